using System.Text;
using InterviewBot.Engine.Commenting.Transfer;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Commenting.Transfer;

/// <summary>Files that are cut, wrong or of something else: the line is named, and nothing of them is imported.</summary>
public sealed class WrongFileTests
{
    [Theory]
    [InlineData("jsonl", "\n{\"id\":1}", 2, "missing required properties")]
    [InlineData("jsonl", "nonsense", 1, "invalid")]
    [InlineData("csv", "id,text\r\n1,x\r\n", 1, "The first line has to be: id,platform,")]
    [InlineData("csv", "HEAD\r\n1,2\r\n", 2, "It has 2 values where 17 belong.")]
    [InlineData("csv", "HEAD\r\n\"1\"2,", 2, "A quoted value does not end as one.")]
    public async Task A_line_that_cannot_be_read_is_named(string format, string text, int line, string problem)
    {
        await using var bot = await TestBot.StartAsync();
        var head = TransferTests.Export(bot, "csv").TrimEnd();

        var refused = Assert.IsType<ImportResult.Refused>(await TransferTests.ImportAsync(bot, format, text.Replace("HEAD", head, StringComparison.Ordinal)));

        Assert.Equal(line, refused.Line);
        Assert.Contains(problem, refused.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"question\":\"docker-layers\"", "\"question\":\"Not an id\"", "'Not an id' is not a question id.")]
    [InlineData("\"text\":\"Last", "\"text\":\"\",\"message\":\"Last", "The text is empty.")]
    [InlineData("\"state\":\"shown\"", "\"state\":\"gone\"", "'gone' is no state; there are shown, held and hidden.")]
    [InlineData("\"id\":5", "\"id\":1", "There is another comment 1 before it.")]
    [InlineData("\"under\":null", "\"under\":77", "It answers comment 77, which is not in the file.")]
    public async Task Nothing_is_imported_when_one_line_is_wrong(string what, string instead, string problem)
    {
        await using var source = await TransferTests.FilledAsync();
        await using var target = await TestBot.StartAsync();
        var lines = TransferTests.Export(source, "jsonl").TrimEnd().Split('\n');
        Assert.Contains(what, lines[^1], StringComparison.Ordinal);
        lines[^1] = lines[^1].Replace(what, instead, StringComparison.Ordinal);
        if (instead.Contains("message", StringComparison.Ordinal))
        {
            lines[^1] = lines[^1].Replace(",\"message\":null", "", StringComparison.Ordinal);
        }

        var refused = await TransferTests.ImportAsync(target, "jsonl", string.Join('\n', lines));

        Assert.Equal(new ImportResult.Refused(lines.Length, problem), refused);
        Assert.Equal(0, target.Count("comment"));
        Assert.Equal(0, target.Count("person"));
    }

    [Theory]
    [InlineData("\"likes\":[]", "\"likes\":null", "The JSON value could not be converted")]
    [InlineData("\"likes\":[]", "\"likes\":[null]", "Its likes are no list of people.")]
    [InlineData("\"earlier\":[]", "\"earlier\":[null]", "Its earlier texts are no list of texts.")]
    [InlineData("\"earlier\":[]", "\"earlier\":[{\"text\":null,\"replacedAt\":\"2026-01-01T00:00:00Z\"}]", "The constructor parameter 'Text'")]
    [InlineData("\"text\":\"Last", "\"text\":\"\\ud800Last", "The JSON value could not be converted")]
    [InlineData("\"id\":5", "\"id\":9223372036854775808", "The JSON value could not be converted")]
    [InlineData("\"message\":null", "\"message\":\"m1\"", "Another comment before it came by its message, 'm1'.")]
    [InlineData("\"isPrivate\":false", "\"isPrivate\":true", "Its chat is somebody else's with the bot alone, by what is before it.")]
    public async Task What_is_no_export_is_told_from_one(string what, string instead, string problem)
    {
        await using var source = await TransferTests.FilledAsync();
        await using var target = await TestBot.StartAsync();
        var lines = TransferTests.Export(source, "jsonl").TrimEnd().Split('\n');
        Assert.Contains(what, lines[^1], StringComparison.Ordinal);
        lines[^1] = lines[^1].Replace(what, instead, StringComparison.Ordinal);
        lines[0] = lines[0].Replace("\"message\":null", "\"message\":\"m1\"", StringComparison.Ordinal);
        lines[0] = instead.Contains("isPrivate", StringComparison.Ordinal) ? lines[0].Replace(what, instead, StringComparison.Ordinal) : lines[0];

        var refused = Assert.IsType<ImportResult.Refused>(await TransferTests.ImportAsync(target, "jsonl", string.Join('\n', lines)));

        Assert.Equal(lines.Length, refused.Line);
        Assert.StartsWith(problem, refused.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain("LineNumber", refused.Problem, StringComparison.Ordinal);
        Assert.Equal(0, target.Count("comment"));
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    public async Task A_file_that_was_cut_is_refused_or_what_is_whole_of_it_is_imported(string format)
    {
        await using var source = await TransferTests.FilledAsync();
        await using var target = await TestBot.StartAsync();
        var whole = TransferTests.Export(source, format);

        // The last comment and the end of the one before it.
        for (var length = whole.Length - 250; length < whole.Length; length++)
        {
            await TransferTests.ImportAsync(target, format, whole[..length]);
        }

        // Nothing that was imported of a cut file lacks a part.
        await TransferTests.ImportAsync(target, format, whole);
        Assert.Equal(whole, TransferTests.Export(target, format));
    }

    [Fact]
    public async Task What_is_not_utf_8_is_not_guessed_at()
    {
        await using var source = await TransferTests.FilledAsync();
        await using var target = await TestBot.StartAsync();
        var bytes = Encoding.Latin1.GetBytes(TransferTests.Export(source, "jsonl").Replace("Last", "Caf\u00e9", StringComparison.Ordinal));
        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

        var result = await CommentImport.RunAsync(
            target.Database, TransferTests.FormatOf("jsonl"), () => new StreamReader(new MemoryStream(bytes), strict), target.Clock.GetUtcNow());

        Assert.Contains("not UTF-8", Assert.IsType<ImportResult.Refused>(result).Problem, StringComparison.Ordinal);
        Assert.Equal(0, target.Count("comment"));
    }

    [Fact]
    public async Task A_file_that_changes_while_it_is_read_leaves_nothing_half_done()
    {
        await using var source = await TransferTests.FilledAsync();
        await using var target = await TestBot.StartAsync();
        var whole = TransferTests.Export(source, "jsonl");
        var reads = new Queue<string>([whole, whole + "{"]);

        await Assert.ThrowsAsync<IOException>(() => CommentImport.RunAsync(
            target.Database, TransferTests.FormatOf("jsonl"), () => new StringReader(reads.Dequeue()), target.Clock.GetUtcNow()));

        Assert.Equal(0, target.Count("comment"));
    }
}
