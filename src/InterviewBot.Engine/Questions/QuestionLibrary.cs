using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;

namespace InterviewBot.Engine.Questions;

/// <summary>Holds the bank that is current; a reload swaps it in one step.</summary>
public sealed class QuestionLibrary(QuestionBank initial)
{
    private QuestionBank _current = initial;

    public QuestionBank Current => Volatile.Read(ref _current);

    /// <summary>What a question is called; its id where the bank does not have it any more.</summary>
    internal Markdown TitleOf(QuestionId id, Language language)
        => Current.Find(id) is { } question ? question.In(language).Title : Markdown.Escape(id.Value);

    public void Replace(QuestionBank bank) => Volatile.Write(ref _current, bank);
}
