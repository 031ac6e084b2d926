using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Chat;

/// <summary>What is known of a chat and a person when an event comes.</summary>
/// <param name="ChatLanguage">What its administrator chose for the chat.</param>
/// <param name="PersonLanguage">What the person chose.</param>
/// <param name="LastQuestion">The last question shown in the chat; it may have left the bank since.</param>
/// <param name="IsPlain">The chat wants its platform's plain view.</param>
public sealed record Conversation(Language? ChatLanguage, Language? PersonLanguage, QuestionId? LastQuestion, bool IsPlain = false)
{
    /// <summary>
    /// The language to answer in. One's own choice rules what only oneself sees, the chat's what all see; where nobody chose, the
    /// platform's word on the person is taken, then the default.
    /// </summary>
    public Language LanguageFor(Audience audience, Origin origin, Language @default)
    {
        var own = PersonLanguage ?? Language.FromTag(origin.LanguageTag);
        var chosen = audience is Audience.OnlyYou || origin.IsPrivate ? own ?? ChatLanguage : ChatLanguage ?? own;
        return chosen ?? @default;
    }
}
