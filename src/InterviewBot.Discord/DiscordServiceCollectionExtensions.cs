using InterviewBot.Discord.Answering;
using InterviewBot.Discord.Client.Gateway;
using InterviewBot.Discord.Client.Gateway.Connections;
using InterviewBot.Discord.Client.Rest;
using InterviewBot.Discord.Commands;
using InterviewBot.Discord.Daily;
using InterviewBot.Discord.Events;
using InterviewBot.Discord.Members;
using InterviewBot.Discord.Sending;
using InterviewBot.Discord.Sessions;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Daily;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Discord;

/// <summary>Wires Discord. The host adds the engine, <see cref="TimeProvider"/> and a <see cref="Random"/> that many may draw from at once.</summary>
public static class DiscordServiceCollectionExtensions
{
    public static IServiceCollection AddDiscord(this IServiceCollection services, DiscordOptions options) => services
        .AddSingleton(options)
        .AddSingleton(RestOptionsOf(options))
        .AddSingleton<DiscordRestClient>()
        .AddSingleton<IGatewayDirectory, GatewayDirectory>()
        .AddSingleton<IGatewayTransport>(new WebSocketTransport($"DiscordBot ({options.HomeUrl}, {options.Version})"))
        .AddSingleton<GatewayFactory>()
        .AddSingleton<ContentAccess>()
        .AddSingleton<ContentGrant>()
        .AddSingleton<IdentityReader>()
        .AddSingleton<CommandRegistration>()
        .AddSingleton<ICommandRegistry, CommandRegistry>()
        .AddSingleton<IChannelSource, ChannelSource>()
        .AddSingleton<ChannelDirectory>()
        .AddSingleton<Locales>()
        .AddSingleton<SetAsideEvents>()
        .AddSingleton<EventRoom>()
        .AddSingleton<Administrators>()
        .AddSingleton<PostingRights>()
        .AddSingleton<Posts>()
        .AddSingleton<PostDelivery>()
        .AddSingleton<PostSearch>()
        .AddSingleton<DailyExtras>()
        .AddSingleton<IDailyAdapter, DailyPosting>()
        .AddSingleton<Deferrals>()
        .AddSingleton<AnsweringParts>()
        .AddSingleton<EventHandlerFactory>()
        .AddSingleton<IChatAdapter, DiscordAdapter>();

    private static RestOptions RestOptionsOf(DiscordOptions options)
    {
        var rest = new RestOptions
        {
            Token = options.Token,
            UserAgentUrl = options.HomeUrl,
            UserAgentVersion = options.Version,
        };
        return options.ApiUrl is { } other ? rest with { BaseUrl = other } : rest;
    }
}
