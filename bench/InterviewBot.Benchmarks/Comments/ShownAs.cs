using InterviewBot.Engine.Chat;

namespace InterviewBot.Benchmarks.Comments;

/// <summary>Shows an answer at once, and keeps what it was and when it came.</summary>
/// <param name="message">What shows it; null for one that is no message.</param>
internal sealed class ShownAs(MessageRef? message) : IResponder
{
    public Reply? Reply { get; private set; }

    /// <summary>A timestamp of <see cref="TimeProvider.System"/>.</summary>
    public long At { get; private set; }

    public Task<SendResult> RespondAsync(Reply reply, CancellationToken cancellationToken)
    {
        At = TimeProvider.System.GetTimestamp();
        Reply = reply;
        return Task.FromResult<SendResult>(message is { } shown ? new SendResult.Delivered(shown) : new SendResult.Delivered());
    }
}
