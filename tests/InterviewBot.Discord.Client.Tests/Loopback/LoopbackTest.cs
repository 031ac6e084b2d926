using InterviewBot.Testing.Discord;
using InterviewBot.Testing.Discord.People;
using InterviewBot.Testing.Discord.State;
using Microsoft.Extensions.Time.Testing;

namespace InterviewBot.Discord.Client.Tests.Loopback;

/// <summary>A server with two people, a guild and a bot that the test speaks for.</summary>
public abstract class LoopbackTest : IAsyncLifetime
{
    internal LoopbackDiscord Discord { get; private set; } = null!;

    internal RawBot Bot { get; private set; } = null!;

    internal Person An { get; private set; } = null!;

    internal Person Binh { get; private set; } = null!;

    internal Guild Study { get; private set; } = null!;

    internal Channel General { get; private set; } = null!;

    internal FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 1, 30, 0, TimeSpan.Zero));

    internal FakeTimeProvider GatewayClock { get; } = new();

    protected virtual LoopbackOptions Options => new() { Clock = Clock, GatewayClock = GatewayClock, IdentifyWindow = TimeSpan.Zero };

    public async ValueTask InitializeAsync()
    {
        Discord = await LoopbackDiscord.StartAsync(Options);
        Bot = new RawBot(Discord);
        An = Discord.Person("An", locale: "vi");
        Binh = Discord.Person("Bình");
        Study = Discord.Guild("Study", An, Binh);
        General = Study.Channel("general");
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Bot.Dispose();
        return Discord.DisposeAsync();
    }
}
