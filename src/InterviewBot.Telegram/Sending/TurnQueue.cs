using System.Diagnostics.CodeAnalysis;

namespace InterviewBot.Telegram.Sending;

/// <summary>
/// Whose turn it is to send, by the limits over all and in each chat. Chats take turns, so that one with much to get holds up no other.
/// Knows no clock: times are measured from any one moment, and do not go back.
/// </summary>
/// <param name="perSecond">How many may go out in any second, at least 1.</param>
internal sealed class TurnQueue<T>(int perSecond)
{
    /// <summary>Timers are late; what they lose is made up for within this time, and not later in a burst.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(20);

    /// <summary>Who does not wait comes again after those who do.</summary>
    private static readonly TimeSpan AfterOthers = TimeSpan.FromSeconds(1);

    private readonly Dictionary<long, ChatPace<T>> _chats = [];

    /// <summary>Chats whose turn comes, first come, first served.</summary>
    private readonly Queue<ChatPace<T>> _ready = new();

    /// <summary>Chats whose own limits have to let them through first, by when they do.</summary>
    private readonly PriorityQueue<ChatPace<T>, TimeSpan> _resting = new();

    /// <summary>Chats whose last message counts, by when it does not any more.</summary>
    private readonly PriorityQueue<ChatPace<T>, TimeSpan> _remembered = new();

    private readonly SlidingWindow _all = new(perSecond, TimeSpan.FromSeconds(1));

    // Even steps rather than a burst at the start of each second leave room for those who are waited for.
    private readonly TimeSpan _step = TimeSpan.FromSeconds(1) / perSecond;
    private TimeSpan _nextStep = TimeSpan.MinValue;

    /// <summary>Chats that are kept in memory: waited for, or sent to in the last second (a group: minute).</summary>
    public int Chats => _chats.Count;

    /// <summary>Waits for a turn in the chat.</summary>
    /// <returns>The place, for <see cref="Leave"/>.</returns>
    public LinkedListNode<T> Join(long chatId, T waiter, TimeSpan now)
    {
        Forget(now);
        if (_ready.Count == 0 && _resting.Count == 0)
        {
            // What was not sent while nobody waited is no room for a burst now.
            _nextStep = Later(_nextStep, now);
        }

        var chat = Chat(chatId);
        var place = chat.Waiting.AddLast(waiter);
        if (!chat.IsInLine)
        {
            StandInLine(chat, now);
        }

        return place;
    }

    /// <summary>Waits no more. A place whose turn has come is left alone.</summary>
    public static void Leave(LinkedListNode<T> place) => place.List?.Remove(place);

    /// <summary>Something went out that did not wait: it counts as well.</summary>
    public void Record(long chatId, TimeSpan now)
    {
        Forget(now);
        Record(Chat(chatId), now);
    }

    /// <summary>Takes a turn in the chat at once, where nobody waits for one and the limits let it through.</summary>
    /// <returns>Null: it is taken. Else how long until it may be.</returns>
    public TimeSpan? TryTake(long chatId, TimeSpan now)
    {
        Forget(now);
        var free = _chats.TryGetValue(chatId, out var chat) ? Later(FreeAt, chat.FreeAt) : FreeAt;
        if (_ready.Count > 0 || _resting.Count > 0)
        {
            free = Later(free, now + AfterOthers);
        }

        if (free > now)
        {
            return free - now;
        }

        Record(Chat(chatId), now);
        return null;
    }

    /// <summary>Takes the next whose turn has come.</summary>
    /// <returns>False when nobody's has.</returns>
    public bool TryNext(TimeSpan now, [MaybeNullWhen(false)] out T waiter)
    {
        Forget(now);
        while (_resting.TryPeek(out var rested, out var until) && until <= now)
        {
            _resting.Dequeue();
            _ready.Enqueue(rested);
        }

        while (FreeAt <= now && _ready.TryDequeue(out var chat))
        {
            if (chat.Waiting.First is not { } first)
            {
                Dismiss(chat);
            }
            else if (chat.FreeAt > now)
            {
                StandInLine(chat, now);
            }
            else
            {
                chat.Waiting.RemoveFirst();
                _nextStep = Later(_nextStep, now - Later(_step, Slack)) + _step;
                Record(chat, now);
                if (chat.Waiting.Count > 0)
                {
                    StandInLine(chat, now);
                }
                else
                {
                    Dismiss(chat);
                }

                waiter = first.Value;
                return true;
            }
        }

        waiter = default;
        return false;
    }

    /// <summary>When to ask <see cref="TryNext"/> again; null when nobody waits.</summary>
    public TimeSpan? NextAt()
        => _ready.Count > 0 ? FreeAt
            : _resting.TryPeek(out _, out var until) ? Later(until, FreeAt)
            : null;

    private TimeSpan FreeAt => Later(_all.FreeAt, _nextStep);

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private ChatPace<T> Chat(long chatId)
    {
        if (!_chats.TryGetValue(chatId, out var chat))
        {
            chat = new ChatPace<T>(chatId);
            _chats.Add(chatId, chat);
        }

        return chat;
    }

    private void StandInLine(ChatPace<T> chat, TimeSpan now)
    {
        chat.IsInLine = true;
        if (chat.FreeAt > now)
        {
            _resting.Enqueue(chat, chat.FreeAt);
        }
        else
        {
            _ready.Enqueue(chat);
        }
    }

    private void Dismiss(ChatPace<T> chat)
    {
        chat.IsInLine = false;
        if (!chat.IsRemembered)
        {
            _chats.Remove(chat.ChatId);
        }
    }

    private void Record(ChatPace<T> chat, TimeSpan now)
    {
        _all.Record(now);
        chat.Record(now);
        if (!chat.IsRemembered)
        {
            chat.IsRemembered = true;
            _remembered.Enqueue(chat, chat.ForgottenAt);
        }
    }

    private void Forget(TimeSpan now)
    {
        while (_remembered.TryPeek(out var chat, out var until) && until <= now)
        {
            _remembered.Dequeue();
            if (chat.ForgottenAt > now)
            {
                _remembered.Enqueue(chat, chat.ForgottenAt);
                continue;
            }

            chat.IsRemembered = false;
            if (!chat.IsInLine)
            {
                _chats.Remove(chat.ChatId);
            }
        }
    }
}
