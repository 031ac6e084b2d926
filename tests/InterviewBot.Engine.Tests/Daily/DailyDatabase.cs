using System.Collections.Immutable;
using System.Globalization;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Daily;
using InterviewBot.Engine.Daily.Delivery;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using InterviewBot.Engine.Tests.Daily.Simulation;
using InterviewBot.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace InterviewBot.Engine.Tests.Daily;

/// <summary>A database in memory with the chats 1 and 2 in it, and the rules of daily questions on it, by a clock that is set by hand.</summary>
internal sealed class DailyDatabase : IDisposable
{
    public const string Platform = "test";

    private readonly BatchPlanner _planner;
    private readonly Claims _claims;

    public DailyDatabase(DailyOptions? options = null, QuestionBank? bank = null)
    {
        var (random, chosen) = (new Random(TestBot.Seed), options ?? new DailyOptions());
        _planner = new BatchPlanner(chosen, random, NullLogger<BatchPlanner>.Instance);
        _claims = new Claims(new QuestionLibrary(bank ?? SampleBank.Small()), new ShuffleBag(random), chosen, NullLogger<Claims>.Instance);
        Changes = new ScheduleChanges(_planner, Clock);
        Migrator.Apply(Connection, Migration.LoadAll(), NullLogger.Instance);
        Connection.Execute("PRAGMA foreign_keys = ON");
        Connection.Execute("INSERT INTO chat (id, platform, address, is_private) VALUES (1, 'test', 'one', 0), (2, 'test', 'two', 0)");
    }

    public SqliteConnection Connection { get; } = Connections.Open(":memory:", SqliteOpenMode.ReadWriteCreate);

    public SimulatedClock Clock { get; } = new(At("2026-11-23 00:00"));

    public ScheduleChanges Changes { get; }

    /// <summary>Each post of the chat: its date, its state, and when it was due.</summary>
    public ImmutableArray<string> Posts(long chat = 1)
        => Connection.QueryAll(
            "SELECT local_date, state, due_at, missed FROM daily_post WHERE chat_id = $chat ORDER BY local_date",
            row => string.Create(
                CultureInfo.InvariantCulture,
                $"{row.GetString(0)} {row.GetString(1)} {row.GetTime(2):MM-dd HH:mm}{(row.GetInt32(3) > 0 ? $" missed {row.GetInt32(3)}" : "")}"),
            ("$chat", chat));

    public StoredSchedule Stored(long chat = 1) => ScheduleStore.Find(Connection, chat)!;

    public static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static DailySchedule Schedule(string time = "08:30", string zone = "UTC", Days days = Days.All)
        => new() { Time = TimeOnly.Parse(time, CultureInfo.InvariantCulture), Zone = zone, Days = days };

    /// <summary>Chooses a schedule at a time.</summary>
    public Occurrence? Choose(string at, DailySchedule schedule, long chat = 1)
    {
        Clock.Now = At(at);
        return Changes.Set(Connection, chat, Platform, schedule);
    }

    /// <summary>Plans what is due soon at a time.</summary>
    public void Plan(string at)
    {
        Clock.Now = At(at);
        while (ScheduleStore.FirstDue(Connection, Platform) <= Clock.Now + DailyPlanner.Ahead)
        {
            _planner.PlanBatch(Connection, Platform, Clock.Now);
        }
    }

    /// <summary>Works out anew what comes next, as at a start.</summary>
    public void Review(string at)
    {
        Clock.Now = At(at);
        _planner.ReviewPage(Connection, Platform, 0, Clock.Now);
    }

    /// <param name="at">When.</param>
    /// <param name="count">At most so many.</param>
    /// <param name="isBegun">Their first requests go out.</param>
    public ImmutableArray<ClaimedPost> Claim(string at, int count = 10, bool isBegun = true)
    {
        Clock.Now = At(at);
        var posts = _claims.Claim(Connection, Platform, count, Clock.Now).Posts;
        foreach (var post in isBegun ? posts : [])
        {
            Assert.True(Begin(post));
        }

        return posts;
    }

    /// <summary>Plans and claims the one post that is ready then.</summary>
    public ClaimedPost ClaimOne(string at)
    {
        Plan(at);
        return Assert.Single(Claim(at));
    }

    public bool Begin(ClaimedPost post) => PostRows.Begin(Connection, post.Claim);

    public int Free(string at, bool repeats, params ClaimId[] inFlight)
    {
        Clock.Now = At(at);
        return Claims.Free(Connection, Platform, repeats, inFlight.Contains, Clock.Now);
    }

    public Settled Settle(ClaimedPost post, SendResult result, bool repeats = false)
        => Settlement.Save(Connection, post, new Card { About = post.Question.Id }, result, repeats, Clock.Now);

    /// <summary>The platform has it.</summary>
    public Settled Deliver(ClaimedPost post) => Settle(post, new SendResult.Delivered(new MessageRef(post.Chat, $"m{post.Key.Date.DayNumber}")));

    public void Dispose() => Connection.Dispose();
}
