namespace InterviewBot.Engine.Tests.Daily.Simulation;

/// <summary>What the program runs on: it crashes, sleeps, and has a clock that is set.</summary>
internal sealed class SimulatedMachine(SimulatedBot bot, SimulatedClock clock, IReadOnlyList<SimulatedChat> chats, Random random)
{
    /// <summary>A clock that goes back by less is not looked at as one that was wrong before.</summary>
    private static readonly TimeSpan ClockKept = TimeSpan.FromMinutes(1);

    /// <summary>What the clock showed when it was looked at last, before it was set back; null: it was not.</summary>
    private DateTimeOffset? _before;

    public Downtime Downtime { get; } = new();

    /// <summary>Down until then; null: it runs.</summary>
    public DateTimeOffset? DownUntil { get; private set; }

    /// <summary>Until then its timers do not see that the clock was set; null: they do.</summary>
    public DateTimeOffset? IdleUntil { get; private set; }

    /// <summary>It runs again, and sees what the clock shows.</summary>
    public void Wake()
    {
        if (DownUntil is not null || _before - clock.Now > ClockKept)
        {
            foreach (var chat in chats)
            {
                chat.Oracle.See(clock.Now);
            }
        }

        (DownUntil, IdleUntil, _before) = (null, null, null);
    }

    public void Disturb()
    {
        switch (random.Next(4))
        {
            case 0 when DownUntil is null:
                Crash();
                break;
            case 1:
                GoBack(random.Next(2) == 0 ? TimeSpan.FromSeconds(random.Next(60)) : TimeSpan.FromMinutes(random.Next(1, 4000)));
                break;
            default:
                Sleep(TimeSpan.FromMinutes(random.Next(4) > 0 ? random.Next(600) : random.Next(6000)));
                break;
        }
    }

    /// <summary>The program ends where it stands; what it was sending is unknown.</summary>
    public void Crash()
    {
        foreach (var key in bot.InFlight)
        {
            chats[(int)key.Chat - 1].Trouble(key.Date);
        }

        Tell("crashed");

        bot.Die();
        var length = random.Next(10);
        DownUntil = clock.Now + TimeSpan.FromSeconds(length < 6 ? random.Next(1, 600) : length < 9 ? random.Next(36_000) : random.Next(400_000));
        Downtime.Add(clock.Now, DownUntil.Value);
    }

    /// <summary>The machine sleeps, or its clock is set ahead.</summary>
    private void Sleep(TimeSpan time)
    {
        Tell("slept", time);
        Downtime.Add(clock.Now, clock.Now + time);
        clock.Now += time;
        Notice();
    }

    private void GoBack(TimeSpan time)
    {
        if (DownUntil is null)
        {
            // It has seen what the clock showed: nothing is set twice within a moment.
            Wake();
            bot.Tick(() => false);
            _before = clock.Now;
        }

        Tell("clock goes back", time);
        foreach (var chat in chats)
        {
            chat.Oracle.Advance(clock.Now);
        }

        clock.Now -= time;
        Downtime.GoBack(clock.Now);
        if (DownUntil is { } until)
        {
            Downtime.Add(clock.Now, until);
        }

        Notice();
        foreach (var chat in chats)
        {
            chat.GoBack(clock.Now);
        }
    }

    /// <summary>Timers run a little yet before they see it.</summary>
    private void Notice()
    {
        var seen = clock.Now + (random.NextDouble() * TimeSpan.FromSeconds(15));
        Downtime.Add(clock.Now, seen);
        IdleUntil = seen;
    }

    private void Tell(string what, object? detail = null)
    {
        foreach (var chat in chats)
        {
            chat.Tell(clock.Now, what, detail);
        }
    }
}
