using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Daily;
using InterviewBot.Engine.Daily.Delivery;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Tests.Daily.Simulation;

/// <summary>Some chats over some weeks, in which all happens at the worst moments.</summary>
internal sealed class SimulatedWorld
{
    private const int ChatCount = 100;

    private readonly SqliteConnection _connection;
    private readonly Random _random;
    private readonly ZoneWalks _walks;
    private readonly SimulatedClock _clock;
    private readonly Wishes _wishes;
    private readonly TimeSpan _grace;
    private readonly bool _knowsKeys;
    private readonly SimulatedBot _bot;
    private readonly SimulatedPeople _people;
    private readonly SimulatedMachine _machine;
    private readonly List<SimulatedChat> _chats = [];
    private readonly PriorityQueue<Action, DateTimeOffset> _events = new();

    public SimulatedWorld(SqliteConnection connection, ZoneWalks walks, Random random)
    {
        (_connection, _walks, _random) = (connection, walks, random);
        _clock = new SimulatedClock(walks.Start);
        _wishes = new Wishes(walks, random);
        _grace = TimeSpan.FromHours(random.GetItems([1, 6, 6, 20], 1)[0]);
        _knowsKeys = random.Next(2) == 0;
        var fates = new ScriptedFates(random);
        _bot = new SimulatedBot(
            connection,
            "simulated",
            _knowsKeys,
            new DailyOptions { Grace = _grace },
            _clock,
            random,
            post => Send(fates, post))
        {
            Settled = (post, result) => Settled(ChatOf(post.Key), result),
        };
        _people = new SimulatedPeople(connection, _bot, _clock, walks);
        _machine = new SimulatedMachine(_bot, _clock, _chats, random);
    }

    public int ChatDays => ChatCount * _walks.Days;

    /// <returns>How many posts there were.</returns>
    public int Live()
    {
        for (var number = 1; number <= ChatCount; number++)
        {
            AddChat(number);
        }

        for (var count = _random.Next(5); count > 0; count--)
        {
            At(_walks.Start + (_random.NextDouble() * TimeSpan.FromDays(_walks.Days)), _machine.Disturb);
        }

        while (Step())
        {
        }

        var verdict = new Verdict(_connection, _machine.Downtime, _grace, _knowsKeys, _walks.End);
        foreach (var chat in _chats)
        {
            chat.Oracle.Advance(_walks.End);
            verdict.Judge(chat);
        }

        return verdict.Posts;
    }

    /// <summary>Goes to the next moment at which something happens.</summary>
    /// <returns>False: life is over.</returns>
    private bool Step()
    {
        var works = _machine.DownUntil ?? _machine.IdleUntil ?? _bot.NextMoment() ?? DateTimeOffset.MaxValue;
        var hasEvent = _events.TryPeek(out _, out var happens) && happens <= works;
        var next = Later(hasEvent ? happens : works, _clock.Now);
        if (next >= _walks.End)
        {
            return false;
        }

        _clock.Now = next;
        if (hasEvent)
        {
            _events.Dequeue()();
        }
        else
        {
            _machine.Wake();
            if (!_bot.Tick(() => _random.Next(4000) == 0))
            {
                _machine.Crash();
            }
        }

        return true;
    }

    private void AddChat(int number)
    {
        _connection.Execute(
            "INSERT INTO chat (id, platform, address, is_private) VALUES ($id, 'simulated', $address, 0)", ("$id", number), ("$address", $"{number}"));
        var chat = new SimulatedChat(number, new ChatAddress("simulated", $"{number}"), _walks);
        _chats.Add(chat);
        _people.Choose(chat, _wishes.New());
        if (_random.Next(3) > 0)
        {
            At(_wishes.WorstMoment(chat.Oracle, _clock.Now), () => Change(chat));
        }
    }

    private Fate Send(ScriptedFates fates, ClaimedPost post)
    {
        var fate = fates.Of(ChatOf(post.Key), post, _knowsKeys, _clock.Now);
        ChatOf(post.Key).Tell(_clock.Now, "sent", (post.Key.Date, fate));
        return fate;
    }

    private SimulatedChat ChatOf(PostKey key) => _chats[(int)key.Chat - 1];

    private void At(DateTimeOffset time, Action action) => _events.Enqueue(action, time);

    private void Change(SimulatedChat chat)
    {
        if (_machine.DownUntil is { } up)
        {
            // It is heard of as soon as the program runs, be that before or after it looked what is due.
            At(up.AddMilliseconds(_random.Next(2)), () => Change(chat));
            return;
        }

        switch (_random.Next(10))
        {
            case 0:
                _people.TurnOff(chat);
                break;
            case 1:
                _people.PostNow(chat);
                break;
            default:
                _people.Choose(chat, _wishes.Changed(chat.Oracle.Schedule));
                break;
        }

        At(_wishes.WorstMoment(chat.Oracle, _clock.Now), () => Change(chat));
    }

    private void Settled(SimulatedChat chat, SendResult result)
    {
        chat.Strikes = result is SendResult.Gone ? chat.Strikes + 1 : result is SendResult.Delivered or SendResult.Moved ? 0 : chat.Strikes;
        if (result is SendResult.Gone && chat.Strikes >= 3)
        {
            chat.Lose(_clock.Now);
            At(_clock.Now.AddHours(_random.Next(60)), () => Change(chat));
        }
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
