using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Daily;
using InterviewBot.Engine.Daily.Delivery;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using InterviewBot.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace InterviewBot.Engine.Tests.Daily.Simulation;

/// <summary>The program's own planner and delivery on a database in memory, step by step in the place of its loops.</summary>
internal sealed class SimulatedBot
{
    private const int Concurrency = 100;
    private static readonly TimeSpan ClockKept = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly string _platform;
    private readonly bool _knowsKeys;
    private readonly SqliteConnection _connection;
    private readonly SimulatedClock _clock;
    private readonly Func<ClaimedPost, Fate> _send;
    private readonly BatchPlanner _planner;
    private readonly Claims _claims;
    private readonly Dictionary<ClaimId, (ClaimedPost Post, Fate Fate, DateTimeOffset Answered)> _flights = [];
    private DateTimeOffset _latest = DateTimeOffset.MaxValue;

    public SimulatedBot(
        SqliteConnection connection, string platform, bool knowsKeys, DailyOptions options, SimulatedClock clock, Random random, Func<ClaimedPost, Fate> send)
    {
        (_connection, _platform, _knowsKeys, _clock, _send) = (connection, platform, knowsKeys, clock, send);
        _planner = new BatchPlanner(options, random, NullLogger<BatchPlanner>.Instance);
        _claims = new Claims(new QuestionLibrary(SampleBank.Small()), new ShuffleBag(random), options, NullLogger<Claims>.Instance);
        Changes = new ScheduleChanges(_planner, clock);
    }

    public ScheduleChanges Changes { get; }

    /// <summary>Is told of each post whose fate becomes known to the program.</summary>
    public Action<ClaimedPost, SendResult> Settled { get; init; } = (_, _) => { };

    /// <summary>What is being sent.</summary>
    public IEnumerable<PostKey> InFlight => _flights.Keys.Select(claim => claim.Key);

    /// <summary>When there is something to do; null: never, as things are.</summary>
    public DateTimeOffset? NextMoment()
    {
        DateTimeOffset?[] moments =
        [
            _flights.Count > 0 ? _flights.Values.Min(flight => flight.Answered) : null,
            ScheduleStore.FirstDue(_connection, _platform) - DailyPlanner.Ahead,
            OutboxStore.NextMoment(_connection, _platform),
        ];
        return moments.Min() is { } next ? next > _clock.Now ? next : _clock.Now + Pause : null;
    }

    /// <summary>Does all that there is to do now.</summary>
    /// <param name="isCut">Asked at each step whether the program ends there; within a write nothing of that stays.</param>
    /// <returns>False: it ended.</returns>
    public bool Tick(Func<bool> isCut)
    {
        var now = _clock.Now;
        if (now < _latest - ClockKept)
        {
            Review(now);
        }

        _latest = now;
        while (ScheduleStore.FirstDue(_connection, _platform) <= now + DailyPlanner.Ahead)
        {
            if (!TryWrite(() => _planner.PlanBatch(_connection, _platform, now), isCut))
            {
                return false;
            }
        }

        return Settle(now, isCut) && Deliver(now, isCut);
    }

    /// <summary>The program is gone, and with it all that it remembers.</summary>
    public void Die()
    {
        _flights.Clear();
        _latest = DateTimeOffset.MaxValue;
    }

    /// <summary>Writes as the program does: all of it or nothing.</summary>
    public bool TryWrite(Action work, Func<bool> isCut)
    {
        _connection.Execute("BEGIN");
        work();
        var commits = !isCut();
        _connection.Execute(commits ? "COMMIT" : "ROLLBACK");
        return commits;
    }

    private void Review(DateTimeOffset now)
    {
        long? behind = 0;
        while (behind is { } chat)
        {
            TryWrite(() => _planner.PlanBatch(_connection, _platform, now, isReviewing: true), () => false);
            TryWrite(() => behind = _planner.ReviewPage(_connection, _platform, chat, now), () => false);
        }
    }

    private bool Deliver(DateTimeOffset now, Func<bool> isCut)
    {
        if (OutboxStore.NextMoment(_connection, _platform) > now)
        {
            return true;
        }

        TryWrite(() => Claims.Free(_connection, _platform, _knowsKeys, _flights.ContainsKey, now), () => false);
        for (var (room, more) = (Concurrency - _flights.Count, true); more && room > 0; room = Concurrency - _flights.Count)
        {
            List<ClaimedPost> posts = [];
            if (!TryWrite(() => (posts, more) = Claimed(room, now), isCut))
            {
                return false;
            }

            foreach (var post in posts)
            {
                _flights.Add(post.Claim, (post, default, DateTimeOffset.MaxValue));
            }

            foreach (var post in posts)
            {
                if (!TryWrite(() => PostRows.Begin(_connection, post.Claim), isCut))
                {
                    return false;
                }

                var fate = _send(post);
                _flights[post.Claim] = (post, fate, now + fate.Latency);
            }

            if (!Settle(now, isCut))
            {
                return false;
            }
        }

        return true;
    }

    private (List<ClaimedPost> Posts, bool HasMore) Claimed(int room, DateTimeOffset now)
    {
        var (posts, more) = _claims.Claim(_connection, _platform, room, now);
        return ([.. posts], more);
    }

    private bool Settle(DateTimeOffset now, Func<bool> isCut)
    {
        foreach (var (post, fate, _) in _flights.Values.Where(flight => flight.Answered <= now).ToList())
        {
            if (!TryWrite(() => Settlement.Save(_connection, post, new Card(), fate.Result, _knowsKeys, now), isCut))
            {
                return false;
            }

            _flights.Remove(post.Claim);
            Settled(post, fate.Result);
        }

        return true;
    }
}
