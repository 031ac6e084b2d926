using System.Collections.Immutable;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Content.Topics;

/// <summary>A topic and where its file says what other topics must not say.</summary>
internal sealed record TopicEntry(string File, Topic Topic, ImmutableArray<Alias> Aliases);

/// <param name="Word">What people type.</param>
/// <param name="Line">Where the file names it, from 1.</param>
internal readonly record struct Alias(string Word, int Line);
