using InterviewBot.Content;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting.Rules;
using InterviewBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Tests;

/// <summary>
/// What people see, whole: each file under <c>Transcripts/</c> is a conversation at a pipe. Its lines that begin with <c>&gt; </c> are typed, the
/// rest is what has to come back. Run with <c>UPDATE_TRANSCRIPTS=1</c> to write the files anew, and read the difference.
/// </summary>
public sealed class TranscriptTests
{
    /// <summary>What begins so is a conversation of whoever runs the bot, who writes a lot at once.</summary>
    private const string OfOwner = "owner.";

    private static readonly EngineOptions AsOwner = new()
    {
        Owners = [new PersonId("terminal", "an")],
        Comments = new CommentLimits { Burst = 6, PerMinute = 1 },
    };

    public static TheoryData<string> Transcripts
        => [.. Directory.EnumerateFiles(Folder(), "*.txt").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Transcripts))]
    public async Task A_conversation_reads_as_it_should(string name)
    {
        var file = Path.Combine(Folder(), name);
        var expected = (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n");
        var typed = expected.Split('\n').Where(line => line.StartsWith("> ", StringComparison.Ordinal)).Select(line => line[2..]);

        // The name ends with the language of the terminal: asking.vi.txt.
        var language = Path.GetExtension(Path.GetFileNameWithoutExtension(name))[1..];
        var bank = Assert.IsType<Loaded>(BankLoader.Load(Path.Combine(SourceFolder(), "Bank"))).Bank;
        var actual = await Pipe.TalkAsync(bank, typed, language, name.StartsWith(OfOwner, StringComparison.Ordinal) ? AsOwner : null);

        if (Environment.GetEnvironmentVariable("UPDATE_TRANSCRIPTS") is "1" && actual != expected)
        {
            await File.WriteAllTextAsync(file, actual);
        }

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Every_conversation_is_there_in_both_languages()
    {
        var names = Directory.EnumerateFiles(Folder(), "*.txt").Select(file => Path.GetFileName(file)).ToList();
        Assert.Equal(
            names.Where(name => name.EndsWith(".en.txt", StringComparison.Ordinal)).Select(name => name.Replace(".en.", ".vi.", StringComparison.Ordinal)).Order(),
            names.Where(name => name.EndsWith(".vi.txt", StringComparison.Ordinal)).Order());
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task Every_command_is_in_a_conversation(string language)
    {
        await using var bot = await TestBot.StartAsync();
        var typed = Directory.EnumerateFiles(Folder(), $"*.{language}.txt").SelectMany(File.ReadLines).ToHashSet(StringComparer.Ordinal);

        Assert.All(
            bot.Services.GetRequiredService<CommandCatalogue>().Specs,
            spec => Assert.Contains(typed, line => line == $"> /{spec.Name}" || line.StartsWith($"> /{spec.Name} ", StringComparison.Ordinal)));
    }

    private static string Folder() => Path.Combine(SourceFolder(), "Transcripts");

    private static string SourceFolder() => Repository.PathOf("tests", "InterviewBot.Tests");
}
