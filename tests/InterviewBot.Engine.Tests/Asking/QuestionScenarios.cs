using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
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
    public async Task An_event_that_comes_twice_asks_one_question()
    {
        await using var bot = await TestBot.StartAsync();
        var chat = bot.Private();
        var an = chat.Person("An");
        var once = bot.Platform.NextEvent();

        await an.Says("/question", once);
        await an.Says("/question", once);

        Assert.Single(chat.Shown);
    }

    [Fact]
    public async Task An_event_whose_answer_got_lost_gives_the_same_question_again()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");
        var once = bot.Platform.NextEvent();

        bot.Platform.Throws = true;
        await an.Says("/question", once);
        bot.Platform.Throws = false;
        Assert.Empty(an.Screen);

        await an.Says("/question", once);
        Assert.Equal(Drawn(bot), Assert.IsType<Card>(an.Latest.Reply).About?.Value);
    }

    [Fact]
    public async Task An_event_answered_before_a_restart_is_not_answered_after_it()
    {
        using var folder = new TemporaryFolder();
        var once = new EventId("scripted", "42");
        await using (var before = await TestBot.StartAsync(folder: folder))
        {
            await before.Private().Person("An").Says("/question", once);
        }

        await using var after = await TestBot.StartAsync(folder: folder);
        var an = after.Private().Person("An");
        await an.Says("/question", once);

        Assert.Empty(an.Screen);
        Assert.Equal(1, after.Database.Read(connection => connection.QueryFirst("SELECT count(*) FROM asked", row => row.GetInt32(0))));
    }

    [Fact]
    public async Task An_answer_shown_first_in_a_private_chat_is_its_last_question()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");
        await an.Says("/show kubernetes-pod");
        await an.Says("/answer kubernetes-etcd");

        await an.Says("/comment Raft needs a majority.");

        an.Sees("""Your comment on "How does Kubernetes use etcd?" is saved.""");
    }

    [Fact]
    public async Task An_answer_that_one_person_of_a_group_sees_leaves_the_groups_question_be()
    {
        await using var bot = await TestBot.StartAsync();
        var group = bot.Group();
        var (an, binh) = (group.Person("An"), group.Person("Binh"));
        await an.Says("/show kubernetes-pod");
        await an.Says("/answer kubernetes-etcd");

        await binh.Says("/answer");

        binh.Sees("The whole answer to kubernetes-pod.");
    }

    [Fact]
    public async Task In_a_group_the_answer_is_for_the_one_who_asks()
    {
        await using var bot = await TestBot.StartAsync();
        var group = bot.Group();
        var an = group.Person("An");
        var binh = group.Person("Binh");

        await an.Says("/question senior");
        binh.Sees("How does Kubernetes use etcd?");
        await an.Presses("Answer");

        an.Sees("The whole answer to kubernetes-etcd.");
        binh.SeesNot("The whole answer to kubernetes-etcd.");
    }

    [Fact]
    public async Task The_answer_is_of_the_last_question_shown()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Says("/answer");
        an.Sees("No question was shown here yet. /question asks one.");

        await an.Says("/show docker-layers");
        await an.Says("/answer");
        an.Sees("The whole answer to docker-layers.");
        an.Sees("In thirty seconds: docker-layers.");
        an.Sees("What an interviewer listens for");
        an.Sees("No comments yet");
    }

    [Fact]
    public async Task The_answer_can_be_read_in_the_other_language()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An", "vi");

        await an.Says("/answer kubernetes-etcd");
        an.Sees("Câu trả lời đầy đủ cho kubernetes-etcd.");
        await an.Presses("Bản tiếng Anh");

        an.Sees("The whole answer to kubernetes-etcd.");
        an.Sees("Câu hỏi phỏng vấn Kubernetes");
    }

    [Fact]
    public async Task A_question_without_translation_says_so()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An", "vi");

        await an.Says("/answer docker-layers");

        an.Sees("Câu trả lời này chưa có bản tiếng Việt, dưới đây là bản tiếng Anh.");
        an.Sees("The whole answer to docker-layers.");
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
    public async Task Search_finds_without_diacritics_and_with_a_typing_error()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An", "vi");

        await an.Says("/search cac probe khac nhau");
        an.Sees("Các probe khác nhau thế nào?");

        await an.Says("/search kubenetes etcd");
        an.Sees("Kubernetes dùng etcd như thế nào?");
        an.Sees("Đang hiện kết quả cho");
    }

    [Fact]
    public async Task Search_says_what_to_do_when_nothing_is_typed_or_found()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Says("/search");
        an.Sees("Say what to look for, like /search etcd backup.");

        await an.Says("/search xylophone");
        an.Sees("""I found nothing for "xylophone".""");
    }

    [Fact]
    public async Task Search_results_are_paged_in_place()
    {
        var questions = Enumerable.Range(1, 12).Select(i => SampleBank.Question($"pods-{i:00}", "kubernetes", title: $"Pods {i:00}?"));
        await using var bot = await TestBot.StartAsync(new QuestionBank([SampleBank.Topic("kubernetes")], questions));
        var chat = bot.Private();
        var an = chat.Person("An");

        await an.Says("/search pods");
        an.Sees("12 questions found · page 1 of 3");
        await an.Presses("Next page");
        an.Sees("page 2 of 3");
        await an.Presses("Next page");
        an.Sees("page 3 of 3");
        await an.Presses("Previous page");
        an.Sees("page 2 of 3");

        Assert.Single(chat.Shown);
    }

    [Fact]
    public async Task Every_page_of_a_search_says_what_was_typed()
    {
        var questions = Enumerable.Range(1, 7).Select(i => SampleBank.Question($"luu-{i}", "kubernetes", vietnamese: $"Sao lưu số {i}?"));
        await using var bot = await TestBot.StartAsync(new QuestionBank([SampleBank.Topic("kubernetes")], questions));
        var an = bot.Private().Person("An", "vi");

        await an.Says("/search Sao lưu của tôi");
        an.Sees("Tìm kiếm: Sao lưu của tôi");
        await an.Presses("Trang sau");

        an.Sees("Tìm kiếm: Sao lưu của tôi");
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

    private static string Drawn(TestBot bot)
        => bot.Database.Read(connection => connection.QueryFirst("SELECT question_id FROM asked", row => row.GetString(0)));
}
