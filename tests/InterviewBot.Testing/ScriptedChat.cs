using InterviewBot.Engine.Chat;

namespace InterviewBot.Testing;

/// <summary>A chat, and all that the bot showed in it.</summary>
public sealed class ScriptedChat(ScriptedPlatform platform, ChatAddress address, bool isPrivate)
{
    private readonly Lock _gate = new();
    private readonly List<ShownMessage> _shown = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ScriptedPlatform Platform => platform;

    public ChatAddress Address => address;

    public bool IsPrivate => isPrivate;

    /// <summary>In the order in which they came; one shown in place of another stands in its stead.</summary>
    public IReadOnlyList<ShownMessage> Shown
    {
        get
        {
            lock (_gate)
            {
                return [.. _shown];
            }
        }
    }

    /// <summary>Completes with the next thing that is shown.</summary>
    internal Task Changed
    {
        get
        {
            lock (_gate)
            {
                return _changed.Task;
            }
        }
    }

    /// <param name="name">What the person is called; also the id of their account.</param>
    /// <param name="language">The tag their platform tells.</param>
    public ScriptedPerson Person(string name, string? language = null) => new(this, name, language);

    internal SendResult Edit(MessageRef message, Reply reply)
    {
        lock (_gate)
        {
            if (_shown.FindIndex(shown => shown.Ref == message) is not (var at and >= 0))
            {
                return new SendResult.Rejected("There is no such message.");
            }

            _shown[at] = new ShownMessage(message, reply, OnlyFor: null);
            Tell();
            return new SendResult.Delivered(message);
        }
    }

    internal SendResult Show(Reply reply, PersonId? to, MessageRef? pressed)
    {
        if (!platform.ShowsToOne && !isPrivate && pressed is null && reply is Notice { Audience: Audience.OnlyYou } notice)
        {
            return notice.BeforeOthers is Silence ? new SendResult.Delivered() : Show(notice.BeforeOthers with { Audience = Audience.Everyone }, to, pressed);
        }

        lock (_gate)
        {
            Tell();
            var only = reply.Audience is Audience.OnlyYou ? to : null;
            if (reply.InPlace && pressed is { } place && _shown.FindIndex(message => message.Ref == place) is var at and >= 0)
            {
                _shown[at] = new ShownMessage(place, reply, only);
                return new SendResult.Delivered(place);
            }

            var message = new ShownMessage(new MessageRef(address, $"m{_shown.Count + 1}"), reply, only);
            _shown.Add(message);
            return new SendResult.Delivered(message.Ref);
        }
    }

    private void Tell()
    {
        _changed.TrySetResult();
        _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

/// <param name="Ref">The message.</param>
/// <param name="Reply">What it shows.</param>
/// <param name="OnlyFor">The one who sees it; null when all do.</param>
public sealed record ShownMessage(MessageRef Ref, Reply Reply, PersonId? OnlyFor)
{
    public string Text => ReplyText.Of(Reply);
}
