using InterviewBot.Engine.Asking;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Markup.Reading;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Daily;

/// <summary>
/// What a daily post says of the one before it: what it asked, how many answered, and what was liked most. Whoever wrote that is named as in
/// the chat they wrote it in, which is where it is shown.
/// </summary>
internal static class LookBack
{
    /// <summary>In UTF-16 code units: the new question is what the post is for.</summary>
    private const int MaxExcerpt = 160;

    /// <returns>Nothing where the question left the bank.</returns>
    public static Markdown Say(LastPost last, DateOnly today, QuestionBank bank, Texts texts, Platforms platforms)
    {
        if (bank.Find(last.Question) is not { } question)
        {
            return Markdown.Empty;
        }

        var when = texts[last.Date == today.AddDays(-1) ? "daily.back.yesterday" : "daily.back.last"];
        var asked = texts.Say(
            "daily.back",
            last.Message is { } message && platforms.LinkTo(message) is { } link
                ? Markdown.Of($"[{when}]({Markdown.FromContent(link.AbsoluteUri)})")
                : Markdown.Escape(when),
            QuestionCards.Emphasized(question.In(texts.Language).Title),
            Answered(last, texts));
        return last is { IsPrivate: false, Best: { } best } ? Markdown.Blocks(asked, Liked(best, texts)) : asked;
    }

    private static string Answered(LastPost last, Texts texts)
        => last.IsPrivate ? texts[last.Answered > 0 ? "daily.back.you" : "daily.back.you.none"]
            : last.Answered > 0 ? texts.Count("daily.back.answered", last.Answered)
            : texts["daily.back.none"];

    private static Markdown Liked(Comment best, Texts texts)
        => texts.Say("daily.back.best", best.Author, texts["comments.likes", best.Likes], Graphemes.Cut(CleanText.OnOneLine(best.Text).Trim(), MaxExcerpt));
}
