using System.Globalization;
using InterviewBot.Testing.Discord;
using InterviewBot.Testing.Discord.People;
using InterviewBot.Testing.Discord.State;
using InterviewBot.Tests.Daily;

namespace InterviewBot.Tests.Discord.Daily;

/// <summary>Daily questions over Discord.</summary>
public abstract class DailyScenario : OneClock, IAsyncLifetime
{
    protected const string Post = "POST /channels/{channel}/messages";

    private LoopbackDiscord? _discord;
    private LiveBot? _bot;

    protected LoopbackDiscord Discord => _discord ?? throw new InvalidOperationException("Not started yet.");

    /// <summary>Hearts do not beat while the test moves the clock in steps, and the session lives as long as it does.</summary>
    private LoopbackOptions Options => new()
    {
        Clock = Clock,
        FirstResponseWithin = TimeSpan.FromMinutes(10),
        HeartbeatInterval = TimeSpan.FromDays(20),
        SessionLife = TimeSpan.FromDays(365),
        IdentifyWindow = TimeSpan.Zero,
    };

    public async ValueTask InitializeAsync()
    {
        _discord = await LoopbackDiscord.StartAsync(Options);
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await StopAsync();
        await Discord.DisposeAsync();
        Folder.Dispose();
    }

    protected async Task StartAsync()
    {
        _bot = await SurelyComesAsync(LiveBot.StartAsync(Discord, Clock, Folder));

        // How far the session is, the bot keeps when its clock goes on.
        Discord.Settling = null;
    }

    protected async Task StopAsync()
    {
        if (_bot is not null)
        {
            var ending = EndAsync(_bot);
            _bot = null;

            // What the bot allows itself for an orderly end goes by its clock.
            while (!ending.IsCompleted)
            {
                Clock.Advance(TimeSpan.FromMilliseconds(100));
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
            }

            await ending;
        }
    }

    private async Task EndAsync(LiveBot bot)
    {
        await CaughtUp.BeginAsync(Folder);
        await bot.DisposeAsync();
        await Discord.Until(() => Discord.Gateway.Connected == 0);
    }

    /// <summary>Stops the bot and starts it again, so much later.</summary>
    protected async Task RestartAsync(TimeSpan later = default)
    {
        await StopAsync();
        Clock.Advance(later);
        await StartAsync();
    }

    protected override Task IdleAsync() => Discord.Idle();

    protected Person An() => Discord.Person("An");

    /// <summary>Turns the daily question of a chat on; due now, where nothing else is said.</summary>
    internal void TurnOn(Channel channel, DailyChoice? choice = null)
        => DailyTable.TurnOn(Folder, "discord", Address(channel), channel.Guild is null, choice ?? new DailyChoice { Due = Now });

    /// <summary>Waits until the post of today is in this state.</summary>
    protected Task BecomesAsync(Channel channel, string state) => ComesAsync(DailyTable.BecomeAsync(Folder, $"{Address(channel)} {Today} {state}"));

    /// <summary>The posts of questions that somebody sees.</summary>
    protected List<Message> Posts(Person person)
        => [.. person.Screen.Where(message => message.Author == Discord.Bot && message.Text.Contains("[Answer]", StringComparison.Ordinal))];

    protected static string Address(Channel channel) => channel.Id.ToString(CultureInfo.InvariantCulture);
}
