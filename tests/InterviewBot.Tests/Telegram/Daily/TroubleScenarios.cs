using InterviewBot.Testing.Telegram.Faults;
using InterviewBot.Tests.Daily;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Telegram.Daily;

/// <summary>What becomes of a daily question that does not simply arrive.</summary>
public sealed class TroubleScenarios : DailyScenario
{
    private const string Send = "sendRichMessage";

    [Fact]
    public async Task A_short_wait_is_kept_and_the_post_sent_then()
    {
        var an = An();
        an.Starts();
        await Telegram.Idle();
        Telegram.Faults.Next(new Fault.TooManyRequests(30), Send, an.Private);
        TurnOn(an.Private);

        // A call before the time is over would be a violation.
        await PassUntilAsync(() => Shown(an) == 1);

        await BecomesAsync(an.Private, "sent");
        Assert.InRange(an.Latest.Date, Clock.Start.AddSeconds(30), Clock.Start.AddMinutes(10));
    }

    [Fact]
    public async Task A_wait_of_hours_survives_a_restart_and_ends_with_the_very_question()
    {
        var an = An();
        an.Starts();
        await Telegram.Idle();
        Telegram.Faults.Next(new Fault.TooManyRequests(40_000), Send, an.Private);
        TurnOn(an.Private);
        await PassAsync(TimeSpan.FromSeconds(15));
        await ComesAsync(BotDatabase.UntilAsync(Folder, "SELECT state FROM daily_post WHERE not_before > due_at", "planned"));
        var question = BotDatabase.Read(Folder, "SELECT question_id FROM daily_post");

        await RestartAsync(TimeSpan.FromSeconds(30_000));
        await PassAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(1, Sent(an.Private));
        Assert.Equal(0, Shown(an));

        await RestartAsync(TimeSpan.FromSeconds(10_000));
        await ComesAsync(an.Sees("[Answer]"));
        await ComesAsync(BotDatabase.UntilAsync(Folder, "SELECT state FROM daily_post WHERE local_date = '2026-11-23'", "sent"));
        Assert.Equal(question, BotDatabase.Read(Folder, "SELECT question_id FROM daily_post WHERE local_date = '2026-11-23'"));
    }

    [Theory]
    [InlineData("cut before", 0)]
    [InlineData("cut after", 1)]
    [InlineData("502 before", 0)]
    [InlineData("502 after", 1)]
    public async Task What_may_have_arrived_is_uncertain_and_is_not_sent_again(string trouble, int arrived)
    {
        var an = An();
        an.Starts();
        await Telegram.Idle();
        Telegram.Faults.Next(FaultOf(trouble), Send, an.Private);
        TurnOn(an.Private);
        await PassAsync(TimeSpan.FromSeconds(15));
        await BecomesAsync(an.Private, "uncertain");

        await RestartAsync(TimeSpan.FromHours(1));
        await PassAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(["uncertain"], BotDatabase.Read(Folder, "SELECT state FROM daily_post"));
        Assert.Equal((1, arrived), (Sent(an.Private), Shown(an)));
    }

    [Fact]
    public async Task What_may_have_arrived_is_sent_again_where_the_owner_says_so()
    {
        var an = An();
        an.Starts();
        await Telegram.Idle();
        await RestartAsync(settings: ("Daily:RepeatUncertain", "true"));
        Telegram.Faults.Next(new Fault.Cut(AfterEffect: true), Send, an.Private);
        TurnOn(an.Private);
        await PassUntilAsync(() => Shown(an) == 2);

        await BecomesAsync(an.Private, "sent");
        var posts = an.Screen.Where(message => message.Text.Contains("[Answer]", StringComparison.Ordinal)).ToList();
        Assert.Equal(posts[0].Text, posts[1].Text);
    }

    [Fact]
    public async Task A_chat_that_blocked_the_bot_loses_its_schedule_after_it_is_certain()
    {
        var an = An();
        an.Starts();
        await Telegram.Idle();
        Telegram.Faults.Next(new Fault.Refused(403, "Forbidden: bot was blocked by the user"), Send, an.Private, times: 3);
        TurnOn(an.Private);

        await PassUntilAsync(() => Sent(an.Private) == 1);
        Assert.Equal(["1"], BotDatabase.Read(Folder, "SELECT is_on FROM schedule"));
        await PassUntilAsync(() => BotDatabase.Read(Folder, "SELECT is_on FROM schedule") is ["0"]);

        Assert.InRange(Now, Clock.Start.AddMinutes(11), Clock.Start.AddMinutes(20));
        Assert.Equal(["gone"], BotDatabase.Read(Folder, "SELECT trouble FROM schedule"));
        Assert.Equal(3, Sent(an.Private));
        await BecomesAsync(an.Private, "failed");
    }

    [Fact]
    public async Task A_group_that_became_a_supergroup_gets_it_there_and_takes_its_schedule_along()
    {
        var an = An();
        var group = Telegram.Group("Study", an);
        var supergroup = Telegram.Supergroup("Study", an);
        Telegram.Faults.Next(new Fault.Migrated(supergroup.Id), Send, group);
        TurnOn(group);
        await PassUntilAsync(() => Sent(supergroup) == 1);

        await ComesAsync(an.Sees("[Answer]", supergroup));
        await BecomesAsync(supergroup, "sent");
        Assert.Equal(1, Sent(group));
        Assert.Equal(
            [$"{supergroup.Id} 1"], BotDatabase.Read(Folder, "SELECT address || ' ' || is_on FROM schedule JOIN chat ON chat.id = chat_id"));
    }

    [Fact]
    public async Task Missed_while_the_bot_was_down_it_comes_when_it_is_back_but_not_too_late()
    {
        var (an, binh) = (An(), Telegram.Person("Bình", "en"));
        an.Starts();
        binh.Starts();
        await Telegram.Idle();
        TurnOn(an.Private, new DailyChoice { Due = Now.AddHours(2) });
        TurnOn(binh.Private, new DailyChoice { Due = Now.AddHours(1) });

        await RestartAsync(TimeSpan.FromHours(7) + TimeSpan.FromMinutes(30));
        await ComesAsync(an.Sees("[Answer]"));

        await ComesAsync(BotDatabase.UntilAsync(Folder, "SELECT state FROM daily_post ORDER BY due_at", "skipped", "sent"));
        Assert.Equal(0, Shown(binh));
    }

    private static Fault FaultOf(string trouble) => trouble switch
    {
        "cut before" => new Fault.Cut(AfterEffect: false),
        "cut after" => new Fault.Cut(AfterEffect: true),
        "502 before" => new Fault.BadGateway(),
        "502 after" => new Fault.BadGateway(AfterEffect: true),
        _ => throw new ArgumentOutOfRangeException(nameof(trouble)),
    };

    private static int Shown(Testing.Telegram.People.Person person)
        => person.Screen.Count(message => message.Text.Contains("[Answer]", StringComparison.Ordinal));
}
