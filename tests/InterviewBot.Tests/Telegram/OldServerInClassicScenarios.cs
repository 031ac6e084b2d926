using InterviewBot.Testing.Telegram;

namespace InterviewBot.Tests.Telegram;

/// <summary>A Bot API server that knows no ephemeral messages, and an owner who chose the classic view: no rich message tells how old it is.</summary>
public sealed class OldServerInClassicScenarios : TelegramScenario
{
    protected override LoopbackOptions Options => new() { OldServer = true };

    protected override (string Key, string Value)[] Settings => [("Telegram:RichMessages", "false")];

    [Fact]
    public async Task What_is_for_one_person_is_not_in_the_group_for_a_moment()
    {
        var (an, binh) = (An(), Binh());
        var group = Telegram.Supergroup("Study", an, binh);
        var ledger = new List<string>();
        Telegram.Posted = message => ledger.AddRange(message.Chat == group && message.From == Telegram.Bot ? [message.Text] : []);
        an.Types("/show kubernetes-etcd", group);
        var post = await binh.Sees("How does Kubernetes use etcd?", group);

        var links = new[] { await binh.Presses("Answer", post).Answer, await an.Presses("Answer", post).Answer };
        await Telegram.Idle();

        Assert.All(links, link => Assert.Equal($"https://t.me/{Telegram.Bot.Username}?start=a_kubernetes-etcd", link.Url));
        Assert.Equal([post.Text], ledger);
        binh.Follows(links[0].Url!);
        await binh.Sees("In short:", binh.Private);

        // Once is enough to learn it.
        Assert.Equal(1, Telegram.Count("deleteEphemeralMessage"));
    }
}
