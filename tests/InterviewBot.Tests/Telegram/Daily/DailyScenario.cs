using System.Globalization;
using InterviewBot.Testing.Telegram;
using InterviewBot.Testing.Telegram.People;
using InterviewBot.Testing.Telegram.State;
using InterviewBot.Tests.Daily;

namespace InterviewBot.Tests.Telegram.Daily;

/// <summary>Daily questions over Telegram.</summary>
public abstract class DailyScenario : OneClock, IAsyncLifetime
{
    private readonly Dictionary<long, int> _sentBefore = [];
    private LoopbackTelegram? _telegram;
    private LiveBot? _bot;

    protected LoopbackTelegram Telegram => _telegram ?? throw new InvalidOperationException("Not started yet.");

    /// <summary>How the server is set up.</summary>
    protected virtual LoopbackOptions Options => new() { Clock = Clock };

    public async ValueTask InitializeAsync()
    {
        _telegram = await LoopbackTelegram.StartAsync(Options);
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await StopAsync();
        await Telegram.DisposeAsync();
        Folder.Dispose();
    }

    protected async Task StartAsync(params (string Key, string Value)[] settings)
        => _bot = await SurelyComesAsync(LiveBot.StartAsync(Telegram, Clock, Folder, settings));

    protected async Task StopAsync()
    {
        if (_bot is not null)
        {
            await _bot.DisposeAsync();
            _bot = null;
        }
    }

    /// <summary>Stops the bot and starts it again, so much later.</summary>
    protected async Task RestartAsync(TimeSpan later = default, params (string Key, string Value)[] settings)
    {
        await StopAsync();
        Clock.Advance(later);
        await StartAsync(settings);
    }

    /// <summary>Until it asks for updates again: while that is on its way, the server knows nothing of how long it may take.</summary>
    protected override async Task IdleAsync()
    {
        await Telegram.Idle();
        await Telegram.Until(() => Telegram.IsPolled);
    }

    protected Person An() => Telegram.Person("An", "en");

    /// <summary>Turns the daily question of a chat on; due now, where nothing else is said.</summary>
    internal void TurnOn(Chat chat, DailyChoice? choice = null)
    {
        _sentBefore[chat.Id] = CountSent(chat);
        DailyTable.TurnOn(Folder, "telegram", Address(chat), chat.Type is ChatType.Private, choice ?? new DailyChoice { Due = Now });
    }

    /// <summary>Waits until the posts' states are these, each as chat, date and state.</summary>
    protected Task BecomesAsync(Chat chat, string state) => ComesAsync(DailyTable.BecomeAsync(Folder, $"{Address(chat)} {Today} {state}"));

    /// <summary>How often a message was sent to the chat since its daily question was turned on.</summary>
    protected int Sent(Chat chat) => CountSent(chat) - _sentBefore.GetValueOrDefault(chat.Id);

    private int CountSent(Chat chat) => Telegram.Requests.Count(call =>
        call.Method is "sendRichMessage" && (long?)call.Parameters["chat_id"] == chat.Id);

    protected static string Address(Chat chat) => chat.Id.ToString(CultureInfo.InvariantCulture);
}
