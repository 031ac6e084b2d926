using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Asking;

/// <summary>What opens and closes in place of a question post.</summary>
public sealed class InPlaceScenarios
{
    [Fact]
    public async Task Suggestions_open_and_close_in_the_post()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An");
        await an.Says("/show kubernetes-etcd");
        var post = an.Latest.Ref;

        await an.Presses("Suggestions");
        Assert.Equal(post, an.Latest.Ref);
        an.Sees("How does Kubernetes use etcd?");
        an.Sees("[How do probes differ?]");

        await an.Presses("Hide suggestions");
        Assert.Equal(post, Assert.Single(an.Screen).Ref);
        an.Sees("[Suggestions]");
        Assert.DoesNotContain("probes", an.Latest.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comments_open_in_the_post_and_lead_back_to_it()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An");
        await an.Says("/show kubernetes-etcd");
        await an.Replies(an.Latest.Ref, "Every controller watches the API server.");

        await an.Says("/show kubernetes-etcd");
        var post = an.Latest.Ref;
        await an.Presses("Comments (1)");
        Assert.Equal(post, an.Latest.Ref);
        an.Sees("Every controller watches the API server.");

        await an.Presses("The question");
        Assert.Equal(post, an.Latest.Ref);
        an.Sees("[Suggestions]");
    }

    [Theory]
    [InlineData("/question senior", "1:question:l=senior")]
    [InlineData("/question senior kubernetes", "1:question:t=kubernetes:l=senior")]
    [InlineData("/question", "1:question")]
    [InlineData("/show kubernetes-etcd", "1:question:t=kubernetes")]
    public async Task Another_keeps_to_what_was_asked_for_when_suggestions_were_opened_and_closed(string asked, string expected)
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An");
        await an.Says(asked);
        while (Assert.IsType<Card>(an.Latest.Reply).About?.Value == "docker-layers")
        {
            await an.Says(asked);
        }

        await an.Presses("Suggestions");
        await an.Presses("Hide suggestions");

        Assert.Equal(expected, ActionOf(an, ChoiceMeaning.AnotherQuestion));
    }

    [Fact]
    public async Task The_other_language_of_an_answer_takes_its_place()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");
        await an.Says("/answer kubernetes-etcd");
        var answer = an.Latest.Ref;

        await an.Presses("In Vietnamese");

        Assert.Equal(answer, Assert.Single(an.Screen).Ref);
        an.Sees("Câu trả lời đầy đủ cho kubernetes-etcd.");
    }

    [Fact]
    public async Task A_command_in_reply_to_an_older_question_is_about_that_one()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An");
        await an.Says("/show kubernetes-etcd");
        var older = an.Latest.Ref;
        await an.Says("/show docker-layers");

        await an.Calls("answer", "", older);

        an.Sees("The whole answer to kubernetes-etcd.");
    }

    [Fact]
    public async Task What_is_shown_to_one_person_alone_tells_what_shows_it_again_elsewhere()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An");
        await an.Says("/show kubernetes-etcd");

        await an.Says("/answer");

        Assert.Equal("1:answer:q=kubernetes-etcd", an.Latest.Reply.Again?.Encode());
    }

    [Theory]
    [InlineData("etcd", "kubernetes-etcd")]
    [InlineData("docker-layers", "docker-layers")]
    public async Task A_question_is_found_to_be_posted_in_another_chat(string typed, string found)
    {
        await using var bot = await TestBot.StartAsync();
        var offers = await bot.Private().Person("An").LooksFor(typed);

        Assert.Equal(found, offers[0].Card.About?.Value);
        Assert.NotEmpty(offers[0].Detail);
    }

    [Fact]
    public async Task Without_a_word_something_of_every_topic_is_offered()
    {
        await using var bot = await TestBot.StartAsync();
        var offers = await bot.Private().Person("An", "vi").LooksFor("");

        Assert.Equal(["kubernetes-pod", "docker-layers"], offers.Select(offer => offer.Card.About?.Value));
        Assert.All(offers, offer => Assert.Equal(Language.Vietnamese, offer.Card.Language));
    }

    [Fact]
    public async Task What_is_posted_in_another_chat_shows_nothing_of_the_persons_own_comments()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");
        await an.Says("/comment question:kubernetes-etcd My own note.");
        var offer = Assert.Single(await an.LooksFor("kubernetes-etcd"));
        var open = offer.Card.Buttons.Single(button => button.Meaning is ChoiceMeaning.Suggestions).Action.Encode();

        await an.PressesAction(open);
        await an.Presses("Hide suggestions");

        Assert.DoesNotContain(an.Screen.Skip(1), message => message.Text.Contains("Comments", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1:comments:q=kubernetes-etcd:k=h")]
    [InlineData("1:comments:q=kubernetes-etcd:k=s-en")]
    [InlineData("1:comments:q=kubernetes-etcd:p=1")]
    [InlineData("1:suggestions:q=kubernetes-etcd:k=h")]
    public async Task What_is_pressed_elsewhere_puts_nothing_of_the_persons_own_chat_there(string action)
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");
        await an.Says("/comment question:kubernetes-etcd My own note.");
        var origin = an.Origin(bot.Platform.NextEvent()) with { IsElsewhere = true };

        await an.Does(new ButtonPressed(origin, action, Message: null));

        Assert.False(an.Latest.Reply.InPlace);
    }

    [Fact]
    public async Task Replies_to_a_question_that_somebody_brought_along_are_comments()
    {
        await using var bot = await TestBot.StartAsync();
        var group = bot.Group();
        var (an, binh) = (group.Person("An"), group.Person("Bình"));
        var offer = Assert.Single(await an.LooksFor("kubernetes-etcd"));
        var message = new MessageRef(group.Address, "brought");

        await an.Does(new CardPosted(an.Origin(bot.Platform.NextEvent()), message, offer.Card.About!.Value));
        await binh.Replies(message, "It keeps the state.");
        await binh.Says("/comments");

        binh.Sees("It keeps the state.");
    }

    private static string ActionOf(ScriptedPerson person, ChoiceMeaning meaning)
        => ReplyText.ChoicesOf(person.Latest.Reply).Single(choice => choice.Meaning == meaning).Action.Encode();
}
