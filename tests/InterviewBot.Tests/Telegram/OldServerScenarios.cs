using InterviewBot.Testing.Telegram;
using InterviewBot.Testing.Telegram.Faults;
using InterviewBot.Testing.Telegram.State;

namespace InterviewBot.Tests.Telegram;

/// <summary>A Bot API server that knows neither rich nor ephemeral messages.</summary>
public sealed class OldServerScenarios : TelegramScenario
{
    protected override LoopbackOptions Options => new() { OldServer = true };

    [Fact]
    public async Task Everything_works_in_the_classic_view()
    {
        var an = An();
        await PracticeInClassic.PlayAsync(Telegram, an);

        // Once is enough to learn it.
        Assert.Equal(1, Telegram.Count("sendRichMessage"));
    }

    [Fact]
    public async Task What_is_for_one_person_opens_in_the_private_chat_and_is_never_seen_by_others()
    {
        var (an, binh) = (An(), Binh());
        var group = Telegram.Supergroup("Study", an, binh);
        var told = new List<string>();
        Telegram.Posted = message => told.AddRange(message.Chat == group ? [message.Text] : []);

        an.Types("/show kubernetes-etcd", group);
        await binh.Sees("How does Kubernetes use etcd?", group);
        var link = (await binh.Presses("Answer").Answer).Url;
        Assert.Equal($"https://t.me/{Telegram.Bot.Username}?start=a_kubernetes-etcd", link);
        binh.Follows(link!);
        await binh.Sees("In short:", binh.Private);

        binh.Types("/search etcd", group);
        await binh.Sees("[Open in private chat]", group);
        binh.Opens("Open in private chat");
        await binh.Sees("Search: etcd", binh.Private);
        await Telegram.Idle();

        Assert.DoesNotContain(told, text => text.Contains("In short:", StringComparison.Ordinal));
        Assert.DoesNotContain(told, text => text.Contains("Search: etcd", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_for_one_person_is_not_seen_by_others_either_when_it_is_the_first_thing_after_a_restart()
    {
        var (an, binh) = (An(), Binh());
        var group = Telegram.Supergroup("Study", an, binh);
        an.Types("/show kubernetes-etcd", group);
        var post = await binh.Sees("How does Kubernetes use etcd?", group);
        await Telegram.Idle();
        await Bot.StopAsync();
        var told = new List<string>();
        Telegram.Posted = message => told.Add(message.Text);

        await using var again = await LiveBot.StartAsync(Telegram, Bot.Folder);
        var link = (await binh.Presses("Answer", post).Answer).Url;

        Assert.NotNull(link);
        await Telegram.Idle();
        Assert.Empty(told);
    }

    [Fact]
    public async Task A_press_of_long_ago_says_nothing_to_the_group()
    {
        var (an, binh) = (An(), Binh());
        var group = Telegram.Supergroup("Study", an, binh);
        an.Types("/show kubernetes-etcd", group);
        var post = await binh.Sees("How does Kubernetes use etcd?", group);
        await Telegram.Idle();
        var told = new List<string>();
        Telegram.Posted = message => told.Add(message.Text);

        // What only somebody who still waits for it is to read.
        await binh.PressesData(post, "9:what").Answer;
        await Telegram.Idle();
        Assert.Single(told);

        Telegram.Faults.Next(new Fault.Refused(400, "Bad Request: query is too old and response timeout expired"), "answerCallbackQuery");
        binh.PressesData(post, "9:what");
        await Telegram.Idle();
        Assert.Single(told);
    }

    [Fact]
    public async Task Questions_are_found_and_posted_by_inline_mode_from_the_first_query_on()
    {
        var an = An();
        var group = Telegram.Supergroup("Study", an);

        var offered = await an.Queries("etcd", group).Answer;

        Assert.All(offered.Results, result => Assert.IsType<MessageContent.Text>(result.Content));
        Assert.NotEmpty(offered.Results);
    }
}
