using InterviewBot.Testing;
using InterviewBot.Testing.Discord;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Discord;

/// <summary>
/// The real host with the real client, in this process, against the loopback Discord. When it is disposed of, no violation may have happened.
/// </summary>
internal sealed class LiveBot : IAsyncDisposable
{
    private readonly HostedBot _bot;

    private LiveBot(LoopbackDiscord discord, HostedBot bot)
    {
        Discord = discord;
        _bot = bot;
    }

    public LoopbackDiscord Discord { get; }

    /// <inheritdoc cref="HostedBot.Folder"/>
    public TemporaryFolder Folder => _bot.Folder;

    /// <inheritdoc cref="HostedBot.Ended"/>
    public Task<int> Ended => _bot.Ended;

    /// <summary>Returns when the bot listens and has its commands registered.</summary>
    /// <param name="discord">The server.</param>
    /// <param name="folder">Where the database is, to start another bot on it; a fresh one by default.</param>
    /// <param name="settings">Beside the usual ones.</param>
    public static Task<LiveBot> StartAsync(
        LoopbackDiscord discord,
        TemporaryFolder? folder = null,
        params (string Key, string Value)[] settings)
        => StartAsync(discord, TimeProvider.System, folder, settings);

    /// <summary>The same, by another clock.</summary>
    public static async Task<LiveBot> StartAsync(
        LoopbackDiscord discord,
        TimeProvider time,
        TemporaryFolder? folder = null,
        params (string Key, string Value)[] settings)
    {
        var bot = new HostedBot(folder, time, [("Discord:Token", discord.Token), ("Discord:ApiUrl", discord.ApiUrl), .. settings]);
        await discord.Until(() => bot.Ended.IsCompleted || (discord.Gateway.Connected > 0 && discord.Commands.Count > 0));
        discord.Settling = () => BotDatabase.CaughtUpAsync(bot.Folder, () => discord.Gateway.LastSequence);
        return new LiveBot(discord, bot);
    }

    /// <inheritdoc cref="HostedBot.StopAsync"/>
    public Task<int> StopAsync() => _bot.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        Assert.Empty(Discord.Violations.All);
    }
}
