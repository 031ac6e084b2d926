using System.Text;
using InterviewBot.Testing.Discord;
using InterviewBot.Testing.Discord.Faults;
using InterviewBot.Testing.Discord.People;

namespace InterviewBot.Tests.Discord;

/// <summary>
/// The program with a token that looks like nothing else, at its most talkative: nothing that it writes anywhere tells that, an interaction's
/// token, or the session's id, which stands in the database alone.
/// </summary>
public sealed class SecretScenarios : ProcessScenario
{
    private const string TokenCanary = "this-token_must-never-be-seen-in-the-open";
    private const string Callback = "POST /interactions/{interaction}/{token}/callback";
    private const string SessionId = "SELECT json_extract(value, '$.Session.SessionId') FROM adapter_fact WHERE name = 'session.0'";

    private static readonly (string Name, string Value)[] Talkative =
    [
        ("Logging__LogLevel__Default", "Trace"),
        ("Logging__LogLevel__Microsoft", "Trace"),
        ("Logging__LogLevel__System", "Trace"),
    ];

    private readonly List<Interaction> _interactions = [];

    protected override LoopbackOptions Options => base.Options with { Token = $"MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.{TokenCanary}" };

    [Fact]
    public async Task Working_and_in_trouble_the_program_tells_no_secret()
    {
        var bot = await StartListeningAsync(Talkative);
        await UseAsync();
        var running = await ReadFilesAsync();
        Assert.Contains("bot.db-wal", running.Keys);
        var session = Assert.Single(Read(SessionId))!;
        AssertTellsNoToken(running);
        Assert.Equal(ExitCode.Done, await bot.TerminateAsync());

        var (output, errors, _) = await bot.EndAsync();
        Assert.Contains("set aside", errors, StringComparison.Ordinal);
        Assert.Contains("has resumed its session", errors, StringComparison.Ordinal);
        var said = new Dictionary<string, string>(StringComparer.Ordinal) { ["standard output"] = output, ["standard error"] = errors };
        AssertTellsNoToken(said);
        AssertTellsNoToken(await ReadFilesAsync());
        Assert.True(session.Length > 16);
        AssertTellsNot(session, said);
    }

    [Fact]
    public async Task A_refused_token_is_not_told()
    {
        Discord.Violations.Expect("401");
        var bot = Start([.. Talkative, ("Discord__Token", $"OTk5OTk5OTk5OTk5OTk5OTk5.Cl2FMQ.{TokenCanary}")]);

        var (output, errors, _) = await bot.EndAsync();

        Assert.Contains("Discord refuses the token", errors, StringComparison.Ordinal);
        AssertTellsNoToken(new Dictionary<string, string>(StringComparer.Ordinal) { ["output"] = output, ["errors"] = errors });
        AssertTellsNoToken(await ReadFilesAsync());
    }

    private async Task UseAsync()
    {
        var an = An();
        var general = Discord.Guild("Study", an).Channel("general");
        var asked = Note(await an.In(general).Runs("/show", ("question", "kubernetes-etcd")));
        Note(await an.Presses(asked.Message, "Answer"));
        await an.SeesReaction(an.Replies(asked.Message, "Raft keeps it consistent."), "👍");
        foreach (var fault in (Fault[])[new Fault.ServerError(500, IsHtml: false), new Fault.ServerError(), new Fault.Cut(AfterEffect: true), new Fault.TooManyRequests(0.2)])
        {
            Discord.Faults.Next(fault, Callback);
            Note(await an.In(general).Runs("/about"));
        }

        // Servers between may put the address that they were asked for, or the header, into what they say.
        var refusals = 0;
        Discord.Faults.Chaos = call => call.Route == Callback && refusals++ == 0
            ? new Fault.Refused(400, 50035, $"Invalid Form Body at {call.Path} with Bot {Discord.Token}")
            : null;
        Note(an.In(general).Begins("/about"));
        await Discord.Until(() => refusals > 0);
        Discord.Gateway.Inject("INTERACTION_CREATE", new() { ["id"] = "none", ["token"] = asked.Token });
        Discord.Gateway.Cut();
        await Discord.Until(() => Discord.Gateway is { Resumes: 1, Connected: 1 });
        Note(await an.In(general).Runs("/topics"));
        await CaughtUp.WaitAsync(Discord, Folder);
    }

    private Interaction Note(Interaction interaction)
    {
        _interactions.Add(interaction);
        return interaction;
    }

    /// <summary>Every file of the bot's folder, byte for byte.</summary>
    private async Task<Dictionary<string, string>> ReadFilesAsync()
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(Folder.FullName, "*", SearchOption.AllDirectories))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes);
            files[Path.GetRelativePath(Folder.FullName, path)] = Encoding.Latin1.GetString(bytes.ToArray());
        }

        return files;
    }

    private void AssertTellsNoToken(Dictionary<string, string> written)
    {
        AssertTellsNot(TokenCanary, written);
        Assert.All(_interactions, interaction => AssertTellsNot(interaction.Token, written));
    }

    private static void AssertTellsNot(string secret, Dictionary<string, string> written)
        => Assert.All(written, file => Assert.False(
            file.Value.Contains(secret, StringComparison.OrdinalIgnoreCase), $"{file.Key} tells a secret:\n{Around(file.Value, secret)}"));

    private static string Around(string text, string secret)
    {
        var at = text.IndexOf(secret, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? "" : text[Math.Max(0, at - 300)..Math.Min(text.Length, at + 300)];
    }
}
