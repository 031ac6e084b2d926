using InterviewBot.Engine.Chat;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Chat;

/// <summary>What is typed, and how it is understood.</summary>
public sealed class CommandScenarios
{
    [Theory]
    [InlineData("/question kubernetes senior")]
    [InlineData("/question senior kubernetes")]
    [InlineData("/question K8s SENIOR")]
    [InlineData("/question level:senior topic:kubernetes")]
    [InlineData("/question level:senior kubernetes")]
    [InlineData("/QUESTION sr kubernetes")]
    public async Task Topic_and_level_are_taken_in_any_order(string line)
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Says(line);

        an.Sees("How does Kubernetes use etcd?");
        an.Sees("senior");
    }

    [Theory]
    [InlineData("/question cụm senior")]
    [InlineData("/question cum senior")]
    [InlineData("/question kubernetes k8s senior")]
    public async Task A_topic_goes_by_its_aliases_diacritics_or_not(string line)
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Says(line);

        an.Sees("How does Kubernetes use etcd?");
    }

    [Fact]
    public async Task A_line_of_a_hundred_thousand_words_is_one_mistake()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Says("/question " + string.Concat(Enumerable.Repeat("a ", 100_000)));

        an.Sees("""I know no topic "a".""");
    }

    [Fact]
    public async Task What_was_typed_is_said_back_in_a_sentences_length()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Says("/question " + new string('z', 5_000));

        an.Sees($"""I know no topic "{new string('z', 59)}…".""");
    }

    [Fact]
    public async Task A_name_of_several_words_is_one_name()
    {
        var bank = new Engine.Questions.QuestionBank(
            [SampleBank.Topic("system-design", "System design", "Thiết kế hệ thống")],
            [SampleBank.Question("cache-stampede", "system-design", Engine.Questions.Level.Senior, "What is a cache stampede?")]);
        await using var bot = await TestBot.StartAsync(bank);
        var an = bot.Private().Person("An");

        await an.Says("/question thiet ke he thong senior");

        an.Sees("What is a cache stampede?");
    }

    [Fact]
    public async Task A_wrong_topic_is_answered_with_the_nearest_and_pressing_it_keeps_the_level()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Says("/question kubernets senior");
        an.Sees("""I know no topic "kubernets". Did you mean kubernetes?""");

        await an.Presses("Ask a Kubernetes question");
        an.Sees("How does Kubernetes use etcd?");
    }

    [Fact]
    public async Task A_topic_like_no_other_is_answered_with_all_topics()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An", "vi");

        await an.Says("/question blockchain");
        an.Sees("""Không có chủ đề "blockchain".""");

        await an.Presses("Tất cả chủ đề");
        an.Sees("Các chủ đề");
    }

    [Fact]
    public async Task A_wrong_level_is_answered_with_the_nearest()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Says("/question senor kubernetes");
        an.Sees("""I know no level "senor". Did you mean senior?""");

        await an.Presses("Ask a senior question");
        an.Sees("How does Kubernetes use etcd?");
    }

    [Fact]
    public async Task Two_levels_are_one_too_many()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Says("/question junior senior");

        an.Sees("One level at a time, please: junior or senior?");
    }

    [Fact]
    public async Task An_option_that_is_none_is_told()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Calls("question", ("colour", "red"));

        an.Sees("""/question has no option "colour". What it takes: topic, level.""");
    }

    [Theory]
    [InlineData("/show kubernetes-etcd")]
    [InlineData("/show Kubernetes-ETCD")]
    [InlineData("/show how does kubernetes use etcd?")]
    [InlineData("/show kubernetes dung etcd nhu the nao?")]
    public async Task A_question_is_found_by_id_or_title(string line)
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Says(line);

        an.Sees("How does Kubernetes use etcd?");
        Assert.Equal("kubernetes-etcd", Assert.IsType<Card>(an.Latest.Reply).About?.Value);
    }

    [Fact]
    public async Task A_wrong_question_is_answered_with_the_nearest_and_pressing_one_does_what_was_asked()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Says("/answer kubernetes-etdc");
        an.Sees("""I know no question "kubernetes-etdc". Did you mean one of these?""");

        await an.Presses("How does Kubernetes use etcd?");
        an.Sees("The whole answer to kubernetes-etcd.");
    }

    [Fact]
    public async Task An_unknown_command_is_answered_with_the_nearest()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Says("/topisc");
        an.Sees("I know no command /topisc. Did you mean /topics?");

        await an.Presses("/topics");
        an.Sees("Topics");
    }

    [Fact]
    public async Task A_forgotten_slash_is_told()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Says("help me");
        an.Sees("Commands start with a slash: /help.");

        await an.Says("hello there");
        an.Sees("Commands start with a slash: /question asks a question, /help lists all commands.");
    }

    [Theory]
    [InlineData("0:old")]
    [InlineData("1:vanished:q=kubernetes-etcd")]
    [InlineData("garbage")]
    public async Task A_button_that_means_nothing_any_more_is_answered_with_a_sentence(string action)
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.PressesAction(action);

        an.Sees("This button is from another version of the bot");
    }

    [Fact]
    public async Task A_button_of_a_question_that_left_the_bank_is_answered_with_a_sentence()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.PressesAction("1:answer:q=kubernetes-removed");

        an.Sees("""The question "kubernetes-removed" is no longer in the bank.""");
    }

    [Fact]
    public async Task Topics_questions_and_levels_complete_as_one_types()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        Assert.Equal(["kubernetes"], (await an.Completes("question", "topic", "kub")).Select(item => item.Value));
        Assert.Equal(["kubernetes"], (await an.Completes("question", "topic", "k8")).Select(item => item.Value));
        Assert.Equal(["senior"], (await an.Completes("question", "level", "s")).Select(item => item.Value));
        Assert.Contains("kubernetes-etcd", (await an.Completes("show", "question", "etc")).Select(item => item.Value));
        Assert.Contains("senior", (await an.Completes("question", null, "se")).Select(item => item.Value));
        Assert.Empty(await an.Completes("question", "topic", "zzz"));
        Assert.Empty(await an.Completes("bogus", null, "x"));
    }

    [Theory]
    [InlineData("comment", "I think the k", null)]
    [InlineData("comment", "", null)]
    [InlineData("search", "kub", null)]
    [InlineData("comment", "I think question:etc", "I think question:kubernetes-etcd")]
    [InlineData("show", "how does kubernetes use e", "kubernetes-etcd")]
    [InlineData("question", "senior topic:kub", "senior topic:kubernetes")]
    [InlineData("question", "bogus kubernetes jun", "bogus kubernetes junior")]
    public async Task Words_alone_complete_where_a_word_can_mean_something(string command, string typed, string? completed)
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        var offered = (await an.Completes(command, option: null, typed)).Select(item => item.Value);

        Assert.Equal(completed is null ? [] : [completed], offered);
    }

    [Fact]
    public async Task What_an_earlier_word_says_is_not_offered_again()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        var levels = (await an.Completes("question", option: null, "kubernetes ")).Select(item => item.Value).ToList();
        var topics = (await an.Completes("question", option: null, "senior ")).Select(item => item.Value).ToList();

        Assert.Contains("kubernetes senior", levels);
        Assert.DoesNotContain("kubernetes kubernetes", levels);
        Assert.Contains("senior kubernetes", topics);
        Assert.DoesNotContain("senior senior", topics);
    }
}
