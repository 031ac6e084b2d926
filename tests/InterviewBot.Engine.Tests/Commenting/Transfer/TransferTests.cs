using InterviewBot.Engine.Commenting.Transfer;
using InterviewBot.Engine.Storage;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Commenting.Transfer;

public sealed class TransferTests
{
    public static readonly TheoryData<string> Formats = ["jsonl", "csv"];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task An_export_comes_back_whole_in_an_empty_database_and_gives_the_same_bytes(string format)
    {
        await using var source = await FilledAsync();
        await using var target = await TestBot.StartAsync();
        var exported = Export(source, format);
        Assert.Equal(exported, Export(source, format));

        Assert.Equal(new ImportResult.Done(Added: 5, Known: 0), await ImportAsync(target, format, exported));

        Assert.Equal(exported, Export(target, format));
        Assert.Equal(1, target.Count("comment WHERE likes = 1 AND text LIKE 'Top%'"));
        Assert.Equal(1, target.Count("comment WHERE under_id IS NOT NULL"));
        Assert.Equal(1, target.Count("comment_earlier"));
        Assert.Equal(2, target.Count("chat WHERE is_open = 1 OR private_of = 'an'"));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Importing_twice_is_the_same_as_once(string format)
    {
        await using var source = await FilledAsync();
        await using var target = await TestBot.StartAsync();
        await target.Group("other").Person("Binh").Says("/comment question:kubernetes-pod Here before.");
        var exported = Export(source, format);

        Assert.Equal(new ImportResult.Done(5, 0), await ImportAsync(target, format, exported));
        var once = Export(target, format);
        Assert.Equal(new ImportResult.Done(0, 5), await ImportAsync(target, format, exported));

        Assert.Equal(once, Export(target, format));
        Assert.Equal(6, target.Count("comment"));
        Assert.Equal(new ImportResult.Done(0, 5), await ImportAsync(source, format, exported));
        Assert.Equal(exported, Export(source, format));
    }

    [Fact]
    public async Task What_is_there_stays_as_it_is()
    {
        await using var bot = await FilledAsync();
        var exported = Export(bot, "jsonl");
        await bot.Database.WriteAsync(connection => connection.Execute(
            "UPDATE comment SET text = 'Edited since' WHERE text LIKE 'Top%'; DELETE FROM comment_like; UPDATE chat SET is_open = 0; UPDATE comment SET is_shared = 0;"));

        await ImportAsync(bot, "jsonl", exported);

        Assert.Equal(1, bot.Count("comment WHERE text = 'Edited since' AND likes = 0"));
        Assert.Equal(0, bot.Count("comment WHERE is_shared = 1"));
    }

    [Fact]
    public async Task What_comes_into_a_closed_chat_is_not_shown_in_others()
    {
        await using var source = await FilledAsync();
        var exported = Export(source, "jsonl");
        await using var target = await TestBot.StartAsync();
        await target.Group("group").Person("An").Says("/comment question:kubernetes-pod The chat is known, and closed.");

        await ImportAsync(target, "jsonl", exported);

        Assert.Equal(0, target.Count("shared_source"));
    }

    [Fact]
    public async Task A_spreadsheet_finds_no_formula_in_what_people_write()
    {
        await using var bot = await TestBot.StartAsync();
        string[] texts = ["=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "＠SUM(A1)", "'=1", "'＝1", "'quoted'", "a,b \"c\"\nd", "plain"];
        foreach (var text in texts)
        {
            await bot.Group("-100").Person("An").Says($"/comment question:docker-layers {text}");
        }

        var exported = Export(bot, "csv");

        Assert.All(exported.Split("\r\n")[1..], row => Assert.DoesNotMatch(",\"?[=+@＝＋＠－-]", row));
        await using var target = await TestBot.StartAsync();
        await ImportAsync(target, "csv", exported);
        Assert.Equal(texts, target.Database.Read(connection => connection.QueryAll("SELECT text FROM comment ORDER BY id", row => row.GetString(0))));
    }

    /// <summary>Two chats, five comments of every kind, two of them by one person at one moment.</summary>
    internal static async Task<TestBot> FilledAsync()
    {
        var bot = await TestBot.StartAsync();
        var an = await SharingScenarios.OpenedAsync(bot, "group", "An");
        await an.Says("/comment question:docker-layers Top, \"quoted\"\nand on two lines 😀");
        await bot.Group("group").Person("Bình").Says("/comment question:docker-layers =Một câu trả lời");
        await bot.Private("notes").Person("An").Says("/comment question:kubernetes-pod A note");
        await an.Says("/comment question:docker-layers See https://example.org");
        await bot.Group("group").Person("Bình").Says("/comment question:docker-layers Last");
        await bot.Database.WriteAsync(connection => connection.Execute(
            """
            UPDATE comment SET under_id = 1 WHERE id = 2;
            INSERT INTO comment_like (comment_id, person_id) SELECT 1, person_id FROM comment WHERE id = 2;
            INSERT INTO comment_earlier (comment_id, version, text, replaced_at) VALUES (1, 1, 'Top before', 1760000000000);
            UPDATE comment SET edited_at = 1760000000001 WHERE id = 1;
            """));
        return bot;
    }

    internal static ITransferFormat FormatOf(string name) => name == "csv" ? new CsvFormat() : new JsonLinesFormat();

    internal static string Export(TestBot bot, string format)
    {
        using var output = new StringWriter();
        CommentExport.Write(bot.Database, FormatOf(format), output);
        return output.ToString();
    }

    internal static Task<ImportResult> ImportAsync(TestBot bot, string format, string text)
        => CommentImport.RunAsync(bot.Database, FormatOf(format), () => new StringReader(text), bot.Clock.GetUtcNow());
}
