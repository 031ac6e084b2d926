using InterviewBot.Engine.Adapters;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Storage;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Engine.Daily.Delivery;

/// <summary>Takes one post to where it goes: makes it, sends it, and keeps what became of it.</summary>
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
    private const string ClaimLost = "ClaimLost";

    /// <summary>Whether a post whose fate is unknown is sent again.</summary>
    public bool Repeats => adapter.KnowsKeys || options.RepeatsUncertain;

    /// <summary>Never throws.</summary>
    /// <param name="post">This program's to send.</param>
    /// <param name="cut">Cuts it off; then its lease ends, and it counts as one whose fate is unknown.</param>
    /// <returns>What came of it, as far as is known; null: it was cut off, or not even that could be kept.</returns>
    public async Task<SentPost?> SendAsync(ClaimedPost post, CancellationToken cut)
    {
        try
        {
            var (card, result) = await TryAsync(post, cut);
            var settled = await SaveAsync(post, card, result, cut);
            Tell(post, result, settled);
            return settled is not Settled.Lost && card is not null && result is SendResult.Delivered(var messages)
                ? new SentPost(true, post.With(card), messages.IsDefault ? [] : messages)
                : SentPost.NotThere;
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

    /// <returns>What is shown, or null where it could not be made; and what became of it.</returns>
    private async Task<(Card? Card, SendResult Result)> TryAsync(ClaimedPost post, CancellationToken cut)
    {
        Card card;
        try
        {
            card = show(post);
        }
        catch (Exception failure)
        {
            Log.NotShown(logger, failure, post.Key, post.Question.Id.Value);
            return (null, new SendResult.Rejected($"It could not be made: {failure.GetType().Name}."));
        }

        try
        {
            var message = post.With(card) with { BeginAsync = cancellation => BeginAsync(post, cancellation) };
            return (card, await adapter.PostAsync(message, cut));
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cut.IsCancellationRequested)
        {
            Log.Failed(logger, failure, post.Key);
            return (card, new SendResult.Uncertain(failure.GetType().Name));
        }
    }

    /// <summary>Until it is saved: a post that is there and not known to be would go out again, or count as uncertain.</summary>
    private async Task<Settled> SaveAsync(ClaimedPost post, Card? card, SendResult result, CancellationToken cut)
    {
        var wait = new GrowingWait(random);
        while (true)
        {
            try
            {
                return await settlement.SaveAsync(post, card, result, Repeats, cut);
            }
            catch (NotSavedException failure)
            {
                Log.NotSaved(logger, failure, post.Key);
                await Task.Delay(wait.Next(), time, cut);
            }
        }
    }

    /// <summary>Where the post is no longer this program's, that is told when its try ends.</summary>
    private async Task<bool> BeginAsync(ClaimedPost post, CancellationToken cut)
    {
        try
        {
            return await settlement.BeginAsync(post, cut);
        }
        catch (NotSavedException failure)
        {
            Log.NotBegun(logger, failure, post.Key);
            return false;
        }
    }

    private void Tell(ClaimedPost post, SendResult result, Settled settled)
    {
        var arrived = result is SendResult.Delivered;
        var outcome = settled is Settled.Lost ? ClaimLost : result.GetType().Name;
        metrics.Tried(adapter.Platform, outcome, arrived && settled is not Settled.Lost ? time.GetUtcNow() - post.Due : null);
        if (settled is Settled.Lost)
        {
            Log.Lost(logger, post.Key, result.GetType().Name);
        }
        else if (!arrived)
        {
            // What passes by itself is no reason to look.
            var level = result is SendResult.Rejected or SendResult.Uncertain ? LogLevel.Warning : LogLevel.Information;
            Log.NotThere(logger, level, post.Key, result);
        }

        if (settled is Settled.TurnedOff)
        {
            Log.TurnedOff(logger, post.Key.Chat);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Daily question {Key} was cut off by the program's end.")]
        public static partial void CutOff(ILogger logger, PostKey key);

        [LoggerMessage(Message = "Daily question {Key} is not there: {Result}.")]
        public static partial void NotThere(ILogger logger, LogLevel level, PostKey key, SendResult result);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Daily question {Key} was taken back or forgotten while it was sent here; its try's end, {Outcome}, changes nothing.")]
        public static partial void Lost(ILogger logger, PostKey key, string outcome);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Chat {Chat} is gone: its daily question is off until somebody there turns it on again.")]
        public static partial void TurnedOff(ILogger logger, long chat);

        [LoggerMessage(Level = LogLevel.Error, Message = "That daily question {Key} is sent now could not be saved; it is sent later.")]
        public static partial void NotBegun(ILogger logger, Exception failure, PostKey key);

        [LoggerMessage(Level = LogLevel.Error, Message = "What became of daily question {Key} could not be saved; tried again.")]
        public static partial void NotSaved(ILogger logger, Exception failure, PostKey key);

        [LoggerMessage(Level = LogLevel.Error, Message = "Daily question {Key} could not be made from {Question}.")]
        public static partial void NotShown(ILogger logger, Exception failure, PostKey key, string question);

        [LoggerMessage(Level = LogLevel.Error, Message = "Sending daily question {Key} failed.")]
        public static partial void Failed(ILogger logger, Exception failure, PostKey key);
    }
}
