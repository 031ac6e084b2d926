using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Account;

public sealed class LanguageScenarios
{
    [Theory]
    [InlineData(null, "Kubernetes interview questions")]
    [InlineData("fr", "Kubernetes interview questions")]
    [InlineData("en-GB", "Kubernetes interview questions")]
    [InlineData("vi", "Câu hỏi phỏng vấn Kubernetes")]
    [InlineData("vi_VN.UTF-8", "Câu hỏi phỏng vấn Kubernetes")]
    public async Task The_platforms_word_on_a_person_is_taken_until_they_choose(string? tag, string heading)
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An", tag);

        await an.Says("/show kubernetes-etcd");

        an.Sees(heading);
    }

    [Fact]
    public async Task A_person_chooses_and_the_answer_is_in_that_language_at_once()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An", "en");

        await an.Says("/language vi");
        an.Sees("Từ giờ tôi nói tiếng Việt với bạn.");
        await an.Says("/about");
        an.Sees("giấy phép MIT");

        await an.Says("/language auto");
        an.Sees("I follow your app's language from now on; that is English.");
        await an.Says("/language en");
        an.Sees("I speak English with you from now on.");
    }

    [Fact]
    public async Task Without_a_word_the_languages_are_offered()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Says("/language");
        an.Sees("I follow your app and speak English with you.");
        await an.Presses("Tiếng Việt");

        an.Sees("Từ giờ tôi nói tiếng Việt với bạn.");
    }

    [Fact]
    public async Task A_language_that_is_none_is_told()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Says("/language klingon");

        an.Sees("""I do not know "klingon" here. What works: vi, en, auto.""");
    }

    [Fact]
    public async Task An_administrator_sets_the_groups_language_for_what_all_see()
    {
        await using var bot = await TestBot.StartAsync();
        var group = bot.Group();
        var (an, binh) = (group.Person("An", "vi"), group.Person("Binh", "en"));
        bot.Platform.Administrators.Add(an.Id);

        await an.Says("/language vi");
        await an.Presses("Tiếng Việt cho cả nhóm");
        an.Sees("Từ giờ bài trong nhóm này dùng Tiếng Việt.");

        await binh.Says("/show kubernetes-etcd");
        binh.Sees("Câu hỏi phỏng vấn Kubernetes");
        await binh.Says("/answer");
        binh.Sees("The whole answer to kubernetes-etcd.");
    }

    [Fact]
    public async Task A_member_is_offered_no_language_for_the_group_and_is_refused_an_old_button()
    {
        await using var bot = await TestBot.StartAsync();
        var binh = bot.Group().Person("Binh");

        await binh.Says("/language vi");
        binh.SeesNot("cho cả nhóm");

        await binh.PressesAction("1:language:k=group-vi");
        binh.Sees("Chỉ quản trị viên mới chọn được ngôn ngữ của nhóm.");
    }

    [Theory]
    [InlineData("1:language:k=fr")]
    [InlineData("1:language:k=group-fr")]
    [InlineData("1:language:k=VI")]
    public async Task A_button_with_a_language_of_another_version_changes_nothing(string action)
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An");
        bot.Platform.Administrators.Add(an.Id);
        await an.Says("/language vi");

        await an.PressesAction(action);
        an.Sees("Nút này thuộc một phiên bản khác của bot");
        await an.Says("/about");
        an.Sees("giấy phép MIT");
    }
}
