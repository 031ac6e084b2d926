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

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    /// <summary>A platform that asks to wait no time at all is still not asked again at once.</summary>
    private static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);

    /// <param name="post">What was sent.</param>
    /// <param name="card">What it showed; null: it could not be made.</param>
    /// <param name="result">What became of it.</param>
    /// <param name="repeats">Whether a post whose fate is unknown is sent again.</param>
    /// <param name="cancellationToken">Helps while the write has to wait.</param>
    /// <exception cref="NotSavedException">The database takes nothing just now.</exception>
    public Task<Settled> SaveAsync(ClaimedPost post, Card? card, SendResult result, bool repeats, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return database.WriteAsync(connection => Save(connection, post, card, result, repeats, now), cancellationToken);
    }

    /// <summary>Its first request goes out now.</summary>
    /// <returns>False: it is no longer this sender's, and nothing is to be sent.</returns>
    /// <exception cref="NotSavedException">The database takes nothing just now.</exception>
    public Task<bool> BeginAsync(ClaimedPost post, CancellationToken cancellationToken)
        => database.WriteAsync(connection => PostRows.Begin(connection, ClaimOf(connection, post)), cancellationToken);

    /// <summary>What of the chat's posts is pinned now that one more is there.</summary>
    /// <param name="message">That one.</param>
    /// <param name="messages">What shows it.</param>
    /// <param name="pinned">What may be pinned.</param>
    /// <param name="cancellationToken">Helps while the write has to wait.</param>
    /// <exception cref="NotSavedException">The database takes nothing just now.</exception>
    public Task SavePinnedAsync(
        DailyMessage message, ImmutableArray<MessageRef> messages, ImmutableArray<MessageRef> pinned, CancellationToken cancellationToken)
        => database.WriteAsync(
            connection => ScheduleStore.SetPinned(
                connection,
                message.Key.Chat,
                Pins.Perhaps(message.Chat, message.Pinned, messages[0]),
                PostedMessage.NameAll(message.Chat, pinned)),
            cancellationToken);

    /// <inheritdoc cref="SaveAsync"/>
    /// <param name="connection">Within a write.</param>
    /// <param name="post">What was sent.</param>
    /// <param name="card">What it showed; null: it could not be made.</param>
    /// <param name="result">What became of it.</param>
    /// <param name="repeats">Whether a post whose fate is unknown is sent again.</param>
    /// <param name="now">When that is known.</param>
    internal static Settled Save(SqliteConnection connection, ClaimedPost post, Card? card, SendResult result, bool repeats, DateTimeOffset now)
    {
        var claim = ClaimOf(connection, post);
        if (result is SendResult.Delivered(var messages))
        {
            return Arrived(connection, post, claim, card, messages.IsDefault ? [] : messages, now);
        }

        if (!PostRows.IsHeld(connection, claim))
        {
            return Settled.Lost;
        }

        switch (result)
        {
            case SendResult.RetryAfter(var wait):
                PostRows.TryAgain(connection, claim, now + (wait > ShortestPause ? wait : ShortestPause), error: null);
                break;
            case SendResult.Uncertain(var reason):
                var again = repeats && post.Attempt < MaxAttempts;
                PostRows.MayBeThere(connection, claim, reason, again, now + WaitAfter(post.Attempt));
                break;
            case SendResult.Rejected(var reason):
                End(connection, post, claim, reason);
                ScheduleStore.SetTrouble(connection, claim.Key.Chat, card is null ? Trouble.Fault : Trouble.Refused);
                break;
            case SendResult.Gone(var reason):
                return Strike(connection, post, claim, reason, now);
            case SendResult.Moved(var to):
                Move(connection, post, claim, to, now);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(result));
        }

        return Settled.Kept;
    }

    /// <summary>Its row by now: when the chat moved to where another is known, while the post was on its way, the row went along.</summary>
    private static ClaimId ClaimOf(SqliteConnection connection, ClaimedPost post)
        => OutboxStore.StateOf(connection, post.Key.Chat, post.Key.Date) is null && ChatMove.FindMoved(connection, post.Chat) is { } chat
            ? post.Claim with { Key = post.Key with { Chat = chat } }
            : post.Claim;

    private static Settled Arrived(
        SqliteConnection connection,
        ClaimedPost post,
        ClaimId claim,
        Card? card,
        ImmutableArray<MessageRef> messages,
        DateTimeOffset now)
    {
        // When the chat moved meanwhile, its messages are numbered anew.
        var home = claim.Key.Chat;
        var known = ChatStore.FindChat(connection, post.Chat) == home ? messages : [];
        MessageRef? first = known.IsEmpty ? null : known[0];
        if (!PostRows.IsThere(connection, claim, first is { } message ? PostedMessage.Name(post.Chat, message) : null, now))
        {
            return Settled.Lost;
        }

        // It is a post of the chat that it stands in, where a chosen place makes that another one: replies are said there.
        ScheduleStore.Arrived(connection, home);
        var chat = first is { Chat: var place } && place != post.Chat ? ChatStore.EnsureGroup(connection, place) : home;
        PostStore.Remember(connection, chat, card ?? new Card(), isForAll: true, known, now);
        PostRows.IsShownBy(connection, claim.Key, chat, known);
        if (post.Pins && first is { } shown)
        {
            ScheduleStore.SetPinned(connection, home, Pins.Perhaps(post.Chat, post.Pinned, shown));
        }

        return Settled.Kept;
    }

    private static void Move(SqliteConnection connection, ClaimedPost post, ClaimId claim, ChatAddress to, DateTimeOffset now)
    {
        // Where both chats had a row for the date, the one that is there already speaks for both: this claim's went, and nothing is changed.
        ChatMove.Apply(connection, post.Chat, to);
        var key = claim.Key with { Chat = ChatStore.FindChat(connection, to) ?? claim.Key.Chat };
        PostRows.TryAgain(connection, claim with { Key = key }, now, error: null);
    }

    private static Settled Strike(SqliteConnection connection, ClaimedPost post, ClaimId claim, string reason, DateTimeOffset now)
    {
        var strikes = Strikes.Add(connection, claim.Key.Chat);
        if (strikes < Strikes.ForCertain)
        {
            PostRows.TryAgain(connection, claim, now + Strikes.WaitAfter(strikes), reason);
            return Settled.Kept;
        }

        End(connection, post, claim, reason);
        ScheduleStore.TurnOffAsGone(connection, claim.Key.Chat, now);
        ChatStore.MarkLost(connection, post.Chat, strikes, now);
        return Settled.TurnedOff;
    }

    private static void End(SqliteConnection connection, ClaimedPost post, ClaimId claim, string reason)
        => PostRows.End(connection, claim.Key, post.MayBeThere ? PostState.Uncertain : PostState.Failed, reason);

    private static TimeSpan WaitAfter(int attempt)
    {
        var wait = FirstWait * Math.Pow(2, attempt - 1);
        return wait < LongestWait ? wait : LongestWait;
    }
}
