using InterviewBot.Engine.Chat;
using InterviewBot.ScriptedHost;

namespace InterviewBot.Engine.Tests.Commenting.Chaos;

/// <summary>Reads all there is in every chat, page by page, as somebody does who has the time: nothing lacks, and nothing is another chat's.</summary>
internal sealed class Walk(Ledger ledger, Deeds deeds)
{
    private const string Reader = "p0";

    private readonly Dictionary<(string Chat, string Question), HashSet<(int Number, int Version)>> _seen = [];

    /// <summary>What is still to be looked at.</summary>
    public Queue<Undertaking> Left { get; } = new();

    public int Pages { get; private set; }

    public void Begin()
    {
        foreach (var (chat, question) in ledger.Posts)
        {
            _seen.Add((chat, question), []);
            Look((chat, question), deeds.List(chat, Reader, question));
        }

        // A list shows the first answers under a comment; the others show where that is opened.
        foreach (var top in ledger.All.Select(thought => thought.Under).OfType<Thought>().Distinct())
        {
            Look((top.Chat, top.Question), deeds.Press(top.Chat, Reader, "thread", new Arguments { Comment = top.Id }));
        }
    }

    /// <summary>Everything was seen where it belongs, as it was last written.</summary>
    public void Verify()
    {
        var expected = ledger.All.ToLookup(thought => (thought.Chat, thought.Question), thought => (thought.Number, thought.Version));
        Assert.All(_seen, place => Assert.Equal(expected[place.Key].Order(), place.Value.Order()));
    }

    private void Look((string Chat, string Question) place, Deed deed) => Left.Enqueue(new Looking(deed, seen =>
    {
        Pages++;
        _seen[place].UnionWith(Thought.In(seen.Shown));
        if (seen.Next.Length > 0)
        {
            Look(place, deeds.Press(place.Chat, Reader, seen.Next));
        }
    }));
}
