using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Markup.Reading;
using InterviewBot.Engine.Moderation;

namespace InterviewBot.Engine.Commenting;

/// <summary>How a comment reads: who, how long ago (which leads to the message, where that can be opened), how much it is liked, and what.</summary>
internal sealed class CommentLines(Platforms platforms, TimeProvider time)
{
    /// <summary>In UTF-16 code units. Five comments with their answers are to fit on a phone's screen or two, and into one message.</summary>
    private const int MaxBrief = 280;
    private const int MaxBriefLines = 6;
    private const int MaxAnswer = 140;

    /// <summary>Every line of the text within the quotation; an empty line ends neither the quotation nor the comment.</summary>
    public static Markdown Quoted(string text)
        => Markdown.Of($"> {Markdown.Join("\n> ", Markdown.Escape(text).Source.Split('\n').Select(Markdown.FromContent))}");

    /// <summary>As much of it as a list has room for.</summary>
    /// <param name="comment">What is shown.</param>
    /// <param name="number">Its place, as a button below calls it.</param>
    /// <param name="texts">Of the reader.</param>
    public Markdown Brief(Comment comment, int number, Texts texts) => Brief(comment, comment.Author, number, texts);

    /// <summary>The same under another name than its author's.</summary>
    public Markdown Brief(Comment comment, string name, int number, Texts texts)
        => Markdown.Of($"{Head(comment, Markdown.Of($"**{number}. {name}**"), texts)}\n\n{Quoted(Cut(comment.Text))}");

    /// <summary>All of it.</summary>
    public Markdown Whole(Comment comment, Texts texts) => Whole(comment, comment.Author, texts);

    /// <summary>The same under another name than its author's.</summary>
    public Markdown Whole(Comment comment, string name, Texts texts)
        => Markdown.Of($"{Head(comment, Markdown.Of($"**{name}**"), texts)}\n\n{Quoted(comment.Text)}");

    /// <summary>A comment of another chat, in a list of them: nothing leads there.</summary>
    public Markdown Brief(SharedComment comment, Texts texts)
        => Markdown.Of($"{Head(comment.Author, comment.WrittenAt, comment.IsEdited, texts)}\n\n{Quoted(Cut(comment.Text))}");

    /// <summary>All of it, as a moderator has it before them.</summary>
    public Markdown Whole(ModeratedComment comment, Texts texts)
        => Markdown.Of($"{Head(comment.Author, comment.WrittenAt, comment.Earlier > 0, texts)}\n\n{Quoted(comment.Text)}");

    /// <summary>An answer in the list under what it answers, as an item of a list.</summary>
    public Markdown Answer(Comment answer, Texts texts)
    {
        var text = Graphemes.Cut(CleanText.OnOneLine(answer.Text).Trim(), MaxAnswer);
        return Markdown.Of($"- {Head(answer, Markdown.Of($"**{answer.Author}**"), texts)}: {text}");
    }

    private Markdown Head(string author, DateTimeOffset writtenAt, bool isEdited, Texts texts)
    {
        var edited = isEdited ? Markdown.Of($" · {texts["comments.edited"]}") : Markdown.Empty;
        return Markdown.Of($"**{author}** · {Ago.Say(time.GetUtcNow() - writtenAt, texts)}{edited}");
    }

    private Markdown Head(Comment comment, Markdown name, Texts texts)
    {
        var parts = new List<Markdown> { name, When(comment, texts) };
        if (comment.Likes > 0)
        {
            parts.Add(Markdown.Escape(texts["comments.likes", comment.Likes]));
        }

        if (comment.IsEdited)
        {
            parts.Add(Markdown.Escape(texts["comments.edited"]));
        }

        // Only their writer comes to read these.
        if (comment.State is not CommentState.Shown)
        {
            parts.Add(Markdown.Escape(comment.State is CommentState.Held ? texts["comments.held"] : texts["comments.hidden"]));
        }

        return Markdown.Join(" · ", parts);
    }

    private Markdown When(Comment comment, Texts texts)
    {
        var ago = Ago.Say(time.GetUtcNow() - comment.WrittenAt, texts);
        return comment.Message is { } message && platforms.LinkTo(message) is { } link
            ? Markdown.Of($"[{ago}]({Markdown.FromContent(link.AbsoluteUri)})")
            : Markdown.Escape(ago);
    }

    private static string Cut(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n', MaxBriefLines + 1);
        var first = lines.Length > MaxBriefLines ? $"{string.Join('\n', lines[..MaxBriefLines])}…" : text;
        return Graphemes.Cut(first, MaxBrief);
    }
}
