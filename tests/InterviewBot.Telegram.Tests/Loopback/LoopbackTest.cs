using InterviewBot.Testing.Telegram;
using InterviewBot.Testing.Telegram.People;
using InterviewBot.Testing.Telegram.State;
using Microsoft.Extensions.Time.Testing;

namespace InterviewBot.Telegram.Tests.Loopback;

/// <summary>A server with a person, a group and a bot that the test speaks for.</summary>
public abstract class LoopbackTest : IAsyncLifetime
{
    internal LoopbackTelegram Telegram { get; private set; } = null!;

    internal RawBot Bot { get; private set; } = null!;

    internal Person An { get; private set; } = null!;

    internal Person Binh { get; private set; } = null!;

    internal Chat Group { get; private set; } = null!;

    internal FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 1, 30, 0, TimeSpan.Zero));

    protected virtual LoopbackOptions Options => new() { Clock = Clock };

    public async ValueTask InitializeAsync()
    {
        Telegram = await LoopbackTelegram.StartAsync(Options);
        Bot = new RawBot(Telegram);
        An = Telegram.Person("An", language: "vi");
        Binh = Telegram.Person("Bình");
        Group = Telegram.Supergroup("Backend", An, Binh);
    }

    public ValueTask DisposeAsync()
    {
        Bot.Dispose();
        return Telegram.DisposeAsync();
    }
}
