using System.Collections.Immutable;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Content.FrontMatter;

/// <summary>What the front matter of a question says.</summary>
/// <param name="Level">Null when it is missing or no level; the problem is reported then.</param>
/// <param name="Tags">As written.</param>
/// <param name="Suggested">As written, each with its place.</param>
/// <param name="IsDraft">It is checked, but nobody is asked it.</param>
internal sealed record QuestionHead(
    Level? Level, ImmutableArray<string> Tags, ImmutableArray<Suggestion> Suggested, bool IsDraft)
{
    public static readonly QuestionHead Unreadable = new(null, [], [], IsDraft: false);
}

/// <param name="Id">The question to ask next.</param>
/// <param name="Line">Where the file names it, from 1.</param>
internal readonly record struct Suggestion(QuestionId Id, int Line);
