using System.Globalization;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Markup;
using InterviewBot.Telegram;
using InterviewBot.Testing;
using InterviewBot.Testing.Telegram;
using InterviewBot.Testing.Telegram.Faults;
using InterviewBot.Testing.Telegram.State;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace InterviewBot.Tests.Telegram;

/// <summary>
/// What nobody waits for is asked for all at once and goes out by Telegram's limits, which the server enforces; bot and server go by one
/// clock that the test moves.
/// </summary>
public sealed class PaceScenarios : IAsyncLifetime
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>Passes only when a test fails.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 1, 30, 0, TimeSpan.Zero));
    private LoopbackTelegram _telegram = null!;
    private TestBot _bot = null!;
    private IChatAdapter _adapter = null!;

    public async ValueTask InitializeAsync()
    {
        _telegram = await LoopbackTelegram.StartAsync(new LoopbackOptions { Clock = _clock, Limits = new RateLimits() });
        var options = new TelegramOptions { Token = _telegram.Token, ApiUrl = _telegram.ApiUrl };
        _bot = await TestBot.StartAsync(configure: services => services.AddMetrics().AddSingleton<TimeProvider>(_clock).AddTelegram(options));
        _adapter = _bot.Services.GetServices<IChatAdapter>().Single(adapter => adapter.Platform == "telegram");

        // It knows who it is from then on; updates would only be in the way of the clock.
        using var stop = new CancellationTokenSource();
        var running = _adapter.RunAsync(_bot.Services.GetRequiredService<IEventSink>(), stop.Token);
        await _telegram.Until(() => _telegram.Count("getUpdates") > 0);
        await stop.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _telegram.DisposeAsync();
    }

    [Fact]
    public async Task A_person_gets_one_a_second()
    {
        var sends = Send(3, [Private("An")]);

        await ArrivesAsync(sends[0]);
        _clock.Advance(Second - TimeSpan.FromMilliseconds(1));
        Assert.False(sends[1].IsCompleted);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        await ArrivesAsync(sends[1]);
        _clock.Advance(Second);
        await ArrivesAsync(sends[2]);

        Assert.Equal(1, _telegram.Pace.MostWithin(Second));
        Assert.Empty(_telegram.Violations.All);
    }

    [Fact]
    public async Task A_group_gets_one_a_second_and_twenty_a_minute()
    {
        var group = _telegram.Supergroup("Study", _telegram.Person("An"));
        var sends = Send(23, [group]);

        for (var sent = 0; sent < 20; sent++)
        {
            await ArrivesAsync(sends[sent]);
            _clock.Advance(Second);
        }

        _clock.Advance(Minute - (20 * Second) - TimeSpan.FromMilliseconds(1));
        Assert.False(sends[20].IsCompleted);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        foreach (var send in sends[20..])
        {
            await ArrivesAsync(send);
            _clock.Advance(Second);
        }

        Assert.Equal(20, _telegram.Pace.MostWithin(Minute, group.Id));
        Assert.Equal(1, _telegram.Pace.MostWithin(Second, group.Id));
        Assert.Empty(_telegram.Violations.All);
    }

    [Fact]
    public async Task All_chats_together_get_thirty_a_second()
    {
        var sends = Send(1, [.. Enumerable.Range(1, 90).Select(number => Private($"Person {number}"))]);

        foreach (var send in sends)
        {
            await ArrivesAsync(send);
            _clock.Advance(Second / 30 + TimeSpan.FromMilliseconds(1));
        }

        Assert.Equal(90, _telegram.Pace.Count);
        Assert.InRange(_telegram.Pace.MostWithin(Second), 28, 30);
        Assert.Empty(_telegram.Violations.All);
    }

    private Chat Private(string name)
    {
        var person = _telegram.Person(name);
        person.Starts();
        return person.Private;
    }

    private Task<SendResult>[] Send(int count, Chat[] chats)
        => [.. from number in Enumerable.Range(1, count)
               from chat in chats
               select _adapter.SendAsync(
                   new ChatAddress("telegram", chat.Id.ToString(CultureInfo.InvariantCulture)),
                   new Notice(Markdown.Escape($"Post {number}")),
                   CancellationToken.None)];

    private static async Task ArrivesAsync(Task<SendResult> send)
        => Assert.IsType<SendResult.Delivered>(await send.WaitAsync(Patience, TimeProvider.System));
}
