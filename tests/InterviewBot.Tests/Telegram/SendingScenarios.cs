using InterviewBot.Testing.Telegram.Faults;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Telegram;

/// <summary>What becomes of an answer that does not simply arrive.</summary>
public sealed class SendingScenarios : TelegramScenario
{
    [Fact]
    public async Task A_short_wait_is_kept_to_the_second_and_the_answer_given_then()
    {
        var an = An();
        Telegram.Faults.Next(new Fault.TooManyRequests(1), "sendRichMessage", an.Private);
        an.Types("/question kubernetes");

        await an.Sees("[Answer]");
        await Telegram.Idle();

        // A call before the second is over would be a violation.
        Assert.Equal(2, CallsFor(an.Private.Id));
        Assert.Single(BotDatabase.Read(Bot.Folder, "SELECT question_id FROM asked"));
    }

    [Fact]
    public async Task A_wait_of_hours_is_its_chats_alone_and_comments_are_taken_meanwhile()
    {
        var (an, binh) = (An(), Binh());
        an.Types("/show kubernetes-etcd");
        var post = await an.Sees("How does Kubernetes use etcd?");
        await Telegram.Idle();
        Telegram.Faults.Next(new Fault.TooManyRequests(40_000), "sendRichMessage", an.Private);
        an.Types("/topics");
        await Telegram.Idle();
        var calls = CallsFor(an.Private.Id);

        // The thanks for it are owed for hours.
        Telegram.Settling = null;
        an.Replies(post, "Written meanwhile.");
        an.Types("/about");
        binh.Types("/topics");
        await binh.Sees("Topics");
        await Telegram.Idle();

        Assert.Equal(calls, CallsFor(an.Private.Id));
        Assert.Equal(["Written meanwhile."], BotDatabase.Read(Bot.Folder, "SELECT text FROM comment"));
    }

    [Fact]
    public async Task A_wait_that_all_chats_share_is_kept_by_each_as_soon_as_it_is_told()
    {
        var people = Enumerable.Range(1, 6).Select(number => Telegram.Person($"Person {number}", "en")).ToList();
        Telegram.Faults.Next(new Fault.TooManyRequests(2, Everywhere: true), "sendRichMessage", people[0].Private);
        people[0].Types("/topics");
        await Telegram.Until(() => CallsFor(people[0].Private.Id) == 1);

        // Telegram does not tell whom a wait is for: each chat's first call may be the one that learns of it.
        Telegram.Violations.Expect("before retry_after was over");
        foreach (var person in people)
        {
            person.Types("/about");
        }

        foreach (var person in people)
        {
            await person.Sees("InterviewBot");
        }

        await people[0].Sees("Topics");
        await Telegram.Idle();
        Assert.Equal(3, CallsFor(people[0].Private.Id));
        Assert.All(people.Skip(1), person => Assert.InRange(CallsFor(person.Private.Id), 1, 2));
    }

    [Theory]
    [InlineData(403, "Forbidden: bot was blocked by the user")]
    [InlineData(400, "Bad Request: chat not found")]
    public async Task A_chat_that_takes_no_more_is_marked_gone_until_somebody_speaks_there(int code, string description)
    {
        var an = An();
        Telegram.Faults.Next(new Fault.Refused(code, description), "sendRichMessage", an.Private);
        an.Types("/question kubernetes");
        await Telegram.Idle();
        Assert.NotNull(Assert.Single(BotDatabase.Read(Bot.Folder, "SELECT gone_at FROM chat")));
        Assert.Equal(1, CallsFor(an.Private.Id));

        an.Types("/question kubernetes");
        await an.Sees("[Answer]");
        await Telegram.Idle();
        Assert.Null(Assert.Single(BotDatabase.Read(Bot.Folder, "SELECT gone_at FROM chat")));
    }

    [Theory]
    [InlineData("cut before", 0)]
    [InlineData("cut after", 1)]
    [InlineData("502 before", 0)]
    [InlineData("502 after", 1)]
    public async Task What_may_have_arrived_is_not_sent_again(string trouble, int arrived)
    {
        var an = An();
        var isAfter = trouble.EndsWith("after", StringComparison.Ordinal);
        Telegram.Faults.Next(
            trouble.StartsWith("cut", StringComparison.Ordinal) ? new Fault.Cut(isAfter) : new Fault.BadGateway(isAfter),
            "sendRichMessage",
            an.Private);
        an.Types("/question kubernetes");
        await Telegram.Idle();

        Assert.Equal(1, CallsFor(an.Private.Id));
        Assert.Equal(arrived, an.Screen.Count(message => message.From == Telegram.Bot));

        // Whoever misses it asks once more.
        an.Types("/show kubernetes-etcd");
        await an.Sees("How does Kubernetes use etcd?");
    }

    [Fact]
    public async Task A_group_that_turns_out_to_have_moved_takes_its_comments_along_and_gets_the_answer()
    {
        var an = An();
        var group = Telegram.Group("Study", an);
        await CommentAsync(group);
        var supergroup = Telegram.Supergroup("Study", an);
        Telegram.Faults.Next(new Fault.Migrated(supergroup.Id), "sendRichMessage", group);

        an.Types("/show kubernetes-pod", group);
        await an.Sees("[Answer]", supergroup);
        await Telegram.Idle();
        an.Types("/comments kubernetes-etcd", supergroup);

        await an.Sees("From before the move.", supergroup);
        Assert.Equal([$"{supergroup.Id}"], BotDatabase.Read(Bot.Folder, "SELECT address FROM chat"));
    }

    [Fact]
    public async Task A_group_that_says_that_it_moved_takes_its_comments_along()
    {
        var an = An();
        var group = Telegram.Group("Study", an);
        await CommentAsync(group);

        var supergroup = an.Upgrades(group);
        await Telegram.Idle();
        an.Types("/comments kubernetes-etcd", supergroup);

        await an.Sees("From before the move.", supergroup);
        Assert.Equal([$"{supergroup.Id}"], BotDatabase.Read(Bot.Folder, "SELECT address FROM chat"));
    }

    private async Task CommentAsync(Testing.Telegram.State.Chat group)
    {
        var binh = Binh();
        binh.Joins(group);
        binh.Types("/show kubernetes-etcd", group);
        binh.Replies(await binh.Sees("How does Kubernetes use etcd?"), "From before the move.");
        await Telegram.Idle();
    }

    private int CallsFor(long chat) => Telegram.Requests.Count(call => (long?)call.Parameters["chat_id"] == chat);
}
