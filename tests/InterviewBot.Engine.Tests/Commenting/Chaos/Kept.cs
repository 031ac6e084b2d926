namespace InterviewBot.Engine.Tests.Commenting.Chaos;

/// <summary>What is in the database of all that was touched.</summary>
/// <param name="Comments">By the number of the <see cref="Thought"/>.</param>
/// <param name="Open">The chats that are open to each other.</param>
internal sealed record Kept(IReadOnlyDictionary<int, KeptComment> Comments, IReadOnlySet<string> Open);
