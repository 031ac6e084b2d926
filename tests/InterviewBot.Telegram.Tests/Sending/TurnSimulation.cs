using InterviewBot.Telegram.Sending;

namespace InterviewBot.Telegram.Tests.Sending;

/// <summary>Something that went out.</summary>
/// <param name="At">From the beginning.</param>
/// <param name="ChatId">Where to.</param>
/// <param name="Number">Counts what waited in the chat, from 0; null for what did not wait.</param>
internal sealed record Sent(TimeSpan At, long ChatId, int? Number);

/// <summary>Plays a day's posts in no time: from one moment at which something happens to the next.</summary>
internal sealed class TurnSimulation(int perSecond)
{
    private readonly TurnQueue<(long ChatId, int Number)> _turns = new(perSecond);
    private readonly Dictionary<long, int> _numbers = [];
    private readonly List<Sent> _sent = [];

    /// <summary>By how much a timer is late.</summary>
    public Func<TimeSpan> Lateness { get; init; } = () => TimeSpan.Zero;

    public TimeSpan Now { get; private set; }

    public IReadOnlyList<Sent> Sent => _sent;

    public int Chats => _turns.Chats;

    public LinkedListNode<(long ChatId, int Number)> Wait(long chatId)
    {
        var number = _numbers.GetValueOrDefault(chatId);
        _numbers[chatId] = number + 1;
        var place = _turns.Join(chatId, (chatId, number), Now);
        Give();
        return place;
    }

    public void WaitTimes(int times, long chatId)
    {
        for (var i = 0; i < times; i++)
        {
            Wait(chatId);
        }
    }

    public void SendAtOnce(long chatId)
    {
        _turns.Record(chatId, Now);
        _sent.Add(new Sent(Now, chatId, null));
    }

    /// <summary>Lets time go by until then.</summary>
    public void RunUntil(TimeSpan end)
    {
        Run(end);
        Now = end > Now ? end : Now;
    }

    /// <summary>Lets time go by until nobody waits.</summary>
    public void RunToTheEnd() => Run(TimeSpan.MaxValue);

    private void Run(TimeSpan end)
    {
        while (_turns.NextAt() is { } next && next <= end)
        {
            Assert.True(next > Now, "It would spin.");
            Now = next + Lateness();
            Give();
        }
    }

    private void Give()
    {
        while (_turns.TryNext(Now, out var waiter))
        {
            _sent.Add(new Sent(Now, waiter.ChatId, waiter.Number));
        }
    }
}
