using InterviewBot.Testing.Telegram.Faults;
using InterviewBot.Testing.Telegram.State;

namespace InterviewBot.Tests.Telegram;

/// <summary>The owner set <c>Telegram:RichMessages</c> to false.</summary>
public sealed class ClassicScenarios : TelegramScenario
{
    protected override (string Key, string Value)[] Settings => [("Telegram:RichMessages", "false"), ("Comments:NewcomerLinks", "allow")];

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
    public async Task A_server_that_does_not_tell_whether_it_is_new_enough_is_asked_again()
    {
        var (an, binh) = (An(), Binh());
        var group = Telegram.Supergroup("Study", an, binh);
        an.Types("/show kubernetes-etcd", group);
        var post = await binh.Sees("How does Kubernetes use etcd?");
        Telegram.Faults.Next(new Fault.BadGateway(), "deleteEphemeralMessage", group);

        var link = (await binh.Presses("Answer", post).Answer).Url;
        await Telegram.Idle();
        Assert.Equal($"https://t.me/{Telegram.Bot.Username}?start=a_kubernetes-etcd", link);
        binh.SeesNot("In short:");

        await binh.Presses("Answer", post).Answer;
        Assert.NotNull((await binh.Sees("In short:", group)).EphemeralId);
        await an.Presses("Answer", post).Answer;
        await an.Sees("In short:", group);
        Assert.Equal(2, Telegram.Count("deleteEphemeralMessage"));
    }

    [Fact]
    public async Task What_people_write_pings_nobody_and_offers_nothing_as_the_bots_own()
    {
        const string Hostile = "@everyone /stop http://evil.example #x";
        var (an, binh) = (An(), Binh());
        var group = Telegram.Supergroup("Study", an, binh);
        an.Types("/show kubernetes-etcd", group);
        binh.Replies(await binh.Sees("How does Kubernetes use etcd?"), Hostile);
        await Telegram.Idle();

        an.Types("/comments", group);

        var list = Assert.IsType<MessageContent.Text>((await an.Sees(Hostile)).Content);
        Assert.DoesNotContain(list.Value.Entities, entity => entity.Type is "mention" or "bot_command" or "url" or "hashtag");
    }

    [Fact]
    public async Task Commands_in_the_bots_own_words_can_be_pressed()
    {
        var an = An();

        an.Types("/help");

        var help = Assert.IsType<MessageContent.Text>((await an.Sees("/question")).Content);
        Assert.Contains(help.Value.Entities, entity => entity.Type is "bot_command" && help.Value.Text.AsSpan(entity.Offset, entity.Length) is "/question");
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
