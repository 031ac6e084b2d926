using System.Collections.Immutable;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Engine.Daily.Delivery;

/// <summary>Takes posts out of the outbox to be sent, and takes them back from senders that are no more, each within a write.</summary>
/// <param name="library">Where questions are drawn from.</param>
/// <param name="bag">Draws them.</param>
/// <param name="options">The owner's.</param>
/// <param name="logger">Where a schedule that is turned off is told of.</param>
internal sealed partial class Claims(QuestionLibrary library, ShuffleBag bag, DailyOptions options, ILogger<Claims> logger)
{
    /// <inheritdoc cref="Outbox.ClaimAsync"/>
    /// <param name="connection">Within a write.</param>
    /// <param name="platform">Whose.</param>
    /// <param name="count">At most so many.</param>
    /// <param name="now">The moment.</param>
    public (ImmutableArray<ClaimedPost> Posts, bool HasMore) Claim(
        SqliteConnection connection, string platform, int count, DateTimeOffset now)
    {
        var bank = library.Current;
        var ready = WaitingPost.Ready(connection, platform, now, count);
        var posts = ready.Select(waiting => Claim(connection, waiting, bank, now)).OfType<ClaimedPost>().ToImmutableArray();
        return (posts, ready.Length == count);
    }

    /// <inheritdoc cref="Outbox.FreeAsync"/>
    /// <param name="connection">Within a write.</param>
    /// <param name="platform">Whose.</param>
    /// <param name="repeats">Whether a post whose fate is unknown is sent again.</param>
    /// <param name="isInFlight">Those that this program is sending.</param>
    /// <param name="now">The moment.</param>
    public static int Free(SqliteConnection connection, string platform, bool repeats, Func<ClaimId, bool> isInFlight, DateTimeOffset now)
    {
        var lost = connection.QueryAll(
            """
            SELECT chat_id, local_date, claim FROM daily_post
            WHERE platform = $platform AND state = 'sending' AND (lease_until <= $now OR lease_until > $furthest)
            """,
            row => new ClaimId(new PostKey(row.GetInt64(0), row.GetDate(1)), row.GetInt64(2)),
            ("$platform", platform),
            ("$now", now),
            ("$furthest", now + (2 * Outbox.Lease)));
        var free = lost.RemoveAll(claim => isInFlight(claim) || PostRows.TakeBack(connection, claim));
        foreach (var claim in free)
        {
            PostRows.MayBeThere(connection, claim, "The program ended while it was sent.", repeats, notBefore: null);
        }

        return free.Length;
    }

    private ClaimedPost? Claim(SqliteConnection connection, WaitingPost waiting, QuestionBank bank, DateTimeOffset now)
    {
        if (waiting.IsGone)
        {
            PostRows.GiveUp(connection, waiting, PostState.Skipped, "The chat is gone.");
            ScheduleStore.TurnOffAsGone(connection, waiting.Key.Chat, now);
            Log.TurnedOff(logger, waiting.Key.Chat);
            return null;
        }

        if (waiting.IsOvertaken || now - waiting.NotBefore > options.Grace)
        {
            PostRows.GiveUp(connection, waiting, PostState.Skipped, waiting.IsOvertaken ? "The next one was due before." : "It was too late.");
            return null;
        }

        var question = waiting.Fixed is { } id ? bank.Find(id) : null;
        if (question is null && waiting.MayBeThere)
        {
            PostRows.GiveUp(connection, waiting, PostState.Failed, "Its question left the bank.");
            return null;
        }

        question ??= bag.Draw(connection, waiting.Key.Chat, bank, waiting.Schedule.Filter);
        if (question is null)
        {
            PostRows.GiveUp(connection, waiting, PostState.Failed, "The bank has no question that the chat wants.");
            ScheduleStore.SetTrouble(connection, waiting.Key.Chat, Trouble.Questions);
            return null;
        }

        var post = waiting.With(PostRows.NextClaim(connection), question, bank);
        PostRows.Lease(connection, post.Claim, question.Id, post.Place, now + Outbox.Lease);
        return post;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Chat {Chat} is gone: its daily question is off until somebody there turns it on again.")]
        public static partial void TurnedOff(ILogger logger, long chat);
    }
}
