using InterviewBot.Testing;
using InterviewBot.Testing.Telegram;
using InterviewBot.Testing.Telegram.Faults;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Telegram;

/// <summary>Whoever listens to the program's traces and metrics hears neither token nor secret.</summary>
public sealed class WatchedScenarios : TelegramScenario
{
    private const string TokenCanary = "AAHc_this-token-must-never-be-heard-1";
    private const string SecretCanary = "this-webhook-secret_must-never-be-heard";

    private readonly Eavesdropper _eavesdropper = new();
    private readonly string _url = $"http://127.0.0.1:{FreePort.Next()}";

    protected override LoopbackOptions Options => new() { Token = $"110201543:{TokenCanary}" };

    protected override (string Key, string Value)[] Settings =>
    [
        ("Http:Urls", _url),
        ("Telegram:Mode", "webhook"),
        ("Telegram:WebhookUrl", $"{_url}/telegram"),
        ("Telegram:WebhookSecret", SecretCanary),
    ];

    [Theory]
    [InlineData("webhook")]
    [InlineData("polling")]
    public async Task Traces_and_metrics_tell_no_secret(string mode)
    {
        Telegram.Violations.Expect("can't use getUpdates method while webhook is active");
        await Bot.StopAsync();
        await using var bot = await LiveBot.StartAsync(Telegram, Bot.Folder, [.. Settings, ("Telegram:Mode", mode)]);
        var an = An();
        an.Types("/show kubernetes-etcd");
        await an.Sees("How does Kubernetes use etcd?");
        foreach (Fault fault in new Fault[] { new Fault.BadGateway(), new Fault.Cut(AfterEffect: true), new Fault.Refused(500, "Internal Server Error") })
        {
            Telegram.Faults.Next(fault, "sendRichMessage", an.Private);
            an.Types("/about");
            await Telegram.Idle();
        }

        await bot.StopAsync();
        _eavesdropper.Dispose();

        Assert.Contains(_eavesdropper.Heard, words => words.Contains("interviewbot.telegram.calls", StringComparison.Ordinal));
        Assert.Contains(_eavesdropper.Heard, words => words.Contains("http.client.request.duration", StringComparison.Ordinal));
        Assert.DoesNotContain(_eavesdropper.Heard, words => words.Contains(TokenCanary, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(
            _eavesdropper.Heard.Where(words => !IsOfServer(words)),
            words => words.Contains(SecretCanary, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The server that delivers updates is in this process too, and the secret is in the fields of its requests.</summary>
    private bool IsOfServer(string words)
        => words.StartsWith("System.Net.Http", StringComparison.Ordinal) && words.Contains($"{_url}/telegram", StringComparison.Ordinal);
}
