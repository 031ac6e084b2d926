namespace InterviewBot.Tests.Discord;

/// <summary>Searching, for one's own eyes, and what the bot says about itself.</summary>
public sealed class SearchScenarios : DiscordScenario, IDisposable
{
    private readonly BankCopy _bank = new();

    public SearchScenarios() => _bank.Multiply("docker/docker-layers.md", count: 6);

    protected override (string Key, string Value)[] Settings => [("Content:Path", _bank.Path)];

    public void Dispose() => _bank.Dispose();

    [Fact]
    public async Task Pages_are_turned_in_place_and_picking_one_opens_it_for_all()
    {
        var (an, binh) = (An(), Binh());
        var general = Discord.Guild("Study", an, binh).Channel("general");
        var found = (await an.In(general).Runs("/search", ("query", "order of instructions"))).Message;
        var first = found.Text;
        Assert.Equal(an.User, found.Receiver);
        Assert.Contains("7 questions found · page 1 of 2", first, StringComparison.Ordinal);

        await an.Presses(found, "Next page");
        Assert.Contains("page 2 of 2", found.Text, StringComparison.Ordinal);
        await an.Presses(found, "Previous page");
        Assert.Equal(first, found.Text);

        await an.Selects(found, "Why does the order of instructions matter?");
        await binh.Sees("Docker interview questions", general);
    }

    [Theory]
    [InlineData("en-US", "/search", "statefulsett", "When to use StatefulSet?")]
    [InlineData("vi", "/tìm-kiếm", "khi nao dung statefulset", "Khi nào nên dùng StatefulSet?")]
    public async Task Without_diacritics_and_with_a_small_error_it_finds(string locale, string command, string query, string title)
    {
        var an = An(locale);
        var general = Discord.Guild("Study", an).Channel("general");

        await an.In(general).Runs(command, (locale is "vi" ? "từ-khóa" : "query", query));

        await an.Sees(title, general);
    }

    [Theory]
    [InlineData("en-US", "zzz", "I found nothing for \"zzz\".")]
    [InlineData("vi", "zzz", "Không tìm thấy gì cho \"zzz\".")]
    [InlineData("en-US", null, "Say what to look for")]
    public async Task What_finds_nothing_is_told_so(string locale, string? query, string sentence)
    {
        var an = An(locale);
        var general = Discord.Guild("Study", an).Channel("general");

        await an.In(general).Runs("/search", query is null ? [] : [("query", query)]);

        Assert.Equal(an.User, (await an.Sees(sentence, general)).Receiver);
    }

    [Theory]
    [InlineData("en-US", "What you can do", "Ask me a question")]
    [InlineData("vi", "Bạn có thể làm gì", "Hỏi tôi một câu")]
    public async Task Help_lists_what_Discord_offers_and_leads_to_a_question(string locale, string heading, string first)
    {
        var (an, binh) = (An(locale), Binh(locale));
        var general = Discord.Guild("Study", an, binh).Channel("general");

        await an.In(general).Runs("/help");
        var help = await an.Sees(heading, general);
        Assert.All(
            Discord.Commands.Where(command => command["type"]!.GetValue<int>() == 1),
            command => Assert.Contains($"/{command["name_localizations"]?[locale] ?? command["name"]}**", help.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("/start", help.Text, StringComparison.Ordinal);
        await an.Presses(help, first);

        await binh.Sees(locale is "vi" ? "[Câu trả lời]" : "[Answer]", general);
    }

    [Theory]
    [InlineData("en-US", "11 questions in 2 topics", "MIT licence")]
    [InlineData("vi", "11 câu hỏi thuộc 2 chủ đề", "giấy phép MIT")]
    public async Task About_tells_the_version_the_bank_and_the_licence(string locale, string bank, string licence)
    {
        var an = An(locale);
        var general = Discord.Guild("Study", an).Channel("general");

        var about = (await an.In(general).Runs("/about")).Message;

        Assert.Equal(an.User, about.Receiver);
        Assert.All(["InterviewBot ", bank, licence], text => Assert.Contains(text, about.Text, StringComparison.Ordinal));
    }
}
