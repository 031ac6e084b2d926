using InterviewBot.Testing.Discord.Faults;
using InterviewBot.Testing.Discord.People;
using InterviewBot.Testing.Discord.State;
using InterviewBot.Tests.Daily;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Discord.Daily;

/// <summary>What becomes of a daily question that does not simply arrive: it is there once.</summary>
public sealed class TroubleScenarios : DailyScenario
{
    private const string History = "GET /channels/{channel}/messages";

    /// <summary>More than one call makes.</summary>
    private const int Many = 100;

    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    public async Task A_short_wait_is_kept_and_the_post_sent_then(int seconds)
    {
        var (an, _, general) = Study();
        Discord.Faults.Next(new Fault.TooManyRequests(seconds), Post, general);
        TurnOn(general);

        await PassUntilAsync(() => Posts(an).Count == 1);

        await BecomesAsync(general, "sent");
        Assert.InRange(Posts(an)[0].Timestamp, Clock.Start.AddSeconds(seconds), Clock.Start.AddMinutes(10));
    }

    [Fact]
    public async Task A_wait_of_hours_survives_a_restart_and_ends_with_the_very_question()
    {
        var (an, _, general) = Study();
        Discord.Faults.Next(new Fault.TooManyRequests(40_000), Post, general);
        TurnOn(general);
        await PassAsync(TimeSpan.FromSeconds(15));
        await ComesAsync(BotDatabase.UntilAsync(Folder, "SELECT state FROM daily_post WHERE not_before > due_at", "planned"));
        var question = BotDatabase.Read(Folder, "SELECT question_id FROM daily_post");

        await RestartAsync(TimeSpan.FromSeconds(30_000));
        await PassAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(1, Discord.Count(Post));

        await RestartAsync(TimeSpan.FromSeconds(10_000));
        await ComesAsync(an.Sees("[Answer]", general));
        await ComesAsync(BotDatabase.UntilAsync(Folder, "SELECT state FROM daily_post WHERE local_date = '2026-11-23'", "sent"));
        Assert.Equal(question, BotDatabase.Read(Folder, "SELECT question_id FROM daily_post WHERE local_date = '2026-11-23'"));
        Assert.Single(Posts(an));
    }

    [Theory]
    [InlineData("502 before")]
    [InlineData("502 after")]
    [InlineData("500 after")]
    [InlineData("cut before")]
    [InlineData("cut after")]
    [InlineData("cut amid")]
    public async Task What_may_have_arrived_is_there_once(string trouble)
    {
        var (an, _, general) = Study();
        Discord.Faults.Next(FaultOf(trouble), Post, general);
        TurnOn(general);
        await PassUntilAsync(() => BotDatabase.Read(Folder, "SELECT state FROM daily_post") is ["sent"]);

        Assert.Single(Posts(an));
    }

    [Theory]
    [InlineData("502 before", 0)]
    [InlineData("502 after", 30)]
    [InlineData("cut after", 250)]
    public async Task When_nothing_is_heard_for_longer_than_Discord_knows_a_nonce_it_is_looked_for_however_much_was_said(string trouble, int said)
    {
        var (an, binh, general) = Study();
        Discord.Faults.Next(FaultOf(trouble), Post, general, Many);
        Discord.Faults.Next(new Fault.ServerError(), History, general, Many);

        // It asks whether an empty history is one that it may not read.
        Discord.Violations.Expect("10008 Unknown Message");
        TurnOn(general);
        await UntilItWaitsAsync();
        await StopAsync();
        for (var number = 0; number < said; number++)
        {
            binh.In(general).Says($"Talk {number}");
        }

        Discord.Faults.Clear();
        Clock.Advance(TimeSpan.FromMinutes(30));
        await StartAsync();
        await BecomesAsync(general, "sent");

        var post = Assert.Single(Posts(an));
        await ComesAsync(an.SeesReaction(an.Replies(post, "On it."), "👍"));

        // A request that is on its way for long would be known by it.
        Assert.Single(Discord.Requests.Where(request => request.Route == Post).Select(request => (string?)request.Body!["nonce"]).Distinct());
    }

    [Fact]
    public async Task The_same_question_asked_by_somebody_meanwhile_is_not_taken_for_it()
    {
        var (an, _, general) = Study();
        Discord.Faults.Next(new Fault.ServerError(), Post, general, Many);
        TurnOn(general, new DailyChoice { Due = Now, Topics = "docker" });
        await UntilItWaitsAsync();
        Discord.Faults.Clear();
        await an.In(general).Runs("/show", ("question", "docker-layers"));

        await PassUntilAsync(() => BotDatabase.Read(Folder, "SELECT state FROM daily_post") is ["sent"]);

        Assert.Equal(2, Posts(an).Count);
        Assert.Single(Posts(an), message => message.Text.Contains("Monday", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_the_bot_may_not_look_it_is_not_sent_a_second_time()
    {
        var (an, _, general) = Study();
        general.Guild!.Permits(general, Discord.Bot, deny: Permissions.ReadMessageHistory);
        Discord.Violations.Expect("Missing Permissions");
        Discord.Faults.Next(new Fault.Cut(AfterEffect: true), Post, general, Many);
        TurnOn(general);
        await UntilItWaitsAsync();
        await StopAsync();
        Discord.Faults.Clear();
        Clock.Advance(TimeSpan.FromMinutes(30));
        var posts = Discord.Count(Post);
        await StartAsync();
        await PassAsync(TimeSpan.FromMinutes(5));

        Assert.Equal(posts, Discord.Count(Post));
        Assert.Single(Posts(an));
    }

    [Fact]
    public async Task A_channel_that_is_deleted_loses_its_schedule_after_it_is_certain()
    {
        var (_, _, general) = Study();
        Discord.Faults.Next(new Fault.Refused(404, 10003, "Unknown Channel"), Post, general, times: 3);
        TurnOn(general);

        await PassUntilAsync(() => Discord.Count(Post) == 1);
        Assert.Equal(["1"], BotDatabase.Read(Folder, "SELECT is_on FROM schedule"));
        await PassUntilAsync(() => BotDatabase.Read(Folder, "SELECT is_on FROM schedule") is ["0"]);

        Assert.InRange(Now, Clock.Start.AddMinutes(11), Clock.Start.AddMinutes(20));
        Assert.Equal(["gone"], BotDatabase.Read(Folder, "SELECT trouble FROM schedule"));
        await BecomesAsync(general, "failed");
    }

    [Fact]
    public async Task Where_the_chosen_thread_is_deleted_it_stands_in_the_channel()
    {
        var (an, _, general) = Study();
        var thread = general.Guild!.Thread(general, "Daily");
        TurnOn(general, new DailyChoice { Due = Now, Place = Address(thread) });
        general.Guild.Deletes(thread);
        Discord.Violations.Expect("Unknown Channel");
        await PassAsync(TimeSpan.FromSeconds(15));

        await ComesAsync(an.Sees("[Answer]", general));
        await BecomesAsync(general, "sent");
    }

    /// <summary>
    /// Until a try was of no avail and the next one is some way off: as long as the trouble lasts, that comes again, for longer each time.
    /// </summary>
    private Task UntilItWaitsAsync()
        => PassUntilAsync(() => BotDatabase.Read(Folder, "SELECT state FROM daily_post WHERE may_be_there = 1") is ["planned"]);

    private (Person An, Person Binh, Channel General) Study()
    {
        var (an, binh) = (An(), Discord.Person("Bình"));
        return (an, binh, Discord.Guild("Study", an, binh).Channel("general"));
    }

    private static Fault FaultOf(string trouble) => trouble switch
    {
        "502 before" => new Fault.ServerError(),
        "502 after" => new Fault.ServerError(AfterEffect: true),
        "500 after" => new Fault.ServerError(500, IsHtml: false, AfterEffect: true),
        "cut before" => new Fault.Cut(AfterEffect: false),
        "cut after" => new Fault.Cut(AfterEffect: true),
        "cut amid" => new Fault.CutMidAnswer(),
        _ => throw new ArgumentOutOfRangeException(nameof(trouble)),
    };
}
