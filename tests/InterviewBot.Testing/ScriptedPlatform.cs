using System.Collections.Concurrent;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Testing;

/// <summary>A chat platform in memory: scripted people do things, and what they get is kept for them to look at.</summary>
public sealed class ScriptedPlatform : IChatAdapter
{
    private readonly ConcurrentDictionary<string, ScriptedChat> _chats = new();
    private IEventSink? _sink;
    private int _events;
    private int _troubled;

    public string Platform => "scripted";

    /// <summary>What can be chosen of how scheduled posts appear.</summary>
    public PostMeans PostMeans { get; set; } = PostMeans.Quiet | PostMeans.Places | PostMeans.Threads | PostMeans.Pins;

    /// <summary>Those who administer every chat here.</summary>
    public HashSet<PersonId> Administrators { get; } = [];

    /// <summary>What those may decide.</summary>
    public ChatRights AdministratorsMay { get; set; } = ChatRights.All;

    /// <summary>What becomes of replies, when not <see cref="SendResult.Delivered"/>.</summary>
    public SendResult? Trouble { get; set; }

    /// <summary>What becomes of the next replies, one each; before <see cref="Trouble"/>.</summary>
    public ConcurrentQueue<SendResult> NextTroubles { get; } = new();

    /// <summary>Whether it can show something to one person alone where many are.</summary>
    public bool ShowsToOne { get; set; } = true;

    /// <summary>Whether the connection breaks when the bot answers.</summary>
    public bool Throws { get; set; }

    internal IEventSink Sink => _sink ?? throw new InvalidOperationException("The platform is not connected.");

    /// <summary>How many replies came to trouble.</summary>
    public int Troubled => Volatile.Read(ref _troubled);

    internal SendResult? TakeTrouble()
    {
        var trouble = NextTroubles.TryDequeue(out var next) ? next : Trouble;
        if (trouble is not null)
        {
            Interlocked.Increment(ref _troubled);
        }

        return trouble;
    }

    public void Connect(IEventSink sink) => _sink = sink;

    public ScriptedChat Chat(string id, bool isPrivate)
        => _chats.GetOrAdd(id, key => new ScriptedChat(this, new ChatAddress(Platform, key), isPrivate));

    public EventId NextEvent() => new(Platform, $"{Interlocked.Increment(ref _events)}");

    /// <summary>Goes on counting where an earlier run of the platform left off.</summary>
    public void SkipEvents(int count) => Interlocked.Add(ref _events, count);

    public Task RunAsync(IEventSink sink, CancellationToken cancellationToken)
    {
        Connect(sink);
        return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
    }

    public Task<SendResult> SendAsync(ChatAddress chat, Reply reply, CancellationToken cancellationToken)
        => Task.FromResult(Trouble ?? _chats[chat.Id].Show(reply, to: null, pressed: null));

    /// <summary>What was edited although nobody pressed anything, in order.</summary>
    public ConcurrentQueue<MessageRef> Edited { get; } = new();

    /// <summary>What becomes of the next such edits, one each; then they are made.</summary>
    public ConcurrentQueue<SendResult> NextEditTroubles { get; } = new();

    public Task<SendResult> EditAsync(MessageRef message, Reply reply, CancellationToken cancellationToken)
    {
        Edited.Enqueue(message);
        return Task.FromResult(NextEditTroubles.TryDequeue(out var trouble) ? trouble : _chats[message.Chat.Id].Edit(message, reply));
    }

    /// <summary>In groups messages can be opened.</summary>
    public Uri? LinkTo(MessageRef message)
        => _chats.TryGetValue(message.Chat.Id, out var chat) && !chat.IsPrivate
            ? new Uri($"https://scripted.example/{message.Chat.Id}/{Uri.EscapeDataString(message.Id)}")
            : null;

    /// <summary>Where the bot could post nothing.</summary>
    public ConcurrentDictionary<ChatAddress, PostHindrance> Hindrances { get; } = new();

    public Task<PostHindrance> HindranceAsync(ChatAddress chat, CancellationToken cancellationToken)
        => Task.FromResult(Hindrances.GetValueOrDefault(chat));

    public Task<ChatRights> RightsAsync(ChatAddress chat, PersonId person, CancellationToken cancellationToken)
        => Task.FromResult(Administrators.Contains(person) ? AdministratorsMay : ChatRights.None);
}
