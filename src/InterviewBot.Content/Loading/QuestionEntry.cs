using System.Collections.Immutable;
using InterviewBot.Content.FrontMatter;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Content.Loading;

/// <summary>What the files of one question say; kept also when they are broken, so that others may name the question.</summary>
/// <param name="Id">The name of the files.</param>
/// <param name="File">The original.</param>
/// <param name="IsDraft">It is checked, but it does not go into the bank.</param>
/// <param name="Suggested">What it names.</param>
/// <param name="TitleKey">The same for titles that ask the same; null when there is no title.</param>
/// <param name="TitleLine">The title's line in the file, from 1.</param>
/// <param name="Question">Null when a part of it is missing; that is reported then.</param>
internal sealed record QuestionEntry(
    QuestionId Id,
    string File,
    bool IsDraft,
    ImmutableArray<Suggestion> Suggested,
    string? TitleKey,
    int TitleLine,
    Question? Question);
