using InterviewBot.Discord.Answering;
using InterviewBot.Discord.Client.Gateway;
using InterviewBot.Discord.Members;
using InterviewBot.Engine.Chat;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Discord.Events;

/// <summary>Makes what leads events to the engine, anew for each run of the gateway: what may be read can differ.</summary>
internal sealed class EventHandlerFactory(
    DiscordOptions options,
    CommandCatalogue catalogue,
    ChannelDirectory channels,
    Locales locales,
    AnsweringParts parts,
    Administrators administrators,
    SetAsideEvents setAside,
    EventRoom room,
    Random random,
    ILogger<EventHandling> logger)
{
    /// <param name="bot">Who it is.</param>
    /// <param name="sink">The engine.</param>
    /// <param name="stop">Ends what is under way.</param>
    public IDispatchHandler Create(BotIdentity bot, IEventSink sink, CancellationToken stop)
    {
        var mapping = new MappingOptions(bot.UserId, parts.Content.IsGranted, options.DefaultLanguage);
        var mapper = new EventMapper(mapping, catalogue, channels, locales);
        return new EventHandling(mapper, parts, administrators, setAside, room, sink, random, logger, stop);
    }
}
