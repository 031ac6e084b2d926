using Telegram.Bot.Types;

namespace InterviewBot.Telegram.Answering;

/// <summary>Where a message goes and how.</summary>
internal sealed record Placing(long ChatId)
{
    public int? ThreadId { get; init; }

    public ReplyParameters? ReplyTo { get; init; }

    /// <summary>The one who is to see it; null: all.</summary>
    public EphemeralMessageParameters? OnlyFor { get; init; }

    /// <summary>Nobody waits for it: it keeps to the pace that Telegram permits.</summary>
    public bool IsPaced { get; init; }

    /// <summary>The owner pays for more than the free pace.</summary>
    public bool IsPaidBroadcast { get; init; }

    /// <summary>Asked when the turn of the first message has come; false: it is not to be sent now. Null: nobody wants to know.</summary>
    public Func<CancellationToken, Task<bool>>? BeginAsync { get; init; }

    /// <summary>No sound: nobody but one person is concerned.</summary>
    public bool IsQuiet { get; init; }
}
