using System.Collections.Immutable;
using InterviewBot.Engine.Asking;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Daily.Delivery;

/// <summary>Keeps what became of a post.</summary>
/// <param name="database">Where the outbox is.</param>
/// <param name="time">The clock.</param>
internal sealed class Settlement(Database database, TimeProvider time)
{
    /// <summary>A post whose fate is unknown is sent again so often at most, over the better part of an hour.</summary>
    public const int MaxAttempts = 12;

    /// <summary>What the platform says once may pass, such as a group that is being upgraded; from this many times on the chat is gone.</summary>
    public const int Strikes = 3;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    /// <param name="post">What was sent.</param>
    /// <param name="card">What it showed.</param>
    /// <param name="result">What became of it.</param>
    /// <param name="repeats">Whether a post whose fate is unknown is sent again.</param>
    /// <param name="cancellationToken">Helps while the write has to wait.</param>
    /// <exception cref="NotSavedException">The database takes nothing just now.</exception>
    public Task SaveAsync(ClaimedPost post, Card card, SendResult result, bool repeats, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return database.WriteAsync(connection => Save(connection, post, card, result, repeats, now), cancellationToken);
    }

    private static void Save(SqliteConnection connection, ClaimedPost post, Card card, SendResult result, bool repeats, DateTimeOffset now)
    {
        switch (result)
        {
            case SendResult.Delivered(var messages):
                Arrived(connection, post, card, messages.IsDefault ? [] : messages, now);
                break;
            case SendResult.RetryAfter(var wait):
                PostRows.TryAgain(connection, post.Key, now + wait, error: null);
                break;
            case SendResult.Uncertain(var reason):
                var again = repeats && post.Attempt < MaxAttempts;
                PostRows.MayBeThere(connection, post.Key, reason, again ? now + WaitAfter(post.Attempt) : null);
                break;
            case SendResult.Rejected(var reason):
                PostRows.End(connection, post.Key, post.MayBeThere ? PostState.Uncertain : PostState.Failed, reason);
                break;
            case SendResult.Gone(var reason):
                Strike(connection, post, reason, now);
                break;
            case SendResult.Moved(var to):
                ChatMove.Apply(connection, post.Chat, to);
                var moved = ChatStore.FindChat(connection, to) ?? post.Key.Chat;
                PostRows.TryAgain(connection, post.Key with { Chat = moved }, now, error: null);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(result));
        }
    }

    /// <summary>It is a post of the chat that it stands in, where a chosen place makes that another one: replies are said there.</summary>
    private static void Arrived(SqliteConnection connection, ClaimedPost post, Card card, ImmutableArray<MessageRef> messages, DateTimeOffset now)
    {
        MessageRef? first = messages.IsEmpty ? null : messages[0];
        if (!PostRows.IsThere(connection, post.Key, first is { } message ? PostedMessage.Name(post.Chat, message) : null, now))
        {
            return;
        }

        ScheduleStore.Arrived(connection, post.Key.Chat);
        var chat = first is { Chat: var place } && place != post.Chat ? ChatStore.EnsureGroup(connection, place) : post.Key.Chat;
        PostStore.Remember(connection, chat, card, isForAll: true, messages, now);
    }

    private static void Strike(SqliteConnection connection, ClaimedPost post, string reason, DateTimeOffset now)
    {
        var strikes = ScheduleStore.Strike(connection, post.Key.Chat);
        if (strikes < Strikes)
        {
            PostRows.TryAgain(connection, post.Key, now + TimeSpan.FromMinutes(strikes == 1 ? 1 : 10), reason);
            return;
        }

        PostRows.End(connection, post.Key, post.MayBeThere ? PostState.Uncertain : PostState.Failed, reason);
        ScheduleStore.TurnOffAsGone(connection, post.Key.Chat);
        ChatStore.MarkLost(connection, post.Chat, now);
    }

    private static TimeSpan WaitAfter(int attempt)
    {
        var wait = FirstWait * Math.Pow(2, attempt - 1);
        return wait < LongestWait ? wait : LongestWait;
    }
}
