using InterviewBot.Testing;
using InterviewBot.Testing.Telegram.Faults;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Telegram;

/// <summary>Updates by long polling: confirmed when they are done, in order within a chat, none in the way of others.</summary>
public sealed class UpdateScenarios : TelegramScenario
{
    [Fact]
    public async Task An_update_that_changes_something_is_confirmed_when_that_and_the_owed_answer_are_saved()
    {
        var an = An();
        using var hold = new Hold();
        Telegram.Faults.Next(new Fault.Held(hold), "sendRichMessage", an.Private);
        an.Types("/question kubernetes");
        await hold.Reached;
        await Telegram.Until(() => Telegram.PendingCount == 0);
        Assert.Single(BotDatabase.Read(Bot.Folder, "SELECT question_id FROM asked"));
        Assert.Contains(
            "/question kubernetes",
            Assert.Single(BotDatabase.Read(Bot.Folder, "SELECT payload FROM handled_event WHERE answered = 0")),
            StringComparison.Ordinal);

        hold.Release();
        await an.Sees("[Answer]");
        await Telegram.Idle();
        Assert.Null(Assert.Single(BotDatabase.Read(Bot.Folder, "SELECT payload FROM handled_event WHERE answered = 1")));
    }

    [Fact]
    public async Task An_update_that_changes_something_stays_unconfirmed_while_it_cannot_be_saved()
    {
        var an = An();
        using (BotDatabase.Lock(Bot.Folder))
        {
            an.Types("/question kubernetes");
            var polls = Telegram.Count("getUpdates");
            await Telegram.Until(() => Telegram.Count("getUpdates") >= polls + 3);
            Assert.Equal(1, Telegram.PendingCount);
        }

        await an.Sees("[Answer]");
        await Telegram.Idle();
    }

    [Fact]
    public async Task An_update_that_changes_nothing_is_confirmed_when_it_is_answered_and_not_before()
    {
        var (an, binh) = (An(), Binh());
        using var hold = new Hold();
        Telegram.Faults.Next(new Fault.Held(hold), chat: an.Private);
        an.Types("/topics");
        await hold.Reached;

        binh.Types("/about");
        await binh.Sees("InterviewBot");
        var polls = Telegram.Count("getUpdates");
        await Telegram.Until(() => Telegram.Count("getUpdates") >= polls + 2);
        Assert.Equal(2, Telegram.PendingCount);

        hold.Release();
        await an.Sees("Topics");
        await Telegram.Idle();
    }

    [Fact]
    public async Task A_chat_whose_answers_hang_holds_up_no_other_and_keeps_its_order()
    {
        var (an, binh) = (An(), Binh());
        using var hold = new Hold();
        Telegram.Faults.Next(new Fault.Held(hold), chat: an.Private);
        an.Types("/about");
        await hold.Reached;
        an.Types("/topics");

        for (var i = 0; i < 5; i++)
        {
            binh.Types("/show kubernetes-etcd");
            await Telegram.Until(() => binh.Screen.Count(message => message.From == Telegram.Bot) == i + 1);
        }

        Assert.DoesNotContain(an.Screen, message => message.From == Telegram.Bot);
        hold.Release();
        await an.Sees("Topics");
        var shown = an.Screen.Where(message => message.From == Telegram.Bot).Select(message => message.Text).ToList();
        Assert.Equal(2, shown.Count);
        Assert.Contains("InterviewBot", shown[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_ids_that_start_anew_are_accepted()
    {
        var an = An();
        an.Types("/about");
        await an.Sees("InterviewBot");
        await Telegram.Idle();

        Telegram.RestartUpdateIds(7);
        an.Types("/topics");
        await an.Sees("Topics");
        an.Types("/show kubernetes-etcd");
        await an.Sees("How does Kubernetes use etcd?");
        await Telegram.Idle();
    }

    [Fact]
    public async Task An_update_that_cannot_be_understood_is_set_aside_with_its_cause_and_the_rest_goes_on()
    {
        const string Poison = """{"message_id":1,"date":1,"chat":"everywhere","text":"/about"}""";
        var an = An();
        Telegram.InjectRaw(id => $$"""{"update_id":{{id}},"message":{{Poison}} }""");
        an.Types("/topics");

        await an.Sees("Topics");
        await Telegram.Idle();
        Assert.Contains(Poison, Assert.Single(BotDatabase.Read(Bot.Folder, "SELECT payload FROM set_aside_event")), StringComparison.Ordinal);
        Assert.StartsWith(
            "JsonException: ",
            Assert.Single(BotDatabase.Read(Bot.Folder, "SELECT cause FROM set_aside_event")),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("502")]
    [InlineData("500")]
    [InlineData("cut")]
    [InlineData("429")]
    public async Task What_goes_wrong_with_fetching_updates_is_waited_out(string trouble)
    {
        var an = An();
        Fault fault = trouble switch
        {
            "502" => new Fault.BadGateway(),
            "500" => new Fault.Refused(500, "Internal Server Error"),
            "cut" => new Fault.Cut(AfterEffect: false),
            _ => new Fault.TooManyRequests(1),
        };
        Telegram.Faults.Next(fault, "getUpdates");

        an.Types("/about");
        await an.Sees("InterviewBot");
        an.Types("/topics");
        await an.Sees("Topics");
        await Telegram.Idle();
    }
}
