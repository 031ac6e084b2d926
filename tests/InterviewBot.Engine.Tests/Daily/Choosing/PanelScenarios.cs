using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Daily.Choosing;

public sealed class PanelScenarios
{
    [Fact]
    public async Task All_of_it_is_set_by_pressing_in_one_message()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");
        await an.Says("/daily");
        var panel = an.Latest.Ref;

        await an.Presses("Time");
        an.Sees("At which hour?");
        await an.Presses("20:00");
        await an.Presses("20:45");
        an.Sees("The daily question is off. Chosen: daily at 20:45");
        await an.Presses("Time zone");
        await an.Presses("Tokyo");
        an.Sees("20:45 (Asia/Tokyo)");
        await an.Presses("Days");
        await an.Presses("weekdays");
        await an.Presses("✓ wed");
        an.Sees("mon, tue, thu, fri at 20:45");
        await an.Presses("Back");
        await an.Presses("Topics");
        await an.Presses("Docker");
        await an.Presses("Kubernetes");
        an.Sees("· Docker, Kubernetes ·");
        await an.Presses("✓ Docker");
        await an.Presses("Back");
        await an.Presses("Levels");
        await an.Presses("junior");
        await an.Presses("senior");
        await an.Presses("Back");
        await an.Presses("How it is posted");
        await an.Presses("silently");
        await an.Presses("pinned");
        an.Sees("How it is posted: silently · pinned.");
        await an.Presses("✓ pinned");
        await an.Presses("Back");
        await an.Presses("Turn on");

        an.Sees("The daily question is on: mon, tue, thu, fri at 20:45 (Asia/Tokyo) · Kubernetes · junior, senior. The next one comes on Monday, November 23 at 20:45.");
        an.Sees("How it is posted: silently.");
        Assert.Equal([panel], bot.Private().Shown.Select(message => message.Ref));

        await an.Presses("Turn off");
        an.Sees("The daily question is off.");
    }

    [Fact]
    public async Task The_panel_is_in_the_readers_language()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An", "vi");

        await an.Says("/daily");

        Assert.Equal(
            """
            Câu hỏi hằng ngày
            Ở đây chưa bật câu hỏi hằng ngày. Nếu không chọn gì khác: hằng ngày lúc 08:30 (Asia/Ho_Chi_Minh) · mọi chủ đề · mọi mức.
            [Bật]
            [Giờ]
            [Múi giờ]
            [Ngày]
            [Chủ đề]
            [Mức]
            [Cách đăng]

            """.ReplaceLineEndings("\n"),
            an.Latest.Text);
    }

    [Fact]
    public async Task The_last_day_cannot_be_taken_out()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");
        await an.Says("/daily on mon");
        await an.Says("/daily days");

        await an.Presses("✓ mon");

        an.Sees("At least one day is needed. /daily off turns the daily question off.");
        await an.Says("/daily");
        an.Sees("on: mon at 08:30");
    }

    [Fact]
    public async Task What_no_question_matches_is_refused_also_when_pressed()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");
        await an.Says("/daily on docker");
        await an.Says("/daily levels");

        await an.Presses("senior");

        an.Sees("There is no question with these topics and levels: Docker; senior. There are some at middle.");
        await an.Presses("middle");
        an.Sees("· Docker · middle.");
    }

    [Fact]
    public async Task A_city_is_searched_by_a_form_and_picked_from_what_is_found()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");
        await an.Says("/daily on 20h");
        await an.Says("/daily timezone");

        await an.Presses("Search for a city");
        an.Sees("Time zone: City (Hanoi, Tokyo, Berlin, or an offset such as +7)");
        await an.Fills("sao paul");
        an.Sees("Which one is it?");
        await an.Presses("São Paulo · America/Sao_Paulo");

        an.Sees("The daily question is on: daily at 20:00 (America/Sao_Paulo)");
        await an.Presses("Settings");
        an.Sees("[Turn off]");
    }

    [Fact]
    public async Task A_city_that_nobody_knows_is_told_with_the_way_to_try_again()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An", "vi");
        await an.PressesAction("1:dailycity");

        await an.Fills("Xyzzyxyzzy");

        an.Sees("Mình không biết múi giờ \"Xyzzyxyzzy\". Bạn viết tên thành phố như Hà Nội, Tokyo, hoặc độ lệch như +7 nhé.");
        await an.Presses("Tìm thành phố");
        Assert.IsType<Form>(an.Latest.Reply);
    }

    [Fact]
    public async Task Many_topics_have_pages_and_stay_on_theirs()
    {
        var topics = Enumerable.Range(10, 25).Select(number => $"topic-{number}").ToList();
        var bank = new QuestionBank(
            topics.Select((topic, index) => SampleBank.Topic(topic, order: index)), topics.Select(topic => SampleBank.Question($"{topic}-question", topic)));
        await using var bot = await TestBot.StartAsync(bank);
        var an = bot.Private().Person("An");

        await an.Says("/daily topics");
        an.Sees("[topic-19]");
        an.SeesNot("[topic-20]");
        await an.Presses("Next page");
        await an.Presses("topic-25");

        an.Sees("· topic-25 ·");
        an.Sees("[✓ topic-25]");
        an.Sees("[topic-20]");
    }

    [Fact]
    public async Task Every_button_of_every_page_fits_with_the_longest_names()
    {
        var topic = new string('a', TopicId.MaxLength);
        var bank = new QuestionBank(
            Enumerable.Range(10, 30).Select(number => SampleBank.Topic($"{topic[..^3]}-{number}", order: number)),
            Enumerable.Range(10, 30).Select(number => SampleBank.Question($"question-{number}", $"{topic[..^3]}-{number}")));
        await using var bot = await TestBot.StartAsync(bank);
        var an = bot.Private().Person("An");
        await an.Says("/daily on America/Argentina/Buenos_Aires");

        foreach (var page in new[] { "status", "time", "timezone", "days", "topics:p=3", "levels", "posting", "minutes:h=0800" })
        {
            await an.PressesAction($"1:daily:k={page}");
            Assert.All(ReplyText.ChoicesOf(an.Latest.Reply), choice => Assert.True(choice.Action.Fits, choice.Action.Command));
            Assert.NotEmpty(ReplyText.ChoicesOf(an.Latest.Reply));
        }
    }
}
