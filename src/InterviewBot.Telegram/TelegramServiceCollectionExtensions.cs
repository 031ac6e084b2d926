using InterviewBot.Engine.Adapters;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Daily;
using InterviewBot.Telegram.Answering;
using InterviewBot.Telegram.Api;
using InterviewBot.Telegram.Daily;
using InterviewBot.Telegram.Menus;
using InterviewBot.Telegram.Sending;
using InterviewBot.Telegram.Updates;
using InterviewBot.Telegram.Updates.Handling;
using InterviewBot.Telegram.Updates.Polling;
using InterviewBot.Telegram.Updates.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MessageSender = InterviewBot.Telegram.Sending.Sender;

namespace InterviewBot.Telegram;

/// <summary>Wires Telegram. The host adds the engine, <see cref="TimeProvider"/> and a <see cref="Random"/> that many may draw from at once.</summary>
public static class TelegramServiceCollectionExtensions
{
    public static IServiceCollection AddTelegram(this IServiceCollection services, TelegramOptions options)
    {
        services
            .AddSingleton(options)
            .AddSingleton<TelegramMetrics>()
            .AddSingleton(provider => new TelegramApi(
                options, provider.GetRequiredService<TelegramMetrics>(), provider.GetRequiredService<TimeProvider>()))
            .AddSingleton(new TokenRedaction(options.Token))
            .AddSingleton<Backoff>()
            .AddSingleton<ChatGates>()
            .AddSingleton<MessageSender>()
            .AddSingleton<Reactions>()
            .AddSingleton<ChatAdministrators>()
            .AddSingleton<SendPacer>()
            .AddSingleton<BotMenus>()
            .AddSingleton<IdentityReader>()
            .AddSingleton<AnsweringFactory>()
            .AddSingleton<SetAsideUpdates>()
            .AddSingleton<UnansweredUpdates>()
            .AddSingleton<DailyExtras>()
            .AddSingleton<IDailyAdapter, DailyPosting>()
            .AddSingleton<IChatAdapter, TelegramAdapter>();
        return options.Webhook is { } webhook
            ? services
                .AddSingleton(provider => new TelegramWebhook(
                    provider.GetRequiredService<TelegramApi>(),
                    webhook,
                    provider.GetRequiredService<SetAsideUpdates>(),
                    provider.GetRequiredService<TimeProvider>(),
                    provider.GetRequiredService<Random>(),
                    provider.GetRequiredService<ILoggerFactory>()))
                .AddSingleton<IUpdateSource>(provider => provider.GetRequiredService<TelegramWebhook>())
            : services.AddSingleton<IUpdateSource, PolledUpdates>();
    }
}
