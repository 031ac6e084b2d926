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

    /// <summary>A platform that asks to wait no time at all is still not asked again at once.</summary>
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);

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

    /// <summary>Its first request goes out now.</summary>
    /// <exception cref="NotSavedException">The database takes nothing just now.</exception>
    public Task BeginAsync(ClaimedPost post, CancellationToken cancellationToken)
        => database.WriteAsync(connection => PostRows.Begin(connection, KeyOf(connection, post)), cancellationToken);

    /// <inheritdoc cref="SaveAsync"/>
    /// <param name="connection">Within a write.</param>
    /// <param name="post">What was sent.</param>
    /// <param name="card">What it showed.</param>
    /// <param name="result">What became of it.</param>
    /// <param name="repeats">Whether a post whose fate is unknown is sent again.</param>
    /// <param name="now">When that is known.</param>
    internal static void Save(SqliteConnection connection, ClaimedPost post, Card card, SendResult result, bool repeats, DateTimeOffset now)
    {
        var key = KeyOf(connection, post);
        switch (result)
        {
            case SendResult.Delivered(var messages):
                Arrived(connection, post, key, card, messages.IsDefault ? [] : messages, now);
                break;
            case SendResult.RetryAfter(var wait):
                PostRows.TryAgain(connection, key, now + (wait > ShortestPause ? wait : ShortestPause), error: null);
                break;
            case SendResult.Uncertain(var reason):
                var again = repeats && post.Attempt < MaxAttempts;
                PostRows.MayBeThere(connection, key, reason, again, now + WaitAfter(post.Attempt));
                break;
            case SendResult.Rejected(var reason):
                PostRows.End(connection, key, post.MayBeThere ? PostState.Uncertain : PostState.Failed, reason);
                break;
            case SendResult.Gone(var reason):
                Strike(connection, post, key, reason, now);
                break;
            case SendResult.Moved(var to):
                Move(connection, post, key, to, now);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(result));
        }
    }

    /// <summary>Its row's key by now: when the chat moved to where another is known, while the post was on its way, the row went along.</summary>
    private static PostKey KeyOf(SqliteConnection connection, ClaimedPost post)
        => OutboxStore.StateOf(connection, post.Key.Chat, post.Key.Date) is null && ChatMove.FindMoved(connection, post.Chat) is { } chat
            ? post.Key with { Chat = chat }
            : post.Key;

    private static void Arrived(
        SqliteConnection connection,
        ClaimedPost post,
        PostKey key,
        Card card,
        ImmutableArray<MessageRef> messages,
        DateTimeOffset now)
    {
        // When the chat moved meanwhile, its messages are numbered anew.
        var known = ChatStore.FindChat(connection, post.Chat) == key.Chat ? messages : [];
        MessageRef? first = known.IsEmpty ? null : known[0];
        if (!PostRows.IsThere(connection, key, first is { } message ? PostedMessage.Name(post.Chat, message) : null, now))
        {
            return;
        }

        // It is a post of the chat that it stands in, where a chosen place makes that another one: replies are said there.
        ScheduleStore.Arrived(connection, key.Chat);
        var chat = first is { Chat: var place } && place != post.Chat ? ChatStore.EnsureGroup(connection, place) : key.Chat;
        PostStore.Remember(connection, chat, card, isForAll: true, known, now);
        PostRows.IsShownBy(connection, key, chat, known);
    }

    private static void Move(SqliteConnection connection, ClaimedPost post, PostKey key, ChatAddress to, DateTimeOffset now)
    {
        // Where both chats had a row for the date, the one that is there already speaks for both.
        var isSettled = ChatStore.FindChat(connection, to) is { } there
            && there != key.Chat
            && OutboxStore.StateOf(connection, there, key.Date) is not null;
        ChatMove.Apply(connection, post.Chat, to);
        if (!isSettled)
        {
            PostRows.TryAgain(connection, key with { Chat = ChatStore.FindChat(connection, to) ?? key.Chat }, now, error: null);
        }
    }

    private static void Strike(SqliteConnection connection, ClaimedPost post, PostKey key, string reason, DateTimeOffset now)
    {
        var strikes = ScheduleStore.Strike(connection, key.Chat);
        if (strikes < Strikes)
        {
            PostRows.TryAgain(connection, key, now + TimeSpan.FromMinutes(strikes == 1 ? 1 : 10), reason);
            return;
        }

        PostRows.End(connection, key, post.MayBeThere ? PostState.Uncertain : PostState.Failed, reason);
        ScheduleStore.TurnOffAsGone(connection, key.Chat, now);
        ChatStore.MarkLost(connection, post.Chat, now);
    }

    private static TimeSpan WaitAfter(int attempt)
    {
        var wait = FirstWait * Math.Pow(2, attempt - 1);
        return wait < LongestWait ? wait : LongestWait;
    }
}
