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
    ILogger<ReplyDelivery> logger)
{
    public AnsweringParts Create(BotIdentity bot)
    {
        var abilities = new ServerAbilities(options.RichMessages);
        var renderer = new ReplyRenderer(bot);
        var delivery = new ReplyDelivery(renderer, sender, pacer, abilities, logger);
        return new AnsweringParts(
            bot,
            delivery,
            new InPlaceEdit(delivery, sender),
            new PersonalDelivery(delivery, sender, abilities, bot),
            new FormDelivery(sender, bot),
            new Acknowledgements(reactions, sender),
            new InlineAnswers(api, renderer, abilities));
    }
}
