using InterviewBot.ScriptedHost;

namespace InterviewBot.Engine.Tests.Commenting.Chaos;

/// <summary>What people did and were told, and so what has to be in the database: all of it, each once, and nothing else.</summary>
internal sealed class Ledger
{
    private const int RememberedDeeds = 5_000;

    private readonly Dictionary<int, Thought> _thoughts = [];
    private readonly Dictionary<string, List<Thought>> _byChat = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Undertaking> _underWay = new(StringComparer.Ordinal);
    private readonly HashSet<Thought> _touched = [];
    private readonly List<Thought> _all = [];

    /// <summary>Which question stands in which chat.</summary>
    public HashSet<(string Chat, string Question)> Posts { get; } = [];

    public SharedChats Sharing { get; } = new();

    /// <summary>Comments that are there.</summary>
    public IReadOnlyList<Thought> All => _all;

    public List<Thought> Deleted { get; } = [];

    /// <summary>The last deeds that were acknowledged.</summary>
    public List<Deed> Done { get; } = [];

    public int Acknowledgements { get; private set; }

    public int UnderWay => _underWay.Count;

    public bool IsUnderWay(Deed deed) => _underWay.ContainsKey(deed.Event);

    public IReadOnlyList<Thought> In(string chat) => _byChat.GetValueOrDefault(chat) ?? [];

    public Thought? Find(int number) => _thoughts.GetValueOrDefault(number);

    public void Begin(Undertaking undertaking)
    {
        _underWay.Add(undertaking.Deed.Event, undertaking);
        Sharing.Begin(undertaking);
        foreach (var thought in undertaking.Touched)
        {
            thought.IsBusy = true;
            _touched.Add(thought);
        }
    }

    public void Acknowledge(Acknowledged acknowledged)
    {
        Assert.True(_underWay.Remove(acknowledged.Event, out var undertaking), $"{acknowledged.Event} is acknowledged, and nobody did it.");
        Acknowledgements++;
        undertaking.Enter(this);
        undertaking.Look(acknowledged);
        Release(undertaking);
        if (undertaking is not Vain and not Looking)
        {
            Done.Add(undertaking.Deed);
            if (Done.Count > 2 * RememberedDeeds)
            {
                Done.RemoveRange(0, RememberedDeeds);
            }
        }
    }

    /// <summary>Takes in what of all that nobody was told about happened.</summary>
    /// <param name="kept">What is in the database of all that was touched.</param>
    /// <returns>What is to be brought again if at all: it is begun anew then.</returns>
    public IReadOnlyList<Undertaking> Settle(Kept kept)
    {
        List<Undertaking> inDoubt = [.. _underWay.Values];
        _underWay.Clear();
        return [.. inDoubt.Select(undertaking =>
        {
            Release(undertaking);
            if (!undertaking.Happened(kept))
            {
                return undertaking;
            }

            undertaking.Enter(this);
            return new Vain(undertaking.Deed);
        })];
    }

    /// <summary>What was touched since the last call.</summary>
    public IReadOnlyList<Thought> TakeTouched()
    {
        List<Thought> touched = [.. _touched];
        _touched.Clear();
        return touched;
    }

    public void Touch(Thought thought) => _touched.Add(thought);

    public void Add(Thought thought)
    {
        thought.Index = _all.Count;
        _all.Add(thought);
        _thoughts.Add(thought.Number, thought);
        if (!_byChat.TryGetValue(thought.Chat, out var chat))
        {
            _byChat.Add(thought.Chat, chat = []);
        }

        chat.Add(thought);
    }

    public void Remove(Thought thought)
    {
        thought.IsDeleted = true;
        Deleted.Add(thought);
        _byChat[thought.Chat].Remove(thought);

        // The last one takes its place.
        var last = _all[^1];
        _all[thought.Index] = last;
        last.Index = thought.Index;
        _all.RemoveAt(_all.Count - 1);
    }

    private void Release(Undertaking undertaking)
    {
        Sharing.End(undertaking);
        foreach (var thought in undertaking.Touched)
        {
            thought.IsBusy = false;
        }
    }
}
