using InterviewBot.Testing;

namespace InterviewBot.Tests.Running;

/// <summary><c>export</c> and <c>import</c>, with the real program.</summary>
public sealed class TransferTests
{
    [Theory]
    [InlineData("comments.jsonl")]
    [InlineData("comments.csv")]
    public async Task What_was_exported_is_imported_elsewhere_once(string name)
    {
        using var source = new TemporaryFolder();
        using var target = new TemporaryFolder();
        await BotProcess.RunAsync(source, "/comment question:kubernetes-etcd First.\n/comment question:kubernetes-pod =Second.\n");
        var file = source.File(name);

        var exported = await BotProcess.RunAsync(source, "", "export", "comments", file);
        Assert.Equal((ExitCode.Done, $"Exported 2 comments to {file}.\n", ""), (exported.ExitCode, exported.Output, exported.Errors));
        var bytes = await File.ReadAllBytesAsync(file);
        await BotProcess.RunAsync(source, "", "export", "comments", file);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(file));

        Assert.Equal("Imported 2 comments; 0 were there already.\n", (await BotProcess.RunAsync(target, "", "import", file)).Output);
        Assert.Equal("Imported 0 comments; 2 were there already.\n", (await BotProcess.RunAsync(target, "", "import", file)).Output);
        Assert.Contains("=Second.", (await BotProcess.RunAsync(target, "/comments kubernetes-pod\n")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_line_is_named_and_nothing_is_imported()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("comments.jsonl");
        await File.WriteAllTextAsync(file, "\nnonsense\n");

        var (_, errors, exitCode) = await BotProcess.RunAsync(folder, "", "import", file);

        Assert.Equal(ExitCode.Content, exitCode);
        Assert.StartsWith($"{file}(2): ", errors, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was imported.\n", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("export", "comments", "out.jsonl")]
    [InlineData("import", "missing.jsonl")]
    public async Task What_is_not_there_is_told(params string[] arguments)
    {
        using var folder = new TemporaryFolder();

        var (_, errors, exitCode) = await BotProcess.RunAsync(folder, "", arguments);

        Assert.Equal(ExitCode.Storage, exitCode);
        Assert.NotEmpty(errors);
    }
}
