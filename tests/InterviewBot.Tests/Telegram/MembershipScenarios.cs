using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Telegram;

/// <summary>The bot is put out of chats and let in again, and groups become others.</summary>
public sealed class MembershipScenarios : TelegramScenario
{
    [Fact]
    public async Task A_person_who_blocks_the_bot_is_sent_nothing_and_has_it_back_with_their_next_word()
    {
        var an = An();
        an.Types("/show kubernetes-etcd");
        await an.Sees("[Answer]");
        await Telegram.Idle();
        var calls = Telegram.Requests.Count(call => call.Parameters.ContainsKey("chat_id"));

        an.Blocks();
        await Telegram.Idle();
        Assert.NotNull(Assert.Single(GoneAt()));
        an.Unblocks();
        await Telegram.Idle();
        Assert.Equal(calls, Telegram.Requests.Count(call => call.Parameters.ContainsKey("chat_id")));

        an.Starts();
        await an.Sees("Welcome to InterviewBot");
        await Telegram.Idle();
        Assert.Null(Assert.Single(GoneAt()));
    }

    [Fact]
    public async Task A_group_that_puts_the_bot_out_is_gone_until_it_is_added_again()
    {
        var an = An();
        var group = Telegram.Supergroup("Study", an);
        an.Types("/show kubernetes-etcd", group);
        await an.Sees("[Answer]");
        await Telegram.Idle();

        an.RemovesBot(group);
        await Telegram.Idle();
        Assert.NotNull(Assert.Single(GoneAt()));

        an.AddsBot(group);
        await an.Sees("Welcome to InterviewBot", group);
        await Telegram.Idle();
        Assert.Null(Assert.Single(GoneAt()));
    }

    [Fact]
    public async Task An_upgrade_that_looks_like_leaving_and_joining_loses_nothing()
    {
        var an = An();
        var group = Telegram.Group("Study", an);
        an.Types("/show kubernetes-etcd", group);
        an.Replies(await an.Sees("How does Kubernetes use etcd?"), "From before the move.");
        await Telegram.Idle();

        var supergroup = an.Upgrades(group, tellsOfMembers: true);
        await Telegram.Idle();
        an.Types("/comments kubernetes-etcd", supergroup);

        await an.Sees("From before the move.", supergroup);
        await Telegram.Idle();
        Assert.Equal([$"{supergroup.Id}"], BotDatabase.Read(Bot.Folder, "SELECT address FROM chat"));
        Assert.Null(Assert.Single(GoneAt()));
    }

    [Fact]
    public async Task A_channel_that_speaks_in_a_group_comments_under_its_name_and_is_led_to_the_private_chat()
    {
        var (an, binh) = (An(), Binh());
        var group = Telegram.Supergroup("Study", an, binh);
        an.SpeaksAs = Telegram.Channel("Weekly etcd", discussion: null, an);

        an.Types("/show kubernetes-etcd", group);
        var comment = an.Replies(await binh.Sees("How does Kubernetes use etcd?", group), "Spoken as the channel.");
        await Telegram.Idle();
        Assert.Equal("👍", comment.Reactions[Telegram.Bot.Id]);

        an.Types("/answer", group);
        await binh.Sees("This is for your eyes only.", group);
        await Telegram.Idle();
        binh.SeesNot("In short:");

        an.Types("/comments", group);
        Assert.Contains("Weekly etcd", (await binh.Sees("Spoken as the channel.", group)).Text, StringComparison.Ordinal);
    }

    private IReadOnlyList<string?> GoneAt() => BotDatabase.Read(Bot.Folder, "SELECT gone_at FROM chat");
}
