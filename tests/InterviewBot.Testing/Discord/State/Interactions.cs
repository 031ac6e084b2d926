using InterviewBot.Testing.Discord.People;

namespace InterviewBot.Testing.Discord.State;

/// <summary>Interactions by their ids and tokens. Used under the world's lock.</summary>
internal sealed class Interactions(LoopbackOptions options)
{
    private readonly Dictionary<ulong, Interaction> _byId = [];
    private readonly Dictionary<string, Interaction> _byToken = new(StringComparer.Ordinal);
    private readonly Queue<Interaction> _inOrder = [];
    private readonly HashSet<Interaction> _waiting = [];

    public int Count { get; private set; }

    /// <summary>Those that got their first response.</summary>
    public int Answered { get; private set; }

    /// <summary>First responses that came when they were no longer taken.</summary>
    public int Missed { get; set; }

    /// <summary>None waits that may still be answered.</summary>
    public bool AllAnswered
        => _waiting.All(interaction => options.Clock.GetUtcNow() - interaction.CreatedAt > options.FirstResponseWithin);

    public void Add(Interaction interaction)
    {
        Count++;
        _waiting.Add(interaction);
        _byId.Add(interaction.Id, interaction);
        _byToken.Add(interaction.Token, interaction);
        _inOrder.Enqueue(interaction);
        while (_inOrder.Count > options.InteractionsKept)
        {
            var oldest = _inOrder.Dequeue();
            _byId.Remove(oldest.Id);
            _byToken.Remove(oldest.Token);
            _waiting.Remove(oldest);
        }
    }

    public Interaction? Find(ulong id) => _byId.GetValueOrDefault(id);

    public Interaction? Find(string token) => _byToken.GetValueOrDefault(token);

    public void CountAnswer(Interaction interaction)
    {
        Answered++;
        _waiting.Remove(interaction);
    }
}
