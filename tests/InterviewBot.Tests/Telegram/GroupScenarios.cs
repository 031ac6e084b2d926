namespace InterviewBot.Tests.Telegram;

/// <summary>What a group sees, and what one of it alone.</summary>
public sealed class GroupScenarios : TelegramScenario
{
    [Fact]
    public async Task A_question_is_for_all_and_its_answer_for_whoever_presses()
    {
        var (an, binh) = (An(), Binh());
        var group = Telegram.Supergroup("Study", an, binh);
        an.Types("/question kubernetes senior", group);
        await binh.Sees("How does Kubernetes use etcd?");

        await binh.Presses("Answer").Answer;

        var answer = await binh.Sees("In short:");
        Assert.NotNull(answer.EphemeralId);
        await Telegram.Idle();
        an.SeesNot("In short:");
    }

    [Theory]
    [InlineData("/answer kubernetes-etcd", "In short:")]
    [InlineData("/help", "What you can do")]
    [InlineData("/search etcd", "Search: etcd")]
    [InlineData("/question kubernets", "Did you mean kubernetes?")]
    public async Task What_is_for_one_person_is_seen_by_that_person_alone(string typed, string seen)
    {
        var (an, binh) = (An(), Binh());
        var group = Telegram.Supergroup("Study", an, binh);

        an.Types(typed, group, ephemerally: true);
        await an.Sees(seen);

        await Telegram.Idle();
        binh.SeesNot(seen);
    }

    [Fact]
    public async Task An_old_app_is_led_to_the_private_chat_at_that_very_place()
    {
        var (an, binh) = (An(), Binh());
        an.HasNewClient = false;
        var group = Telegram.Supergroup("Study", an, binh);

        an.Types("/answer kubernetes-etcd", group);
        await an.Sees("This is for your eyes only.", group);
        await Telegram.Idle();
        binh.SeesNot("In short:");
        an.Opens("Open in private chat");

        await an.Sees("In short:", an.Private);
    }

    [Fact]
    public async Task What_Telegram_does_not_show_one_person_alone_opens_in_the_private_chat()
    {
        var an = An();
        var group = Telegram.Supergroup("Study", an, Binh());
        an.Types("/show kubernetes-etcd", group);
        await an.Sees("[Answer]");
        Telegram.Faults.Next(new Testing.Telegram.Faults.Fault.Refused(400, "Bad Request: query is too old"), "sendRichMessage", group);

        var answer = await an.Presses("Answer").Answer;
        Assert.Equal($"https://t.me/{Telegram.Bot.Username}?start=a_kubernetes-etcd", answer.Url);
        an.Follows(answer.Url!);

        await an.Sees("In short:", an.Private);
    }

    [Fact]
    public async Task In_a_forum_answers_stay_in_the_topic()
    {
        var an = An();
        var forum = Telegram.Forum("Study", an);
        var topic = Telegram.Topic(forum, "Kubernetes");

        an.Types("/show kubernetes-etcd", forum, topic);
        var post = await an.Sees("How does Kubernetes use etcd?");
        Assert.Equal(topic, post.ThreadId);

        await an.Presses("Answer").Answer;
        Assert.Equal(topic, (await an.Sees("In short:")).ThreadId);
    }

    [Fact]
    public async Task Talk_and_other_bots_commands_are_none_of_the_bots_business()
    {
        var an = An();
        var group = Telegram.Supergroup("Study", an);

        an.Types("Hello all", group);
        an.Types("/weather", group);
        an.Types("/question@other_bot", group);
        await Telegram.Idle();
        Assert.DoesNotContain(an.Screen, message => message.From == Telegram.Bot);

        an.Types($"/question@{Telegram.Bot.Username} kubernetes", group);
        await an.Sees("[Answer]");
    }

    [Fact]
    public async Task A_group_that_adds_the_bot_is_welcomed()
    {
        var an = An();
        var group = Telegram.Supergroup("Study", an);
        an.RemovesBot(group);
        await Telegram.Idle();

        an.AddsBot(group);

        await an.Sees("Welcome to InterviewBot", group);
    }

    [Fact]
    public async Task An_anonymous_administrator_is_one_and_is_led_to_the_private_chat()
    {
        var an = An();
        var group = Telegram.Supergroup("Study", an);
        an.SpeaksAs = group;

        an.Types("/show kubernetes-etcd", group);
        var post = await an.Sees("How does Kubernetes use etcd?");
        an.Replies(post, "Spoken as the group.");
        await Telegram.Idle();
        an.Types("/comments", group);

        await an.Sees("Spoken as the group.");
        await an.Sees("Study");
    }
}
