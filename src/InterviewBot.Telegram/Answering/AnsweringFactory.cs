using InterviewBot.Engine.Chat;
using InterviewBot.Telegram.Api;
using InterviewBot.Telegram.Rendering;
using InterviewBot.Telegram.Sending;
using Microsoft.Extensions.Logging;
using MessageSender = InterviewBot.Telegram.Sending.Sender;

namespace InterviewBot.Telegram.Answering;

/// <summary>Puts together what answers are given with, when it is known who the bot is.</summary>
internal sealed class AnsweringFactory(
    TelegramOptions options,
    TelegramApi api,
    MessageSender sender,
    Reactions reactions,
    SendPacer pacer,
    CommandCatalogue catalogue,
    TimeProvider time,
    ILoggerFactory loggers)
{
    private readonly TaskCompletionSource<AnsweringParts> _parts = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What was put together, when it is known who the bot is.</summary>
    public Task<AnsweringParts> Parts => _parts.Task;

    public AnsweringParts Create(BotIdentity bot)
    {
        var abilities = new ServerAbilities(options.RichMessages);
        var shown = new MessageParts();
        var renderer = new ReplyRenderer(bot, catalogue.Specs.Select(spec => spec.Name));
        var delivery = new ReplyDelivery(renderer, sender, pacer, abilities, shown, time, loggers.CreateLogger<ReplyDelivery>());
        var editor = new MessageEditor(delivery, sender);
        var parts = new AnsweringParts(
            bot,
            delivery,
            new InPlaceEdit(delivery, shown, editor),
            new PostedEdit(delivery, editor, pacer),
            new PersonalDelivery(delivery, sender, new EphemeralProbe(sender, abilities, loggers.CreateLogger<EphemeralProbe>()), bot),
            new FormDelivery(sender, bot),
            new Acknowledgements(reactions, sender),
            new InlineAnswers(api, renderer, abilities));
        _parts.TrySetResult(parts);
        return parts;
    }
}
