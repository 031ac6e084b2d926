using InterviewBot.Engine.Markup;

namespace InterviewBot.Engine.Questions;

/// <summary>A question's words in one language.</summary>
/// <param name="Title">The question itself, one line; may hold inline code.</param>
/// <param name="Context">What one must know to understand the question; usually null.</param>
/// <param name="ShortAnswer">What one says in thirty seconds.</param>
/// <param name="Answer">The whole answer.</param>
/// <param name="KeyPoints">A list: what an interviewer listens for.</param>
/// <param name="Sources">
/// The footnote definitions that the other parts refer to, empty when there are none. They are part of no section, so that whoever
/// shows a section appends them and gets numbered sources.
/// </param>
public sealed record QuestionText(
    Markdown Title,
    Markdown? Context,
    Markdown ShortAnswer,
    Markdown Answer,
    Markdown KeyPoints,
    Markdown Sources);
