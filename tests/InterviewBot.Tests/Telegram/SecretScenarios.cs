using System.Text;
using InterviewBot.Testing.Telegram;
using InterviewBot.Testing.Telegram.Faults;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Telegram;

/// <summary>
/// The program with a token and a webhook secret that look like nothing else, at its most talkative: nothing that it writes anywhere tells
/// either of them.
/// </summary>
public sealed class SecretScenarios : ProcessScenario
{
    private const string TokenCanary = "AAHc_this-token-must-never-be-seen-1";
    private const string SecretCanary = "this-webhook-secret_must-never-be-seen";

    private static readonly (string Name, string Value)[] Talkative =
    [
        ("Logging__LogLevel__Default", "Trace"),
        ("Logging__LogLevel__Microsoft", "Trace"),
        ("Logging__LogLevel__System", "Trace"),
    ];

    protected override LoopbackOptions Options => new() { Token = $"110201543:{TokenCanary}" };

    [Fact]
    public async Task Working_and_in_trouble_the_program_tells_no_secret()
    {
        var bot = Start(Talkative);
        await UseAsync();
        var an = An();
        foreach (var fault in Troubles())
        {
            Telegram.Faults.Next(fault, "sendRichMessage", an.Private);
            an.Types("/about");
            await Telegram.Idle();
        }

        Telegram.Faults.Next(new Fault.Cut(AfterEffect: false), "getUpdates");
        Telegram.InjectRaw(id => $$$"""{"update_id":{{{id}}},"message":{"message_id":"{{{TokenCanary[..8]}}}"}}""");
        an.Types("/topics");
        await an.Sees("Topics");
        await Telegram.Idle();

        var running = await ReadFilesAsync();
        Assert.Contains("bot.db-wal", running.Keys);
        AssertTellsNothing(running);
        Assert.Equal(ExitCode.Done, await bot.TerminateAsync());
        await AssertNothingIsToldAsync(bot, told: "set aside");
    }

    [Fact]
    public async Task A_refused_token_is_not_told()
    {
        Telegram.Violations.Expect("401");
        var bot = Start([.. Talkative, ("Telegram__Token", $"99:{TokenCanary}")]);

        await AssertNothingIsToldAsync(bot, told: "does not know the bot's token");
    }

    [Fact]
    public async Task In_webhook_mode_neither_token_nor_secret_is_told()
    {
        var url = $"http://127.0.0.1:{FreePort.Next()}";
        var bot = Start(
        [
            .. Talkative,
            ("Http__Urls", url),
            ("Telegram__Mode", "webhook"),
            ("Telegram__WebhookUrl", $"{url}/telegram"),
            ("Telegram__WebhookSecret", SecretCanary),
        ]);
        await UseAsync();
        using var http = new HttpClient();
        foreach (var secret in new[] { SecretCanary, SecretCanary.ToUpperInvariant(), "none" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{url}/telegram") { Content = new StringContent("{") };
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
            Assert.False((await http.SendAsync(request)).IsSuccessStatusCode);
        }

        AssertTellsNothing(await ReadFilesAsync());
        Assert.Equal(ExitCode.Done, await bot.TerminateAsync());
        await AssertNothingIsToldAsync(bot, told: "Somebody without the secret called the webhook.");
    }

    /// <summary>Servers between may put the address that they were asked for into what they say.</summary>
    private IEnumerable<Fault> Troubles() =>
    [
        new Fault.Refused(500, $"Internal Server Error at /bot{Telegram.Token}/sendRichMessage"),
        new Fault.Refused(400, $"Bad Request: /bot{Uri.EscapeDataString(Telegram.Token)}/sendRichMessage"),
        new Fault.BadGateway(),
        new Fault.Cut(AfterEffect: false),
        new Fault.Cut(AfterEffect: true),
    ];

    private async Task UseAsync()
    {
        var an = An();
        an.Types("/show kubernetes-etcd");
        var post = await an.Sees("How does Kubernetes use etcd?");
        await an.Presses("Answer", post).Answer;
        await an.Sees("In short:");
        an.Replies(post, "Raft keeps it consistent.");
        await Telegram.Idle();
    }

    private async Task AssertNothingIsToldAsync(BotProcess bot, string told)
    {
        var (output, errors, _) = await bot.EndAsync();
        Assert.Contains(told, errors, StringComparison.Ordinal);
        AssertTellsNothing(new Dictionary<string, string> { ["standard output"] = output, ["standard error"] = errors });
        AssertTellsNothing(await ReadFilesAsync());
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

    private static void AssertTellsNothing(Dictionary<string, string> written)
    {
        foreach (var (where, what) in written)
        {
            Assert.False(what.Contains(TokenCanary, StringComparison.OrdinalIgnoreCase), $"{where} tells the token:\n{Around(what, TokenCanary)}");
            Assert.False(what.Contains(SecretCanary, StringComparison.OrdinalIgnoreCase), $"{where} tells the secret:\n{Around(what, SecretCanary)}");
        }
    }

    private static string Around(string text, string secret)
    {
        var at = text.IndexOf(secret, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? "" : text[Math.Max(0, at - 300)..Math.Min(text.Length, at + 300)];
    }
}
