using System.Collections.Immutable;
using InterviewBot.Engine.Localization;

namespace InterviewBot.Engine.Questions;

/// <param name="Id">Its name for good.</param>
/// <param name="Topic">The topic it belongs to.</param>
/// <param name="Level">Whom one asks it.</param>
/// <param name="Tags">What it is about, lower case, the most telling first.</param>
/// <param name="Suggested">What its author would ask next, best first; may name questions that are not in the bank (drafts).</param>
/// <param name="English">The original.</param>
/// <param name="Vietnamese">The translation; null while there is none.</param>
public sealed record Question(
    QuestionId Id,
    TopicId Topic,
    Level Level,
    ImmutableArray<string> Tags,
    ImmutableArray<QuestionId> Suggested,
    QuestionText English,
    QuestionText? Vietnamese)
{
    /// <summary>The text in the language, or the original where it is not translated.</summary>
    public QuestionText In(Language language)
        => language is Language.Vietnamese && Vietnamese is not null ? Vietnamese : English;
}
