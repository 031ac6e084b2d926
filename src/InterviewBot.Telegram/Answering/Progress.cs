using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Telegram.Rendering;

namespace InterviewBot.Telegram.Answering;

/// <summary>How far the messages of one answer have been sent, so that one that had to wait goes on where it stopped.</summary>
internal sealed class Progress
{
    private readonly List<MessageRef> _sent = [];

    /// <summary>As rendered when it was begun; the parts of one answer are all of one kind.</summary>
    public ImmutableArray<TelegramMessage> Messages { get; private set; }

    public bool IsBegun => !Messages.IsDefault;

    public bool IsDone => IsBegun && _sent.Count == Messages.Length;

    public ImmutableArray<MessageRef> Sent => [.. _sent];

    public TelegramMessage Next => Messages[_sent.Count];

    public bool IsFirst => _sent.Count == 0;

    public void Begin(ImmutableArray<TelegramMessage> messages) => Messages = messages;

    public void Took(MessageRef message) => _sent.Add(message);
}
