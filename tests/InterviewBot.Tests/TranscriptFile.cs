using InterviewBot.Testing;

namespace InterviewBot.Tests;

/// <summary>What people see, whole, as a file that is read by people too. With <c>UPDATE_TRANSCRIPTS=1</c> it is written anew.</summary>
internal static class TranscriptFile
{
    /// <param name="actual">What they saw.</param>
    /// <param name="path">Of the file, from this project's folder.</param>
    public static async Task HoldsAsync(string actual, params string[] path)
    {
        var file = Repository.PathOf(["tests", "InterviewBot.Tests", .. path]);
        if (Environment.GetEnvironmentVariable("UPDATE_TRANSCRIPTS") is "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, actual);
        }

        Assert.Equal((await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n"), actual);
    }
}
