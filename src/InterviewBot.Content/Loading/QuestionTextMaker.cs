using InterviewBot.Content.Documents;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Content.Loading;

internal static class QuestionTextMaker
{
    /// <summary>The document's parts as the engine knows them; null when one is missing.</summary>
    public static QuestionText? Make(QuestionDocument document)
        => document.TitleText is { Length: > 0 } title
            && document.Find(SectionKind.ShortAnswer) is { } shortAnswer
            && document.Find(SectionKind.Answer) is { } answer
            && document.Find(SectionKind.KeyPoints) is { } keyPoints
            ? new QuestionText(
                Markdown.FromContent(title),
                document.Context.Length == 0 ? null : Markdown.FromContent(document.Context),
                Markdown.FromContent(shortAnswer.Content),
                Markdown.FromContent(answer.Content),
                Markdown.FromContent(keyPoints.Content),
                Markdown.FromContent(document.Sources))
            : null;
}
