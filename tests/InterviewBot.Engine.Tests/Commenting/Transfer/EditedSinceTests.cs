using InterviewBot.Engine.Commenting.Transfer;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Commenting.Transfer;

/// <summary>A comment is known again though its number is another here and its text was changed, on either side.</summary>
public sealed class EditedSinceTests
{
    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    public async Task Importing_again_after_an_edit_here_adds_nothing(string format)
    {
        await using var source = await WrittenAsync();
        await using var target = await OccupiedAsync();
        var exported = TransferTests.Export(source, format);
        await TransferTests.ImportAsync(target, format, exported);
        await EditAsync(target, "Edited here.");

        Assert.Equal(new ImportResult.Done(0, 1), await TransferTests.ImportAsync(target, format, exported));

        Assert.Equal(1, target.Count("comment WHERE text = 'Edited here.'"));
        Assert.Equal(2, target.Count("comment"));
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    public async Task A_later_export_after_an_edit_there_adds_nothing(string format)
    {
        await using var source = await WrittenAsync();
        await using var target = await OccupiedAsync();
        await TransferTests.ImportAsync(target, format, TransferTests.Export(source, format));
        await EditAsync(source, "Edited there.");

        Assert.Equal(new ImportResult.Done(0, 1), await TransferTests.ImportAsync(target, format, TransferTests.Export(source, format)));

        Assert.Equal(2, target.Count("comment"));
    }

    private static async Task<TestBot> WrittenAsync()
    {
        var bot = await TestBot.StartAsync();
        await bot.Group().Person("An").Says("/comment question:docker-layers As it was.");
        return bot;
    }

    /// <summary>The number is another comment's already.</summary>
    private static async Task<TestBot> OccupiedAsync()
    {
        var bot = await TestBot.StartAsync();
        await bot.Group("other").Person("Binh").Says("/comment question:docker-layers Here before.");
        return bot;
    }

    private static async Task EditAsync(TestBot bot, string text)
    {
        var an = bot.Group().Person("An");
        await an.PressesAction($"1:edit:c={bot.CommentOf("As it was.")}");
        await an.Fills(text);
    }
}
