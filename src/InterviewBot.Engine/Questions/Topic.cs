using System.Collections.Immutable;
using InterviewBot.Engine.Localization;

namespace InterviewBot.Engine.Questions;

/// <param name="Id">The topic's folder.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Description">One line about it.</param>
/// <param name="Order">Where it stands among the topics; the smallest first.</param>
/// <param name="Aliases">Other words people type for it, lower case: <c>k8s</c>.</param>
public sealed record Topic(TopicId Id, Localized Name, Localized Description, int Order, ImmutableArray<string> Aliases);
