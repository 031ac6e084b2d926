using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Telegram.Answering;
using InterviewBot.Telegram.Api;
using InterviewBot.Telegram.Menus;
using InterviewBot.Telegram.Sending;
using InterviewBot.Telegram.Updates;
using InterviewBot.Telegram.Updates.Handling;
using InterviewBot.Telegram.Updates.Mapping;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Telegram;

/// <summary>Telegram: private chats, groups, supergroups with or without topics, channels and their discussion groups.</summary>
internal sealed partial class TelegramAdapter(
    TelegramOptions options,
    TelegramApi api,
    IdentityReader identity,
    AnsweringFactory answering,
    BotMenus menus,
    ChatAdministrators administrators,
    UnansweredUpdates unanswered,
    IUpdateSource updates,
    CommandCatalogue catalogue,
    TimeProvider time,
    ILogger<TelegramAdapter> logger) : IChatAdapter
{
    private static readonly TimeSpan WhileStarting = TimeSpan.FromSeconds(5);

    public string Platform => TelegramIds.Platform;

    public PostMeans PostMeans => PostMeans.Quiet | PostMeans.Places | PostMeans.Pins;

    public async Task RunAsync(IEventSink sink, CancellationToken cancellationToken)
    {
        var bot = await identity.ReadAsync(cancellationToken);
        Log.Here(logger, bot.Username);
        var parts = answering.Create(bot);

        // Menus can take long: Telegram asks to wait for hours where they were set too often. Nobody is to wait for them.
        using var running = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var setting = menus.PublishAsync(bot, running.Token);
        var mapper = new UpdateMapper(bot, catalogue.Specs.Select(spec => spec.Name));
        var handler = new UpdateHandler(mapper, parts, api, sink, time);
        var giving = unanswered.GiveAsync(handler, running.Token);
        try
        {
            await updates.RunAsync(handler, cancellationToken);
        }
        finally
        {
            await handler.FinishAsync();
            await running.CancelAsync();
            await giving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

            // It tells its troubles itself; what is left to throw is that it was cancelled.
            await setting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public async Task<SendResult> SendAsync(ChatAddress chat, Reply reply, CancellationToken cancellationToken)
    {
        var parts = await answering.Parts.WaitAsync(cancellationToken);
        return await parts.Delivery.SendAsync(
            reply,
            new Placing(TelegramIds.ChatId(chat)) { IsPaced = true, IsPaidBroadcast = options.IsPaidBroadcast },
            new Progress(),
            cancellationToken);
    }

    public Task<SendResult> EditAsync(MessageRef message, Reply reply, CancellationToken cancellationToken)
        => answering.Parts.IsCompletedSuccessfully
            ? answering.Parts.Result.Posted.EditAsync(message, reply, cancellationToken)
            : Task.FromResult<SendResult>(new SendResult.RetryAfter(WhileStarting));

    public Uri? LinkTo(MessageRef message) => TelegramIds.LinkTo(message);

    public string NameOfSettingsRight(Language language) => TelegramTexts.In(language).ChangeGroupInfo;

    public Task<ChatRights> RightsAsync(ChatAddress chat, PersonId person, CancellationToken cancellationToken)
        => administrators.RightsAsync(TelegramIds.ChatId(chat), TelegramIds.UserId(person), cancellationToken);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Telegram: @{Username} is here.")]
        public static partial void Here(ILogger logger, string username);
    }
}
