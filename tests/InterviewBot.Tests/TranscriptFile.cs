using InterviewBot.Testing;

namespace InterviewBot.Tests;

/// <summary>What people see, whole, held against a file. Run with <c>UPDATE_TRANSCRIPTS=1</c> to write the files anew, and read the difference.</summary>
internal static class TranscriptFile
{
    /// <summary>
    /// Without the posts that are shown again since the number of their comments changed: that comes by itself, earlier or later, and is
    /// for other transcripts to tell.
    /// </summary>
    /// <param name="seen">What is seen, one thing after the other.</param>
    /// <param name="answer">The button that only a whole post has.</param>
    public static string WithoutNumbers(string seen, string answer)
        => string.Join("\n\n", seen.Split("\n\n").Where(told =>
            !(told.StartsWith("message ", StringComparison.Ordinal)
                && told.Split('\n', 2)[0].EndsWith(" becomes:", StringComparison.Ordinal)
                && told.Contains(answer, StringComparison.Ordinal))));

    /// <param name="platform">The folder of its tests.</param>
    /// <param name="name">Without <c>.txt</c>.</param>
    /// <param name="actual">What is seen now.</param>
    public static async Task AssertAsync(string platform, string name, string actual)
    {
        var whole = actual.TrimEnd() + "\n";
        var file = Repository.PathOf("tests", "InterviewBot.Tests", platform, "Transcripts", $"{name}.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_TRANSCRIPTS") is "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, whole);
        }

        Assert.Equal((await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n"), whole);
    }
}
