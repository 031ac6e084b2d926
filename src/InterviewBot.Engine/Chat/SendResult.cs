using System.Collections.Immutable;

namespace InterviewBot.Engine.Chat;

/// <summary>What became of something that was sent: a closed set.</summary>
public abstract record SendResult
{
    private protected SendResult()
    {
    }

    /// <summary>It is there.</summary>
    /// <param name="Messages">
    /// What shows it: several where one message does not hold it, none where the platform names none (a form, a reaction).
    /// </param>
    public sealed record Delivered(params ImmutableArray<MessageRef> Messages) : SendResult;

    /// <summary>It is surely not there, and the platform asks to wait.</summary>
    public sealed record RetryAfter(TimeSpan Wait) : SendResult;

    /// <summary>It may be there or not: the answer was lost.</summary>
    public sealed record Uncertain(string Reason) : SendResult;

    /// <summary>It is surely not there, and sending it again would not help.</summary>
    public sealed record Rejected(string Reason) : SendResult;

    /// <summary>The chat is gone, or the bot was put out of it.</summary>
    public sealed record Gone(string Reason) : SendResult;

    /// <summary>It is not there; the chat goes on at another address.</summary>
    public sealed record Moved(ChatAddress To) : SendResult;
}
