using InterviewBot.Engine.Questions;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Asking;

public sealed class SearchScenarios
{
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
}
