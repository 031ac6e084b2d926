using System.Collections.Immutable;
using InterviewBot.Engine.Asking;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Daily;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Engine.Commenting.Numbers;

/// <summary>
/// Shows posts once more, with the number of comments that there are. Each edit takes its place in the chat's lane, so that it never undoes
/// what somebody just opened in the post.
/// </summary>
internal sealed partial class NumberEdits(
    Database database,
    Lanes lanes,
    QuestionLibrary library,
    Platforms platforms,
    DailyCards dailies,
    TimeProvider time,
    ILogger<NumberEdits> logger)
{
    /// <summary>Older posts are not changed any more: few look at them, and whoever opens their comments sees how many there are.</summary>
    private static readonly TimeSpan FollowedFor = TimeSpan.FromHours(48);

    /// <summary>Where an edit may have been lost on the way, it is made again.</summary>
    private static readonly TimeSpan InDoubt = TimeSpan.FromSeconds(30);

    /// <summary>What was left stale by an earlier run.</summary>
    public ImmutableArray<Discussed> Stale()
    {
        var since = time.GetUtcNow() - FollowedFor;
        return database.Read(connection => NumberedPosts.Discussions(connection, since));
    }

    /// <summary>Brings the newest posts of the question in the chat up to date, and the daily post that looks back on it, where it is marked.</summary>
    /// <returns>How long to wait before going on; null when there is no more to do.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<TimeSpan?> MakeAsync(Discussed discussed, CancellationToken cancellationToken)
    {
        TimeSpan? wait = null;
        foreach (var post in Posts(discussed))
        {
            await lanes.RunAsync(post.Message.Chat, async () => wait = await EditAsync(discussed, post.Message, cancellationToken), cancellationToken);
            if (wait is not null)
            {
                break;
            }
        }

        return wait;
    }

    private ImmutableArray<StalePost> Posts(Discussed discussed)
    {
        var since = time.GetUtcNow() - FollowedFor;
        return database.Read(connection =>
            NumberedPosts.Of(connection, discussed, since)
                .Concat(NumberedPosts.LookingBackOn(connection, discussed))
                .DistinctBy(post => post.Message)
                .ToImmutableArray());
    }

    /// <summary>In the chat's lane: what the message shows by now is looked at once more.</summary>
    private async Task<TimeSpan?> EditAsync(Discussed discussed, MessageRef message, CancellationToken cancellationToken)
    {
        var bank = library.Current;
        if (platforms.Find(message.Chat.Platform) is not { } adapter
            || Posts(discussed).FirstOrDefault(post => post.Message == message) is not { } stale
            || bank.Find(stale.Question) is not { } question)
        {
            return null;
        }

        var post = Show(question, bank, stale) with { Language = stale.Language, IsPlain = stale.IsPlain };
        switch (await adapter.EditAsync(message, post, cancellationToken))
        {
            case SendResult.RetryAfter(var wait):
                return wait;
            case SendResult.Uncertain:
                return InDoubt;
            case SendResult.Delivered:
                await KeepAsync(stale, stale.Number.Comments);
                return null;
            case var refused:
                // The message is gone, or the chat: whether it is, what is next said there will tell.
                Log.Left(logger, message, refused);
                await KeepAsync(stale, number: null);
                return null;
        }
    }

    private Card Show(Question question, QuestionBank bank, StalePost stale)
        => stale.Daily is { } daily
            ? dailies.Show(daily, stale.Message.Chat, question, bank, stale.Language, stale.Number)
            : QuestionCards.Post(question, bank, stale.Language, stale.Number);

    private async Task KeepAsync(StalePost post, int? number)
    {
        try
        {
            await database.WriteAsync(connection => NumberedPosts.Set(connection, post, number));
        }
        catch (NotSavedException failure)
        {
            Log.NotKept(logger, failure, post.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "The number of comments on {Message} does not follow any more: {Result}.")]
        public static partial void Left(ILogger logger, MessageRef message, SendResult result);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Which number of comments {Message} shows could not be kept.")]
        public static partial void NotKept(ILogger logger, Exception failure, MessageRef message);
    }
}
