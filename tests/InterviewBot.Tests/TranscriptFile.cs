using InterviewBot.Testing;

namespace InterviewBot.Tests;

/// <summary>What people see, whole, held against a file. Run with <c>UPDATE_TRANSCRIPTS=1</c> to write the files anew, and read the difference.</summary>
internal static class TranscriptFile
{
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
