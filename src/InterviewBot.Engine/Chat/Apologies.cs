using InterviewBot.Engine.Localization;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Engine.Chat;

/// <summary>Says sorry to who did what went wrong, in their language, also while the database cannot be read for it.</summary>
/// <param name="dispatcher">Knows people's languages.</param>
/// <param name="options">The owner's.</param>
/// <param name="logger">Where it is told that a language could not be read.</param>
internal sealed partial class Apologies(Dispatcher dispatcher, EngineOptions options, ILogger<Apologies> logger)
{
    /// <param name="incoming">What went wrong; nobody is told of what nobody did.</param>
    /// <param name="text">The key of the sentence.</param>
    public Reply For(Incoming incoming, string text)
    {
        if (incoming is not FromPerson { Origin: var origin })
        {
            return Reply.None;
        }

        var texts = Texts.In(LanguageOf(origin));
        return new Notice(texts.Say(text)) { Audience = Audience.OnlyYou, Language = texts.Language };
    }

    /// <summary>An apology must not fail on what it apologises for.</summary>
    private Language LanguageOf(Origin origin)
    {
        try
        {
            return dispatcher.LanguageOf(origin);
        }
        catch (Exception failure)
        {
            Log.Unreadable(logger, failure);
            return Language.FromTag(origin.LanguageTag) ?? options.DefaultLanguage;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The database could not be read for a person's language.")]
        public static partial void Unreadable(ILogger logger, Exception failure);
    }
}
