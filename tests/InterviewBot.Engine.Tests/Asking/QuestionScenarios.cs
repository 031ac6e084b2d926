using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Asking;

public sealed class QuestionScenarios
{
    [Fact]
    public async Task A_chat_gets_every_question_before_one_comes_again()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        var asked = new List<QuestionId>();
        for (var i = 0; i < 8; i++)
        {
            await an.Says("/question");
            asked.Add(Assert.IsType<Card>(an.Latest.Reply).About!.Value);
        }

        Assert.Equal(4, asked.Take(4).Distinct().Count());
        Assert.Equal(4, asked.Skip(4).Distinct().Count());
    }

    [Theory]
    [InlineData("When is A* better?")]
    [InlineData("When is A* better than B*?")]
    [InlineData("What does __init__ do?")]
    [InlineData("Is `__init__` better than A*?")]
    public async Task The_English_title_below_a_Vietnamese_one_is_shown_as_it_is(string title)
    {
        var bank = new QuestionBank([SampleBank.Topic("search")], [SampleBank.Question("search-a", "search", title: title, vietnamese: "Hỏi gì?")]);
        await using var bot = await TestBot.StartAsync(bank);
        var an = bot.Private().Person("An", "vi");

        await an.Says("/show search-a");

        Assert.Equal(Markdown.FromContent(title).ToPlainText(), Assert.IsType<Card>(an.Latest.Reply).Body.ToPlainText());
    }

    [Fact]
    public async Task What_a_chat_has_had_is_kept_over_a_restart()
    {
        using var folder = new TemporaryFolder();
        var asked = new List<QuestionId>();
        for (var i = 0; i < 4; i++)
        {
            await using var bot = await TestBot.StartAsync(folder: folder, seed: i);
            var an = bot.Private().Person("An");
            bot.Platform.SkipEvents(i);
            await an.Says("/question");
            asked.Add(Assert.IsType<Card>(an.Latest.Reply).About!.Value);
        }

        Assert.Equal(4, asked.Distinct().Count());
    }

    [Fact]
    public async Task Chats_have_bags_of_their_own()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private("one").Person("An");
        var binh = bot.Private("two").Person("Binh");

        var asked = new List<QuestionId>();
        for (var i = 0; i < 4; i++)
        {
            await an.Says("/question");
            await binh.Says("/question");
            asked.Add(Assert.IsType<Card>(binh.Latest.Reply).About!.Value);
        }

        Assert.Equal(4, asked.Distinct().Count());
    }

    [Fact]
    public async Task Another_keeps_to_what_was_asked_for()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Says("/question docker");
        await an.Presses("Another");

        an.Sees("What is an image layer?");
    }

    [Fact]
    public async Task A_level_that_a_topic_lacks_leads_to_those_it_has()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Says("/question docker junior");
        an.Sees("There is no junior question about Docker yet.");

        await an.Presses("Ask a middle question");
        an.Sees("What is an image layer?");
    }

    [Fact]
    public async Task An_empty_topic_leads_to_all_topics()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Says("/question linux");
        an.Sees("There is no question about Linux yet.");

        await an.Presses("All topics");
        an.Sees("[Kubernetes] 1 junior · 1 middle · 1 senior");
    }

    [Fact]
    public async Task Suggestions_name_the_authors_first_and_one_press_opens_one()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Says("/question senior");
        await an.Presses("Suggestions");
        an.Sees("[How do probes differ?] middle Kubernetes\n[What is a Pod?] junior Kubernetes\n");

        await an.Presses("What is a Pod?");
        an.Sees("What is a Pod?");
        Assert.Equal("kubernetes-pod", Assert.IsType<Card>(an.Latest.Reply).About?.Value);
    }

    [Fact]
    public async Task A_question_removed_from_the_bank_is_no_longer_asked()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");
        await an.Says("/question senior");

        var bank = bot.Library.Current;
        bot.Library.Replace(new QuestionBank(bank.Topics, bank.Questions.Where(question => question.Level is not Level.Senior)));
        await an.Presses("Answer");
        an.Sees("""The question "kubernetes-etcd" is no longer in the bank.""");

        await an.Says("/question senior");
        an.Sees("There is no senior question in the bank yet.");
    }
}
