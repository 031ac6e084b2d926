using InterviewBot.Content.Examples;
using InterviewBot.Engine.Markup;
using InterviewBot.Testing;

namespace InterviewBot.Bank.Tests;

/// <summary>The code of the shipped bank that runs. Translations have the same code, to which the linter holds them.</summary>
internal static class BankCode
{
    public const string Content = "content";

    private const string Translations = ".vi.md";

    /// <param name="File">Relative to the repository, with forward slashes.</param>
    /// <param name="Number">From 1, counted in its file.</param>
    /// <param name="Block">What is run; its line is that of the file.</param>
    public sealed record Example(string File, int Number, RunnableBlock Block);

    public static IEnumerable<Example> All
        => Directory.EnumerateFiles(Repository.PathOf(Content), "*.md", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(Translations, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .SelectMany(In);

    public static IEnumerable<Example> In(string file)
        => RunnableBlock.Of(MarkdownPipelines.Parse(File.ReadAllText(Repository.PathOf(file)).ReplaceLineEndings("\n")))
            .Select((block, index) => new Example(file, index + 1, block));
}
