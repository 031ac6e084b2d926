using InterviewBot.ScriptedHost;

namespace InterviewBot.Engine.Tests.Commenting.Chaos;

/// <summary>What may show where, whoever looks.</summary>
internal static class Looks
{
    /// <summary>
    /// Only what was said there on the question, or in another chat while both were open, and was neither deleted nor taken back before
    /// anybody looked.
    /// </summary>
    public static Action<Acknowledged> At(Ledger ledger, string chat, string question)
    {
        var (deletedBefore, begun) = (ledger.Deleted.Count, ledger.Acknowledgements);
        return seen =>
        {
            foreach (var (number, _) in Thought.In(seen.Shown))
            {
                // What is not in the ledger yet is being written at this moment.
                if (ledger.Find(number) is { } thought)
                {
                    Assert.True(
                        thought.Question == question && (thought.Chat == chat || MayShow(thought)), $"In {chat} on {question} there shows {thought.Line}");
                    Assert.False(
                        thought.IsDeleted && ledger.Deleted.IndexOf(thought) < deletedBefore, $"In {chat} there still shows {thought.Line}");
                }
            }
        };

        bool MayShow(Thought thought)
            => ledger.Sharing.MayHaveBeenOpen(chat, begun) && (thought.IsShared || thought.UnsharedAt >= begun);
    }

    public static void AtNothing(Acknowledged seen) => Assert.Empty(Thought.In(seen.Shown));
}
