using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;
using InterviewBot.ScriptedHost;

namespace InterviewBot.Engine.Tests.Commenting.Chaos;

/// <summary>Reads all there is in every chat, page by page, as somebody does who has the time: nothing lacks, and nothing is another chat's.</summary>
internal sealed class Walk(Ledger ledger, Deeds deeds)
{
    private const string Reader = "p0";

    /// <summary>In so many chats everything is read that the others show there.</summary>
    private const int ReadWidely = 2;

    private readonly HashSet<string> _widely = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Chat, string Question), HashSet<(int Number, int Version)>> _seen = [];

    /// <summary>What is still to be looked at.</summary>
    public Queue<Undertaking> Left { get; } = new();

    public int Pages { get; private set; }

    public void Begin()
    {
        _widely.UnionWith(ledger.Sharing.Open.Order(StringComparer.Ordinal).Take(ReadWidely));
        foreach (var (chat, question) in ledger.Posts)
        {
            _seen.Add((chat, question), []);
            Look((chat, question), deeds.List(chat, Reader, question));
        }

        foreach (var (chat, question) in ledger.Posts.Where(post => _widely.Contains(post.Chat)))
        {
            Look((chat, question), deeds.Press(chat, Reader, "community", new Arguments { Question = QuestionId.Parse(question) }));
        }

        // A list shows the first answers under a comment; the others show where that is opened.
        foreach (var top in ledger.All.Select(thought => thought.Under).OfType<Thought>().Distinct())
        {
            Look((top.Chat, top.Question), deeds.Press(top.Chat, Reader, "thread", new Arguments { Comment = top.Id }));
        }
    }

    /// <summary>Everything was seen where it belongs, as it was last written; of other chats what is shared, and in an open chat only.</summary>
    public void Verify()
    {
        var expected = ledger.All.ToLookup(thought => (thought.Chat, thought.Question), thought => (thought.Number, thought.Version));
        Assert.All(_seen, place =>
        {
            var (own, others) = (place.Value.Where(IsOf(place.Key.Chat)), place.Value.Where(mark => !IsOf(place.Key.Chat)(mark)));
            Assert.Equal(expected[place.Key].Order(), own.Order());
            Assert.Subset(SharedWith(place.Key), others.ToHashSet());
            if (_widely.Contains(place.Key.Chat))
            {
                Assert.Equal(SharedWith(place.Key).Order(), others.Order());
            }
        });

        Func<(int Number, int Version), bool> IsOf(string chat) => mark => ledger.Find(mark.Number)!.Chat == chat;
    }

    private HashSet<(int Number, int Version)> SharedWith((string Chat, string Question) place)
        => ledger.Sharing.IsOpen(place.Chat)
            ? [.. ledger.All
                .Where(thought => thought.IsShared && thought.Chat != place.Chat && thought.Question == place.Question)
                .Select(thought => (thought.Number, thought.Version))]
            : [];

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
