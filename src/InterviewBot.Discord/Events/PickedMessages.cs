using InterviewBot.Discord.Client.Model;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;

namespace InterviewBot.Discord.Events;

/// <summary>Understands <see cref="Commands.SaveAsComment"/>, called on a message.</summary>
internal sealed class PickedMessages(MappingOptions options)
{
    /// <summary>The message as a comment; or why it is none.</summary>
    public Mapped Map(InteractionData data, Caller caller)
    {
        var context = caller.Context with { IsExpectedEphemeral = !caller.Origin.IsPrivate };
        if (data.TargetId is not { } id || data.Resolved?.Messages?.GetValueOrDefault(id) is not { } message)
        {
            return Answer(caller, context, texts => texts.NoWordsToSave);
        }

        // What others wrote is theirs: nobody makes a comment in another's name.
        if (message.Author?.Id != context.UserId)
        {
            return Answer(caller, context, texts => texts.NotYourMessage);
        }

        var target = ReplyTarget.Of(message, caller.Place, options.BotId);
        var text = MessageText.Of(message, options.BotId);
        return string.IsNullOrWhiteSpace(text)
            ? Answer(caller, context, texts => texts.NoWordsToSave)
            : new Mapped.Event(
                MessageAsComment.Of(caller.Origin, caller.Place.Message(id), text, target?.Message, target?.Above),
                context);
    }

    private Mapped.Answer Answer(Caller caller, InteractionEvent context, Func<DiscordTexts, string> text)
    {
        var language = Language.FromTag(caller.Origin.LanguageTag) ?? options.DefaultLanguage;
        var notice = new Notice(Markdown.Escape(text(DiscordTexts.In(language)))) { Audience = Audience.OnlyYou, Language = language };
        return new(notice, caller.Origin, context);
    }
}
