using System.Collections.Immutable;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Daily.Delivery;

/// <summary>Gives out posts whose time has come, each to one who sends it, for a time.</summary>
/// <param name="database">Where the outbox is.</param>
/// <param name="library">Where questions are drawn from.</param>
/// <param name="bag">Draws them.</param>
/// <param name="options">The owner's.</param>
/// <param name="time">The clock.</param>
internal sealed class Outbox(Database database, QuestionLibrary library, ShuffleBag bag, DailyOptions options, TimeProvider time)
{
    /// <summary>How long a post is its sender's, who renews it; of one that is not renewed nobody knows what became.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>Whether there may be something to do for <see cref="ClaimAsync"/> or <see cref="FreeAsync"/>.</summary>
    public bool IsReady(string platform) => NextMoment(platform) <= time.GetUtcNow();

    /// <inheritdoc cref="OutboxStore.NextMoment"/>
    public DateTimeOffset? NextMoment(string platform)
        => database.Read(connection => OutboxStore.NextMoment(connection, platform));

    /// <inheritdoc cref="OutboxStore.CountReady"/>
    public int CountReady(string platform)
    {
        var now = time.GetUtcNow();
        return database.Read(connection => OutboxStore.CountReady(connection, platform, now));
    }

    /// <summary>
    /// Takes posts to be sent, in one write that also fixes their questions. Those that are too late, or have nothing to post, are ended.
    /// </summary>
    /// <param name="platform">Whose.</param>
    /// <param name="count">At most so many.</param>
    /// <param name="cancellationToken">Helps while the write has to wait.</param>
    /// <returns>The posts, and whether others of the rows that were ready could not be looked at.</returns>
    /// <exception cref="NotSavedException">The database takes nothing just now.</exception>
    public Task<(ImmutableArray<ClaimedPost> Posts, bool HasMore)> ClaimAsync(string platform, int count, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var bank = library.Current;
        return database.WriteAsync(
            connection =>
            {
                var ready = WaitingPost.Ready(connection, platform, now, count);
                var posts = ready.Select(waiting => Claim(connection, waiting, bank, now)).OfType<ClaimedPost>().ToImmutableArray();
                return (posts, ready.Length == count);
            },
            cancellationToken);
    }

    /// <summary>
    /// Takes back posts whose senders are no more: their leases ended, or lie further ahead than leases are given, since the clock was.
    /// </summary>
    /// <param name="platform">Whose.</param>
    /// <param name="repeats">Whether a post whose fate is unknown is sent again.</param>
    /// <param name="isInFlight">Those that this program is sending.</param>
    /// <param name="cancellationToken">Helps while the write has to wait.</param>
    /// <returns>How many.</returns>
    /// <exception cref="NotSavedException">The database takes nothing just now.</exception>
    public Task<int> FreeAsync(string platform, bool repeats, Func<PostKey, bool> isInFlight, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return database.WriteAsync(
            connection =>
            {
                var lost = connection.QueryAll(
                    """
                    SELECT chat_id, local_date FROM daily_post
                    WHERE platform = $platform AND state = 'sending' AND (lease_until <= $now OR lease_until > $furthest)
                    """,
                    row => new PostKey(row.GetInt64(0), row.GetDate(1)),
                    ("$platform", platform),
                    ("$now", now),
                    ("$furthest", now + (2 * Lease)));
                var free = lost.RemoveAll(key => isInFlight(key));
                foreach (var key in free)
                {
                    PostRows.MayBeThere(connection, key, "The program ended while it was sent.", repeats ? now : null);
                }

                return free.Length;
            },
            cancellationToken);
    }

    /// <exception cref="NotSavedException">The database takes nothing just now.</exception>
    public Task RenewAsync(ImmutableArray<PostKey> keys, CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow() + Lease;
        return database.WriteAsync(
            connection =>
            {
                foreach (var key in keys)
                {
                    PostRows.Renew(connection, key, until);
                }
            },
            cancellationToken);
    }

    private ClaimedPost? Claim(SqliteConnection connection, WaitingPost waiting, QuestionBank bank, DateTimeOffset now)
    {
        if (waiting.IsGone)
        {
            PostRows.GiveUp(connection, waiting, PostState.Skipped, "The chat is gone.");
            ScheduleStore.TurnOffAsGone(connection, waiting.Key.Chat);
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

        PostRows.Lease(connection, waiting.Key, question.Id, now + Lease);
        return waiting.With(question, bank);
    }
}
