using InterviewBot.Content;
using InterviewBot.Testing;

namespace InterviewBot.Tests;

/// <summary>What the README shows is what the program says.</summary>
public sealed class ReadmeTests
{
    /// <summary>Stands in the README for lines that are left out.</summary>
    private const string Omission = "  …";

    [Fact]
    public async Task The_conversation_in_the_readme_is_a_real_one()
    {
        var readme = (await File.ReadAllTextAsync(Repository.PathOf("README.md"))).ReplaceLineEndings("\n");
        var shown = readme.Split("```console\n")[1].Split("\n```")[0].Split('\n')[1..];
        var typed = shown.Where(line => line.StartsWith("> ", StringComparison.Ordinal)).Select(line => line[2..]);

        var bank = Assert.IsType<Loaded>(BankLoader.Load(Repository.PathOf("content"))).Bank;
        var said = await Pipe.TalkAsync(bank, typed, language: "en");

        var at = 0;
        foreach (var passage in string.Join('\n', shown).Split($"\n{Omission}\n"))
        {
            var found = said.IndexOf(passage, at, StringComparison.Ordinal);
            Assert.True(found >= at, $"The program does not say:\n{passage}");
            at = found + passage.Length;
        }
    }
}
