using InterviewBot.Testing.Discord.People;

namespace InterviewBot.Testing.Discord.State;

/// <summary>Interactions by their ids and tokens. Used under the world's lock.</summary>
internal sealed class Interactions(int kept)
{
    private readonly Dictionary<ulong, Interaction> _byId = [];
    private readonly Dictionary<string, Interaction> _byToken = new(StringComparer.Ordinal);
    private readonly Queue<Interaction> _inOrder = [];

    public int Count { get; private set; }

    /// <summary>Those that got their first response.</summary>
    public int Answered { get; private set; }

    /// <summary>Those whose first response came when it was no longer taken.</summary>
    public int Missed { get; set; }

    public bool AllAnswered => Waiting == 0;

    private int Waiting { get; set; }

    public void Add(Interaction interaction)
    {
        Count++;
        Waiting++;
        _byId.Add(interaction.Id, interaction);
        _byToken.Add(interaction.Token, interaction);
        _inOrder.Enqueue(interaction);
        while (_inOrder.Count > kept)
        {
            var oldest = _inOrder.Dequeue();
            _byId.Remove(oldest.Id);
            _byToken.Remove(oldest.Token);
        }
    }

    public Interaction? Find(ulong id) => _byId.GetValueOrDefault(id);

    public Interaction? Find(string token) => _byToken.GetValueOrDefault(token);

    public void CountAnswer()
    {
        Answered++;
        Waiting--;
    }

    /// <summary>Nobody waits for it any more.</summary>
    public void GiveUp() => Waiting--;
}
