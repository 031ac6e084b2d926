using InterviewBot.Testing;
using InterviewBot.Testing.Telegram;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Telegram;

/// <summary>
/// The real host with the real Telegram client, in this process, against the loopback Telegram. When it is disposed of, no violation may
/// have happened.
/// </summary>
internal sealed class LiveBot : IAsyncDisposable
{
    private readonly HostedBot _bot;

    private LiveBot(LoopbackTelegram telegram, HostedBot bot)
    {
        Telegram = telegram;
        _bot = bot;
    }

    public LoopbackTelegram Telegram { get; }

    /// <inheritdoc cref="HostedBot.Folder"/>
    public TemporaryFolder Folder => _bot.Folder;

    /// <inheritdoc cref="HostedBot.Ended"/>
    public Task<int> Ended => _bot.Ended;

    /// <param name="telegram">The server.</param>
    /// <param name="folder">Where the database is, to start another bot on it; a fresh one by default.</param>
    /// <param name="settings">Beside the usual ones.</param>
    public static Task<LiveBot> StartAsync(
        LoopbackTelegram telegram,
        TemporaryFolder? folder = null,
        params (string Key, string Value)[] settings)
        => StartAsync(telegram, TimeProvider.System, folder, settings);

    /// <summary>The same, by another clock.</summary>
    public static async Task<LiveBot> StartAsync(
        LoopbackTelegram telegram,
        TimeProvider time,
        TemporaryFolder? folder = null,
        params (string Key, string Value)[] settings)
    {
        var before = telegram.Count("getUpdates") + telegram.Count("setWebhook");
        var bot = new HostedBot(folder, time, [("Telegram:Token", telegram.Token), ("Telegram:ApiUrl", telegram.ApiUrl), .. settings]);
        telegram.Settling = () => BotDatabase.AnsweredAsync(bot.Folder);
        await telegram.Until(() => bot.Ended.IsCompleted || telegram.Count("getUpdates") + telegram.Count("setWebhook") > before);
        return new LiveBot(telegram, bot);
    }

    /// <inheritdoc cref="HostedBot.StopAsync"/>
    public Task<int> StopAsync() => _bot.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        Assert.Empty(Telegram.Violations.All);
    }
}
