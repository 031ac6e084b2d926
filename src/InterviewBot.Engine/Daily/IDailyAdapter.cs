using System.Collections.Immutable;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Engine.Daily;

/// <summary>A platform that daily questions go out on.</summary>
public interface IDailyAdapter
{
    /// <inheritdoc cref="IChatAdapter.Platform"/>
    string Platform { get; }

    /// <summary>
    /// Whether posting again under the same key gives the first message where there is one, at any later time: then a post whose fate is
    /// unknown is sent again until it is known.
    /// </summary>
    bool KnowsKeys { get; }

    /// <summary>
    /// How many posts may be on their way at once, from 1: enough for the platform's pace, few enough for what people wait for. Beside those
    /// that take long, others go on.
    /// </summary>
    int Concurrency { get; }

    /// <summary>Completes when it can post. Nothing is taken up before, of which a crash would leave unknown what became.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    Task WhenReadyAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>
    /// Posts to a chat at the platform's pace, behind answers that people wait for. Right before the first request that changes something it
    /// calls <see cref="DailyMessage.BeginAsync"/>: what a crash cuts off earlier was surely not sent. A wait that the platform asks for before any part is
    /// there is told (<see cref="SendResult.RetryAfter"/>), as it may be long, and outlives the program.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was cancelled; whether it is there is unknown.</exception>
    Task<SendResult> PostAsync(DailyMessage message, CancellationToken cancellationToken);

    /// <summary>
    /// Does what goes along with a post that is there and kept to be there: its thread, its pin. A post is never lost by it, nor is it tried
    /// again: while it goes on, nothing is unknown any more, and other posts do not wait for it.
    /// </summary>
    /// <param name="message">What was posted.</param>
    /// <param name="messages">What shows it, at least one.</param>
    /// <param name="cancellationToken">The program ends, or it took too long.</param>
    /// <returns>Those of the messages and of <see cref="DailyMessage.Pinned"/> that may be pinned now.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled; any of them may be pinned.</exception>
    Task<ImmutableArray<MessageRef>> FinishAsync(DailyMessage message, ImmutableArray<MessageRef> messages, CancellationToken cancellationToken)
        => Task.FromResult(message.Pinned);
}

/// <param name="Chat">Where it goes.</param>
/// <param name="Key">Its name at every try.</param>
/// <param name="Reply">What is posted.</param>
/// <param name="Place">The part of the chat; null: where the chat is.</param>
/// <param name="IsQuiet">Nobody is to be notified.</param>
/// <param name="OpensThread">A thread is wanted under it.</param>
/// <param name="Pins">It is wanted pinned, and <see cref="Pinned"/> no longer.</param>
/// <param name="Pinned">Messages of the chat's earlier posts that may be pinned.</param>
/// <param name="MayBeThere">An earlier try could have worked: an adapter that knows keys looks first.</param>
/// <param name="Due">No try was made before.</param>
public sealed record DailyMessage(
    ChatAddress Chat,
    PostKey Key,
    Reply Reply,
    string? Place,
    bool IsQuiet,
    bool OpensThread,
    bool Pins,
    ImmutableArray<MessageRef> Pinned,
    bool MayBeThere,
    DateTimeOffset Due)
{
    /// <summary>
    /// To be called right before the first request that may bring the post. False: that cannot be kept just now, or the post is no longer this
    /// program's to send; nothing is to be sent, and the try is to be told as put off.
    /// </summary>
    public Func<CancellationToken, Task<bool>> BeginAsync { get; init; } = _ => Task.FromResult(true);
}
