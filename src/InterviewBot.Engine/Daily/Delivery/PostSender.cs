using System.Collections.Immutable;
using InterviewBot.Engine.Adapters;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Storage;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Engine.Daily.Delivery;

/// <summary>Takes one post all its way: makes it, sends it, and keeps what became of it.</summary>
/// <param name="adapter">Where it is sent to.</param>
/// <param name="settlement">Keeps what became of it.</param>
/// <param name="show">Makes what is posted.</param>
/// <param name="options">The owner's.</param>
/// <param name="metrics">Told of every try.</param>
/// <param name="random">Spreads waits while nothing can be saved.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Where trouble is told.</param>
internal sealed partial class PostSender(
    IDailyAdapter adapter,
    Settlement settlement,
    Func<ClaimedPost, Card> show,
    DailyOptions options,
    DailyMetrics metrics,
    Random random,
    TimeProvider time,
    ILogger<PostSender> logger)
{
    /// <summary>Whether a post whose fate is unknown is sent again.</summary>
    public bool Repeats => adapter.KnowsKeys || options.RepeatsUncertain;

    /// <summary>Never throws.</summary>
    /// <param name="post">This program's to send.</param>
    /// <param name="cut">Cuts it off; then its lease ends, and it counts as one whose fate is unknown.</param>
    /// <returns>Whether it is there, as far as is known; null: it was cut off, or not even that could be kept.</returns>
    public async Task<bool?> SendAsync(ClaimedPost post, CancellationToken cut)
    {
        try
        {
            var (card, result) = await TryAsync(post, cut);
            await SaveAsync(post, card, result, cut);
            var arrived = Tell(post, result);
            if (result is SendResult.Delivered { Messages: { IsDefaultOrEmpty: false } messages })
            {
                await FinishAsync(post.With(card), messages, cut);
            }

            return arrived;
        }
        catch (OperationCanceledException) when (cut.IsCancellationRequested)
        {
            Log.CutOff(logger, post.Key);
        }
        catch (Exception failure)
        {
            Log.Failed(logger, failure, post.Key);
        }

        return null;
    }

    private async Task<(Card Card, SendResult Result)> TryAsync(ClaimedPost post, CancellationToken cut)
    {
        Card card;
        try
        {
            card = show(post);
        }
        catch (Exception failure)
        {
            Log.NotShown(logger, failure, post.Key, post.Question.Id.Value);
            return (new Card(), new SendResult.Rejected($"It could not be made: {failure.GetType().Name}."));
        }

        try
        {
            return (card, await adapter.PostAsync(MessageOf(post, card), cut));
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cut.IsCancellationRequested)
        {
            Log.Failed(logger, failure, post.Key);
            return (card, new SendResult.Uncertain(failure.GetType().Name));
        }
    }

    /// <summary>Until it is saved: a post that is there and not known to be would go out again, or count as uncertain.</summary>
    private async Task SaveAsync(ClaimedPost post, Card card, SendResult result, CancellationToken cut)
    {
        var wait = new GrowingWait(random);
        while (true)
        {
            try
            {
                await settlement.SaveAsync(post, card, result, Repeats, cut);
                return;
            }
            catch (NotSavedException failure)
            {
                Log.NotSaved(logger, failure, post.Key);
                await Task.Delay(wait.Next(), time, cut);
            }
        }
    }

    private async Task FinishAsync(DailyMessage message, ImmutableArray<MessageRef> messages, CancellationToken cut)
    {
        try
        {
            await adapter.FinishAsync(message, messages, cut);
        }
        catch (Exception failure)
        {
            Log.NotFinished(logger, failure, message.Key);
        }
    }

    private DailyMessage MessageOf(ClaimedPost post, Card card)
        => adapter.TellsBeginning ? post.With(card) with { BeginAsync = cancellation => BeginAsync(post, cancellation) } : post.With(card);

    private async Task<bool> BeginAsync(ClaimedPost post, CancellationToken cut)
    {
        try
        {
            await settlement.BeginAsync(post, cut);
            return true;
        }
        catch (NotSavedException failure)
        {
            Log.NotBegun(logger, failure, post.Key);
            return false;
        }
    }

    private bool Tell(ClaimedPost post, SendResult result)
    {
        var arrived = result is SendResult.Delivered;
        metrics.Tried(adapter.Platform, result.GetType().Name, arrived ? time.GetUtcNow() - post.Due : null);
        if (!arrived)
        {
            Log.NotThere(logger, post.Key, result);
        }

        return arrived;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Daily question {Key} was cut off by the program's end.")]
        public static partial void CutOff(ILogger logger, PostKey key);

        [LoggerMessage(Level = LogLevel.Information, Message = "Daily question {Key} is not there: {Result}.")]
        public static partial void NotThere(ILogger logger, PostKey key, SendResult result);

        [LoggerMessage(Level = LogLevel.Error, Message = "That daily question {Key} is sent now could not be saved; it is sent later.")]
        public static partial void NotBegun(ILogger logger, Exception failure, PostKey key);

        [LoggerMessage(Level = LogLevel.Error, Message = "What became of daily question {Key} could not be saved; tried again.")]
        public static partial void NotSaved(ILogger logger, Exception failure, PostKey key);

        [LoggerMessage(Level = LogLevel.Error, Message = "Daily question {Key} could not be made from {Question}.")]
        public static partial void NotShown(ILogger logger, Exception failure, PostKey key, string question);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Daily question {Key} is there, without all that goes along with it.")]
        public static partial void NotFinished(ILogger logger, Exception failure, PostKey key);

        [LoggerMessage(Level = LogLevel.Error, Message = "Sending daily question {Key} failed.")]
        public static partial void Failed(ILogger logger, Exception failure, PostKey key);
    }
}
