using InterviewBot.ScriptedHost;

namespace InterviewBot.Engine.Tests.Commenting.Chaos;

/// <summary>What may show where, whoever looks.</summary>
internal static class Looks
{
    /// <summary>Only what was said there, on the question, and was not deleted before anybody looked.</summary>
    public static Action<Acknowledged> At(Ledger ledger, string chat, string question)
    {
        var deletedBefore = ledger.Deleted.Count;
        return seen =>
        {
            foreach (var (number, _) in Thought.In(seen.Shown))
            {
                // What is not in the ledger yet is being written at this moment.
                if (ledger.Find(number) is { } thought)
                {
                    Assert.True((thought.Chat, thought.Question) == (chat, question), $"In {chat} on {question} there shows {thought.Line}");
                    Assert.False(
                        thought.IsDeleted && ledger.Deleted.IndexOf(thought) < deletedBefore, $"In {chat} there still shows {thought.Line}");
                }
            }
        };
    }

    public static void AtNothing(Acknowledged seen) => Assert.Empty(Thought.In(seen.Shown));
}
