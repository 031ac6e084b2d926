using System.Collections.Immutable;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Content.Files;

/// <param name="Id">The folder's name.</param>
/// <param name="TopicFile">Its <c>topic.yaml</c>, relative to the content folder; null when it is missing.</param>
/// <param name="Questions">In the order of their ids.</param>
internal sealed record TopicFolder(TopicId Id, string? TopicFile, ImmutableArray<QuestionFiles> Questions);

/// <param name="Topic">The folder the files are in.</param>
/// <param name="Id">The name of the files.</param>
/// <param name="Original">Relative to the content folder; null when only the translation is there.</param>
/// <param name="Translation">Relative to the content folder; null when there is none.</param>
internal sealed record QuestionFiles(TopicId Topic, QuestionId Id, string? Original, string? Translation);
