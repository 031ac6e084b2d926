using InterviewBot.Discord.Answering;
using InterviewBot.Discord.Client.Gateway;
using InterviewBot.Discord.Commands;
using InterviewBot.Discord.Events;
using InterviewBot.Discord.Members;
using InterviewBot.Discord.Sending;
using InterviewBot.Discord.Sessions;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Discord;

/// <summary>Discord: servers with their channels, threads and forums, and private messages.</summary>
internal sealed partial class DiscordAdapter(
    IdentityReader identity,
    CommandRegistration commands,
    GatewayFactory gateways,
    EventHandlerFactory handlers,
    ContentGrant grant,
    Deferrals deferrals,
    PostDelivery delivery,
    ChannelDirectory channels,
    Administrators administrators,
    PostingRights posting,
    ILogger<DiscordAdapter> logger) : IChatAdapter
{
    public string Platform => DiscordIds.Platform;

    public PostMeans PostMeans => PostMeans.Quiet | PostMeans.Places | PostMeans.Threads | PostMeans.Pins | PostMeans.Chats;

    public async Task RunAsync(IEventSink sink, CancellationToken cancellationToken)
    {
        var bot = await identity.ReadAsync(cancellationToken);
        var invite = InviteLink.Of(bot.ApplicationId);
        Log.Here(logger, bot.Username, invite);
        var own = InviteLink.ForPeople(bot.ApplicationId);
        Log.ForPeople(logger, own);

        // Nobody is to wait for it: Discord may ask to wait long where commands were registered too often.
        using var running = new CancellationTokenSource();
        var registering = commands.PublishAsync(bot.ApplicationId, running.Token);
        var deferring = deferrals.RunAsync(running.Token);
        try
        {
            await ListenAsync(bot, sink, running.Token, cancellationToken);
        }
        finally
        {
            await running.CancelAsync();

            // They tell their troubles themselves; what is left to throw is that they were cancelled.
            await registering.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await deferring.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public Task<SendResult> SendAsync(ChatAddress chat, Reply reply, CancellationToken cancellationToken)
        => delivery.SendAsync(chat, reply, cancellationToken);

    public Task<SendResult> EditAsync(MessageRef message, Reply reply, CancellationToken cancellationToken)
        => delivery.EditAsync(message, reply, cancellationToken);

    public Uri? LinkTo(MessageRef message) => channels.LinkTo(message);

    public Uri? LinkToChat(ChatAddress chat) => channels.LinkTo(DiscordIds.ChannelId(chat));

    public string NameOfSettingsRight(Language language) => DiscordTexts.In(language).ManageServer;

    public Task<PostHindrance> HindranceAsync(ChatAddress chat, CancellationToken cancellationToken)
        => posting.InAsync(DiscordIds.ChannelId(chat), cancellationToken);

    /// <summary>Whoever may manage the server may decide everything in it; nobody else anything.</summary>
    public async Task<ChatRights> RightsAsync(ChatAddress chat, PersonId person, CancellationToken cancellationToken)
        => await administrators.IncludeAsync(DiscordIds.ChannelId(chat), DiscordIds.UserId(person), cancellationToken)
            ? ChatRights.All
            : ChatRights.None;

    /// <param name="bot">Who it is.</param>
    /// <param name="sink">The engine.</param>
    /// <param name="running">Cancelled when there is nothing left to wait for.</param>
    /// <param name="cancellationToken">Stops listening; the gateway lets what is under way finish.</param>
    /// <exception cref="DiscordException">Discord will not have the bot as it is.</exception>
    private async Task ListenAsync(BotIdentity bot, IEventSink sink, CancellationToken running, CancellationToken cancellationToken)
    {
        grant.Begin(bot);
        using var gateway = gateways.Create(bot, grant.Intents);
        while (true)
        {
            gateway.Intents = grant.Intents;
            var end = await gateway.RunAsync(handlers.Create(bot, sink, running), cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            if (end is not GatewayEnd.Closed(GatewayCloseCode.DisallowedIntents) || !await grant.TryGoOnWithoutAsync(bot))
            {
                throw new DiscordException($"Discord's gateway will not have the bot as it is ({end}); the log says what to mend.");
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Discord: {Username} is here. It is added to a server by {Invite}")]
        public static partial void Here(ILogger logger, string username, Uri invite);

        [LoggerMessage(Level = LogLevel.Information, Message = "Discord: people add it for themselves, wherever they are, by {Link}")]
        public static partial void ForPeople(ILogger logger, Uri link);
    }
}
