using InterviewBot.Testing;
using InterviewBot.Testing.Telegram.Faults;
using InterviewBot.Testing.Telegram.People;
using InterviewBot.Testing.Telegram.State;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Telegram;

/// <summary>The program is killed at the worst moments and started again on the same database: what it did is done once.</summary>
public sealed class CrashScenarios : ProcessScenario
{
    [Fact]
    public async Task Killed_before_anything_is_saved_it_does_all_of_it_after_the_restart()
    {
        var an = An();
        var bot = Start();
        an.Types("/about");
        await an.Sees("InterviewBot");
        await Telegram.Idle();

        using (BotDatabase.Lock(Folder))
        {
            var polls = Telegram.Count("getUpdates");
            an.Types("/question kubernetes");
            await Telegram.Until(() => Telegram.Count("getUpdates") >= polls + 2);
            await bot.KillAsync();
        }

        Assert.Empty(Asked);
        Start();
        await an.Sees("[Answer]");
        await Telegram.Idle();
        Assert.Single(Asked);
        Assert.Single(Questions(an));
    }

    [Fact]
    public async Task Killed_between_the_draw_and_its_answer_it_asks_the_question_that_was_drawn()
    {
        var an = An();
        var bot = Start();
        using var hold = new Hold();
        Telegram.Faults.Next(new Fault.Held(hold), "sendRichMessage", an.Private);
        an.Types("/question");
        await hold.Reached;

        // It is told to be handled: only the database knows of it now.
        await Telegram.Until(() => Telegram.PendingCount == 0);
        await bot.KillAsync();
        var drawn = Assert.Single(Asked);
        Assert.Empty(Questions(an));

        Start();
        await an.Sees("[Answer]");
        await Telegram.Idle();

        Assert.Equal(drawn, Assert.Single(Asked));
        Assert.Equal(drawn, Assert.Single(BotDatabase.Read(Folder, "SELECT question_id FROM post")));
        Assert.Single(Questions(an));
    }

    [Fact]
    public async Task What_is_owed_and_can_no_longer_be_said_as_it_was_is_said_once()
    {
        var an = An();
        var bot = Start();
        an.Types("/show kubernetes-etcd");
        var post = await an.Sees("How does Kubernetes use etcd?");
        await Telegram.Idle();
        using var hold = new Hold();
        Telegram.Faults.Next(new Fault.Held(hold), "setMessageReaction");
        var comment = an.Replies(post, "Raft keeps it consistent.");
        await hold.Reached;
        await Telegram.Until(() => Telegram.PendingCount == 0);
        await bot.KillAsync();

        // Nobody can be told any more.
        Telegram.Faults.Next(new Fault.Refused(403, "Forbidden: bot was blocked by the user"), chat: an.Private, times: 2);
        bot = Start();
        await Telegram.Until(() => BotDatabase.Read(Folder, "SELECT event FROM handled_event WHERE payload IS NOT NULL").Count == 0);
        await bot.KillAsync();

        Assert.Empty(comment.Reactions);
        Assert.Equal(["Raft keeps it consistent."], BotDatabase.Read(Folder, "SELECT text FROM comment"));
    }

    [Fact]
    public async Task Killed_between_a_comment_and_its_reaction_it_has_the_comment_once_and_reacts()
    {
        var an = An();
        var bot = Start();
        an.Types("/show kubernetes-etcd");
        var post = await an.Sees("How does Kubernetes use etcd?");
        using var hold = new Hold();
        Telegram.Faults.Next(new Fault.Held(hold), "setMessageReaction");
        var comment = an.Replies(post, "Raft keeps it consistent.");
        await hold.Reached;
        await bot.KillAsync();
        Assert.Empty(comment.Reactions);

        Start();
        await Telegram.Until(() => comment.Reactions.GetValueOrDefault(Telegram.Bot.Id) == "👍");
        await Telegram.Idle();

        Assert.Equal(["Raft keeps it consistent."], BotDatabase.Read(Folder, "SELECT text FROM comment"));
    }

    [Fact]
    public async Task Killed_between_an_answer_and_its_confirmation_it_does_not_answer_again()
    {
        var an = An();
        using var fetching = new Hold();
        Telegram.Faults.Next(new Fault.Held(fetching), "getUpdates");
        an.Types("/question kubernetes");
        an.Types("/topics");
        var bot = Start();
        await fetching.Reached;

        // After the first request, which brings both, nothing is confirmed.
        using var confirming = new Hold();
        Telegram.Faults.Next(new Fault.Held(confirming), "getUpdates", times: int.MaxValue);
        fetching.Release();

        // A chat's updates are handled one after the other: with the second answer the first is done with.
        await an.Sees("Topics");
        await bot.KillAsync();
        Telegram.Faults.Clear();
        Assert.Equal(2, Telegram.PendingCount);

        Start();
        an.Types("/about");
        await an.Sees("InterviewBot");
        await Telegram.Idle();
        Assert.Single(Questions(an));
        Assert.Single(Asked);
    }

    [Fact]
    public async Task Killed_before_it_learns_that_its_answer_is_out_it_gives_that_very_answer_again()
    {
        var an = An();
        var bot = Start();
        using var hold = new Hold();
        Telegram.Faults.Next(new Fault.Held(hold, AfterEffect: true), "sendRichMessage", an.Private);
        an.Types("/question");
        await hold.Reached;
        await bot.KillAsync();
        var first = Assert.Single(Questions(an));

        Start();
        await Telegram.Until(() => Questions(an).Count == 2);
        await Telegram.Idle();

        Assert.Equal(first.Text, Questions(an)[1].Text);
        Assert.Single(Asked);
    }

    private IReadOnlyList<string?> Asked => BotDatabase.Read(Folder, "SELECT question_id FROM asked");

    private static bool IsQuestion(Message message) => message.Text.Contains("[Answer]", StringComparison.Ordinal);

    private List<Message> Questions(Person person)
        => [.. person.Screen.Where(message => message.From == Telegram.Bot && IsQuestion(message))];
}
