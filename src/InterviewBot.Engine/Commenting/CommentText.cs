using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;

namespace InterviewBot.Engine.Commenting;

/// <summary>How a comment reads: who, how long ago, and the words as a quotation.</summary>
internal static class CommentText
{
    public static Markdown Show(string author, string text, TimeSpan age, bool isEdited, Texts texts)
    {
        var edited = isEdited ? Markdown.Of($" · {texts["comments.edited"]}") : Markdown.Empty;
        return Markdown.Of($"**{author}** · {Ago.Say(age, texts)}{edited}\n\n{Quoted(text)}");
    }

    /// <summary>Every line of the text within the quotation; an empty line ends neither the quotation nor the comment.</summary>
    public static Markdown Quoted(string text)
        => Markdown.Of($"> {Markdown.Join("\n> ", Markdown.Escape(text).Source.Split('\n').Select(Markdown.FromContent))}");
}
