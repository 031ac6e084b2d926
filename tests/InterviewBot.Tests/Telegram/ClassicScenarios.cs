using InterviewBot.Testing.Telegram.State;

namespace InterviewBot.Tests.Telegram;

/// <summary>The owner set <c>Telegram:RichMessages</c> to false.</summary>
public sealed class ClassicScenarios : TelegramScenario
{
    protected override (string Key, string Value)[] Settings => [("Telegram:RichMessages", "false")];

    [Fact]
    public async Task Everything_works_in_the_classic_view()
    {
        var an = An();
        await PracticeInClassic.PlayAsync(Telegram, an);

        Assert.Equal(0, Telegram.Count("sendRichMessage"));
        Assert.DoesNotContain(Telegram.Requests, call => call.Parameters.ContainsKey("rich_message"));
    }

    [Fact]
    public async Task What_is_for_one_person_is_seen_by_that_person_alone()
    {
        var (an, binh) = (An(), Binh());
        var group = Telegram.Supergroup("Study", an, binh);
        an.Types("/show kubernetes-etcd", group);
        await binh.Sees("How does Kubernetes use etcd?");

        await binh.Presses("Answer").Answer;

        var answer = await binh.Sees("In short:");
        Assert.IsType<MessageContent.Text>(answer.Content);
        Assert.NotNull(answer.EphemeralId);
        await Telegram.Idle();
        an.SeesNot("In short:");
    }

    [Fact]
    public async Task Inline_mode_posts_classic_cards()
    {
        var an = An();

        var offered = await an.Queries("etcd").Answer;

        Assert.NotEmpty(offered.Results);
        Assert.All(offered.Results, result => Assert.IsType<MessageContent.Text>(result.Content));
    }
}
