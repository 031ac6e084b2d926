using System.Globalization;
using InterviewBot.Testing;

namespace InterviewBot.Tests.Discord;

/// <summary>The tests' bank in a folder of its own, to be changed before the bot starts.</summary>
internal sealed class BankCopy : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public BankCopy()
    {
        var original = Repository.PathOf("tests", "InterviewBot.Tests", "Bank");
        foreach (var file in Directory.EnumerateFiles(original, "*", SearchOption.AllDirectories))
        {
            var copy = _folder.File(System.IO.Path.GetRelativePath(original, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>For <c>Content:Path</c>.</summary>
    public string Path => _folder.FullName;

    /// <summary>Puts paragraphs before a question's answer.</summary>
    /// <param name="file">Within the bank.</param>
    /// <param name="word">Each begins with it and its number.</param>
    /// <param name="count">How many; each has about a hundred characters.</param>
    public void Lengthen(string file, string word, int count)
    {
        var path = _folder.File(file);
        var paragraphs = string.Join("\n\n", Enumerable.Range(1, count)
            .Select(number => string.Create(CultureInfo.InvariantCulture, $"{word} {number} of the many that make this answer long: so long that it is more than a message.")));
        File.WriteAllText(path, File.ReadAllText(path).Replace("## Answer\n\n", $"## Answer\n\n{paragraphs}\n\n", StringComparison.Ordinal));
    }

    /// <summary>Adds questions that are like one there is, but for a number at the end of what they ask.</summary>
    /// <param name="file">Within the bank.</param>
    /// <param name="count">Of them.</param>
    public void Multiply(string file, int count)
    {
        var original = _folder.File(file);
        var lines = File.ReadAllLines(original);
        var title = Array.FindIndex(lines, line => line.StartsWith("# ", StringComparison.Ordinal));
        for (var number = 1; number <= count; number++)
        {
            var copy = original.Replace(".md", string.Create(CultureInfo.InvariantCulture, $"-{number}.md"), StringComparison.Ordinal);
            string[] asked = [.. lines[..title], string.Create(CultureInfo.InvariantCulture, $"{lines[title]} ({number})"), .. lines[(title + 1)..]];
            File.WriteAllLines(copy, asked);
        }
    }

    public void Dispose() => _folder.Dispose();
}
