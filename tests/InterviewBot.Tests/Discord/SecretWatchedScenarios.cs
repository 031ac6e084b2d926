using InterviewBot.Testing;
using InterviewBot.Testing.Discord;
using InterviewBot.Testing.Discord.Faults;

namespace InterviewBot.Tests.Discord;

/// <summary>Whoever listens to the program's traces and metrics hears no secret.</summary>
public sealed class SecretWatchedScenarios : TroubleScenario
{
    private const string TokenCanary = "this-token_must-never-be-heard-anywhere";

    private readonly Eavesdropper _eavesdropper = new();

    protected override LoopbackOptions Options => base.Options with { Token = $"MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.{TokenCanary}" };

    [Fact]
    public async Task Traces_and_metrics_tell_no_token_and_no_session()
    {
        var (an, _, general) = Study();
        var asked = await an.In(general).Runs("/show", ("question", "kubernetes-etcd"));
        await an.SeesReaction(an.Replies(asked.Message, "Raft keeps it consistent."), "👍");
        foreach (var fault in (Fault[])[new Fault.ServerError(), new Fault.Cut(AfterEffect: true), new Fault.TooManyRequests(0.2)])
        {
            Discord.Faults.Next(fault, Callback);
            await an.In(general).Runs("/about");
        }

        Discord.Gateway.Cut();
        await Discord.Until(() => Discord.Gateway is { Resumes: 1, Connected: 1 });
        await CaughtUp.WaitAsync(Discord, Bot.Folder);
        var session = Assert.Single(Read("SELECT json_extract(value, '$.Session.SessionId') FROM adapter_fact WHERE name = 'session.0'"))!;
        await Bot.StopAsync();
        _eavesdropper.Dispose();

        // The server is in this process too, and its own framework tells what it was asked.
        var heard = _eavesdropper.Heard.Where(words => !words.Contains("AspNetCore", StringComparison.Ordinal)).ToList();
        Assert.Contains(heard, words => words.Contains("discord.rest.calls", StringComparison.Ordinal));
        Assert.Contains(heard, words => words.Contains("discord.gateway.resumes", StringComparison.Ordinal));
        Assert.Contains(heard, words => words.Contains("http.client.request.duration", StringComparison.Ordinal));
        Assert.All([TokenCanary, asked.Token, session], secret
            => Assert.DoesNotContain(heard, words => words.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }
}
