using InterviewBot.Testing;

namespace InterviewBot.Tests.Daily.Crashes;

/// <summary>A platform on this machine, as a crash run sees it.</summary>
internal abstract class CrashSide : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<string>> _posts = new(StringComparer.Ordinal);

    public abstract string Platform { get; }

    /// <summary>Whether a post whose fate was unknown is there once all the same.</summary>
    public abstract bool KnowsKeys { get; }

    /// <summary>Whether chats move to other addresses.</summary>
    public virtual bool HasMoves => false;

    /// <summary>What the program is told.</summary>
    public abstract (string Name, string Value)[] Settings { get; }

    /// <summary>Messages of the bot by the address of their chat, in their order, each by its id.</summary>
    public IReadOnlyDictionary<string, string[]> Posts
    {
        get
        {
            lock (_gate)
            {
                return _posts.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
            }
        }
    }

    /// <summary>A chat that nothing was posted in.</summary>
    /// <returns>Its address.</returns>
    public abstract string NewChat();

    /// <summary>The next post to the chat is held: before its effect, or before its answer.</summary>
    public abstract void HoldNext(string address, Hold hold, bool afterEffect);

    /// <summary>The next post to the chat is refused as it moved; the one to where it is now is held.</summary>
    /// <returns>Where it is now.</returns>
    public virtual string MoveAndHold(string address, Hold hold) => throw new NotSupportedException();

    public abstract void ClearFaults();

    /// <summary>Some minutes go by for the platform, in which it forgets what it keeps for a few minutes.</summary>
    public abstract void TimePasses();

    /// <summary>Waits until the platform has noticed that the process is gone.</summary>
    public abstract Task GoneAsync();

    /// <summary>Waits until it is so; looked at whenever something happens there.</summary>
    public abstract Task UntilAsync(Func<bool> condition);

    public abstract IReadOnlyList<Violation> Violations { get; }

    public abstract ValueTask DisposeAsync();

    /// <summary>How many messages are there in all.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _posts.Values.Sum(posts => posts.Count);
            }
        }
    }

    protected void Posted(string address, string message)
    {
        lock (_gate)
        {
            if (!_posts.TryGetValue(address, out var posts))
            {
                _posts[address] = posts = [];
            }

            posts.Add(message);
        }
    }
}
