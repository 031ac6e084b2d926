using System.Collections.Immutable;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Daily.Delivery;

/// <summary>Takes posts out of the outbox to be sent, and takes them back from senders that are no more, each within a write.</summary>
/// <param name="library">Where questions are drawn from.</param>
/// <param name="bag">Draws them.</param>
/// <param name="options">The owner's.</param>
internal sealed class Claims(QuestionLibrary library, ShuffleBag bag, DailyOptions options)
{
    /// <inheritdoc cref="Outbox.ClaimAsync"/>
    /// <param name="connection">Within a write.</param>
    /// <param name="platform">Whose.</param>
    /// <param name="count">At most so many.</param>
    /// <param name="isBegun">See <see cref="PostRows.Lease"/>.</param>
    /// <param name="now">The moment.</param>
    public (ImmutableArray<ClaimedPost> Posts, bool HasMore) Claim(
        SqliteConnection connection, string platform, int count, bool isBegun, DateTimeOffset now)
    {
        var bank = library.Current;
        var ready = WaitingPost.Ready(connection, platform, now, count);
        var posts = ready.Select(waiting => Claim(connection, waiting, bank, isBegun, now)).OfType<ClaimedPost>().ToImmutableArray();
        return (posts, ready.Length == count);
    }

    /// <inheritdoc cref="Outbox.FreeAsync"/>
    /// <param name="connection">Within a write.</param>
    /// <param name="platform">Whose.</param>
    /// <param name="repeats">Whether a post whose fate is unknown is sent again.</param>
    /// <param name="isInFlight">Those that this program is sending.</param>
    /// <param name="now">The moment.</param>
    public static int Free(SqliteConnection connection, string platform, bool repeats, Func<PostKey, bool> isInFlight, DateTimeOffset now)
    {
        var lost = connection.QueryAll(
            """
            SELECT chat_id, local_date FROM daily_post
            WHERE platform = $platform AND state = 'sending' AND (lease_until <= $now OR lease_until > $furthest)
            """,
            row => new PostKey(row.GetInt64(0), row.GetDate(1)),
            ("$platform", platform),
            ("$now", now),
            ("$furthest", now + (2 * Outbox.Lease)));
        var free = lost.RemoveAll(key => isInFlight(key) || PostRows.TakeBack(connection, key));
        foreach (var key in free)
        {
            PostRows.MayBeThere(connection, key, "The program ended while it was sent.", repeats, notBefore: null);
        }

        return free.Length;
    }

    private ClaimedPost? Claim(SqliteConnection connection, WaitingPost waiting, QuestionBank bank, bool isBegun, DateTimeOffset now)
    {
        if (waiting.IsGone)
        {
            PostRows.GiveUp(connection, waiting, PostState.Skipped, "The chat is gone.");
            ScheduleStore.TurnOffAsGone(connection, waiting.Key.Chat, now);
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

        PostRows.Lease(connection, waiting.Key, question.Id, isBegun, now + Outbox.Lease);
        return waiting.With(question, bank);
    }
}
