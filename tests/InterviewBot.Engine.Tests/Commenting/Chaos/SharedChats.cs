namespace InterviewBot.Engine.Tests.Commenting.Chaos;

/// <summary>Which chats are open to each other, as the ledger has it, and where that may not change just now.</summary>
internal sealed class SharedChats
{
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _closedAt = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _writing = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changing = new(StringComparer.Ordinal);

    public IEnumerable<string> Open => _open;

    public bool IsOpen(string chat) => _open.Contains(chat);

    /// <summary>It was so at some moment since, as far as anybody can know.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="since">A count of acknowledgements.</param>
    public bool MayHaveBeenOpen(string chat, int since)
        => _open.Contains(chat) || _changing.Contains(chat) || _closedAt.GetValueOrDefault(chat, -1) >= since;

    /// <summary>Whether it is known what becomes of the undertaking, if it begins now.</summary>
    public bool MayBegin(Undertaking undertaking) => undertaking switch
    {
        Writing => !_changing.Contains(undertaking.Deed.Chat),
        Sharing => !_changing.Contains(undertaking.Deed.Chat) && _writing.GetValueOrDefault(undertaking.Deed.Chat) == 0,
        _ => true,
    };

    public void Begin(Undertaking undertaking)
    {
        var chat = undertaking.Deed.Chat;
        if (undertaking is Writing writing)
        {
            _writing[chat] = _writing.GetValueOrDefault(chat) + 1;
            writing.Thought.IsShared = _open.Contains(chat);
        }
        else if (undertaking is Sharing)
        {
            _changing.Add(chat);
        }
    }

    public void End(Undertaking undertaking)
    {
        if (undertaking is Writing)
        {
            _writing[undertaking.Deed.Chat]--;
        }
        else if (undertaking is Sharing)
        {
            _changing.Remove(undertaking.Deed.Chat);
        }
    }

    /// <summary>What was written before opening stays inside, and closing takes all of the chat out of others' view.</summary>
    public void Set(string chat, bool opens, Ledger ledger)
    {
        if (opens)
        {
            _open.Add(chat);
            return;
        }

        _open.Remove(chat);
        _closedAt[chat] = ledger.Acknowledgements;
        foreach (var thought in ledger.In(chat).Where(thought => thought.IsShared))
        {
            thought.IsShared = false;
            thought.UnsharedAt = ledger.Acknowledgements;
            ledger.Touch(thought);
        }
    }
}
