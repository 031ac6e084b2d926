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
    private readonly Downtime _downtime = new();
    private readonly TimeSpan _grace;
    private readonly bool _knowsKeys;
    private readonly SimulatedBot _bot;
    private readonly List<SimulatedChat> _chats = [];
    private readonly PriorityQueue<Action, DateTimeOffset> _events = new();

    /// <summary>Down until then; null: it runs.</summary>
    private DateTimeOffset? _downUntil;

    /// <summary>Until then its timers do not see that the clock was set; null: they do.</summary>
    private DateTimeOffset? _idleUntil;

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
            At(_walks.Start + (_random.NextDouble() * TimeSpan.FromDays(_walks.Days)), Disturb);
        }

        while (Step())
        {
        }

        var verdict = new Verdict(_connection, _downtime, _grace, _knowsKeys, _walks.End);
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
        var works = _downUntil ?? _idleUntil ?? _bot.NextMoment() ?? DateTimeOffset.MaxValue;
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
            (_downUntil, _idleUntil) = (null, null);
            if (!_bot.Tick(() => _random.Next(4000) == 0))
            {
                Crash();
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
        Choose(chat, _wishes.New());
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
        if (_downUntil is { } up)
        {
            // It is heard of as soon as the program runs, be that before or after it looked what is due.
            At(up.AddMilliseconds(_random.Next(2)), () => Change(chat));
            return;
        }

        switch (_random.Next(10))
        {
            case 0:
                TurnOff(chat);
                break;
            case 1:
                PostNow(chat);
                break;
            default:
                Choose(chat, _wishes.Changed(chat.Oracle.Schedule));
                break;
        }

        At(_wishes.WorstMoment(chat.Oracle, _clock.Now), () => Change(chat));
    }

    private void Choose(SimulatedChat chat, DailySchedule schedule)
    {
        Write(() =>
        {
            _connection.Execute("UPDATE chat SET gone_at = NULL WHERE id = $chat", ("$chat", chat.Id));
            Assert.NotNull(_bot.Changes.Set(_connection, chat.Id, "simulated", schedule));
        });
        chat.Oracle.Choose(schedule, _clock.Now);
        chat.Strikes = 0;
        chat.Tell(_clock.Now, "chose", (schedule.Time, schedule.Zone, schedule.Days));
    }

    private void TurnOff(SimulatedChat chat)
    {
        chat.Oracle.TurnOff(_clock.Now);
        chat.Tell(_clock.Now, "turned off");

        // What waits behind a limit, or for the program to look, is taken back.
        var sent = _bot.InFlight.Where(key => key.Chat == chat.Id).Select(key => key.Date).ToHashSet();
        Write(() => ScheduleChanges.TurnOff(_connection, chat.Id));
        foreach (var date in chat.Oracle.Due.Keys.Where(date => !sent.Contains(date) && OutboxStore.StateOf(_connection, chat.Id, date) is null).ToList())
        {
            if (!chat.Oracle.Due.Any(other => other.Key > date && OutboxStore.StateOf(_connection, chat.Id, other.Key) is PostState.Skipped))
            {
                chat.Oracle.Withdraw(date);
            }
        }
    }

    private void PostNow(SimulatedChat chat)
    {
        if (chat.Oracle.Schedule is not { } schedule)
        {
            return;
        }

        var today = _walks.DateAt(schedule.Zone, _clock.Now);
        chat.Oracle.Advance(_clock.Now);
        if (!chat.Oracle.Due.Keys.Any(date => date >= today))
        {
            Write(() => Assert.Equal(NowResult.Coming, _bot.Changes.PostNow(_connection, chat.Id)));
            chat.WantNow(today, _clock.Now);
        }
    }

    private void Settled(SimulatedChat chat, SendResult result)
    {
        chat.Strikes = result is SendResult.Gone ? chat.Strikes + 1 : result is SendResult.Delivered ? 0 : chat.Strikes;
        if (result is SendResult.Gone && chat.Strikes >= 3)
        {
            chat.Lose(_clock.Now);
            At(_clock.Now.AddHours(_random.Next(60)), () => Change(chat));
        }
    }

    private void Disturb()
    {
        switch (_random.Next(4))
        {
            case 0 when _downUntil is null:
                Crash();
                break;
            case 1:
                GoBack(_random.Next(2) == 0 ? TimeSpan.FromSeconds(_random.Next(60)) : TimeSpan.FromMinutes(_random.Next(1, 4000)));
                break;
            default:
                Sleep(TimeSpan.FromMinutes(_random.Next(4) > 0 ? _random.Next(600) : _random.Next(6000)));
                break;
        }
    }

    /// <summary>The program ends where it stands; what it was sending is unknown.</summary>
    private void Crash()
    {
        foreach (var key in _bot.InFlight)
        {
            ChatOf(key).Trouble(key.Date);
        }

        Tell("crashed");

        _bot.Die();
        var length = _random.Next(10);
        _downUntil = _clock.Now + TimeSpan.FromSeconds(length < 6 ? _random.Next(1, 600) : length < 9 ? _random.Next(36_000) : _random.Next(400_000));
        _downtime.Add(_clock.Now, _downUntil.Value);
    }

    /// <summary>The machine sleeps, or its clock is set ahead.</summary>
    private void Sleep(TimeSpan time)
    {
        Tell("slept", time);
        _downtime.Add(_clock.Now, _clock.Now + time);
        _clock.Now += time;
        Notice();
    }

    private void GoBack(TimeSpan time)
    {
        if (_downUntil is null)
        {
            // It has seen what the clock showed: nothing is set twice within a moment.
            _bot.Tick(() => false);
        }

        Tell("clock goes back", time);
        _chats.ForEach(chat => chat.Oracle.Advance(_clock.Now));
        _clock.Now -= time;
        _downtime.GoBack(_clock.Now);
        if (_downUntil is { } until)
        {
            _downtime.Add(_clock.Now, until);
        }

        Notice();
        _chats.ForEach(chat => chat.GoBack(_clock.Now));
    }

    /// <summary>Timers run a little yet before they see it.</summary>
    private void Notice()
    {
        var seen = _clock.Now + (_random.NextDouble() * TimeSpan.FromSeconds(15));
        _downtime.Add(_clock.Now, seen);
        _idleUntil = seen;
    }

    private void Tell(string what, object? detail = null) => _chats.ForEach(chat => chat.Tell(_clock.Now, what, detail));

    private void Write(Action work) => Assert.True(_bot.TryWrite(work, () => false));

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
