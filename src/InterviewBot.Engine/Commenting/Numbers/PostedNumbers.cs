using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Engine.Commenting.Numbers;

/// <summary>
/// Lets the number of comments on a question's posts follow what is said. The posts of one question in one chat change together: soon after
/// the first comment, and then no more often than <see cref="EngineOptions.NumbersRest"/>, however many people talk.
/// </summary>
internal sealed partial class PostedNumbers(NumberEdits edits, EngineOptions options, TimeProvider time, ILogger<PostedNumbers> logger)
    : BackgroundService
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Discussed, Following> _following = [];

    /// <summary>Null while it does not run: what changes then is found at the next start.</summary>
    private CancellationToken? _running;

    /// <summary>To be called when it is committed that there are more comments on a question in a chat, or fewer.</summary>
    public void Changed(ChatAddress chat, QuestionId question) => Changed(new Discussed(chat, question));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        lock (_gate)
        {
            _running = stoppingToken;
        }

        foreach (var discussed in edits.Stale())
        {
            Changed(discussed);
        }

        await Task.Delay(Timeout.InfiniteTimeSpan, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAll(Stop());
    }

    private void Changed(Discussed discussed)
    {
        lock (_gate)
        {
            if (_running is not { } running)
            {
                return;
            }

            if (_following.TryGetValue(discussed, out var known))
            {
                known.HasChanged = true;
                return;
            }

            // The clock is asked at once: whoever turns it on next turns it for this wait.
            var wait = Task.Delay(options.NumbersFollowAfter, time, running);
            var following = new Following();
            _following.Add(discussed, following);
            following.Done = Task.Run(() => FollowAsync(discussed, following, wait, running), CancellationToken.None);
        }
    }

    /// <summary>Never throws: only the end waits for it.</summary>
    private async Task FollowAsync(Discussed discussed, Following following, Task wait, CancellationToken cancellationToken)
    {
        try
        {
            await wait;
            TimeSpan? later;
            do
            {
                later = await edits.MakeAsync(discussed, cancellationToken);
                await Task.Delay(later > options.NumbersRest ? later.Value : options.NumbersRest, time, cancellationToken);
            }
            while (!TryFinish(discussed, following, isDone: later is null));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Forget(discussed);
        }
        catch (Exception failure)
        {
            Log.Failed(logger, failure, discussed.Question, discussed.Chat);
            Forget(discussed);
        }
    }

    private bool TryFinish(Discussed discussed, Following following, bool isDone)
    {
        lock (_gate)
        {
            if (!isDone || following.HasChanged)
            {
                following.HasChanged = false;
                return false;
            }

            _following.Remove(discussed);
            return true;
        }
    }

    private void Forget(Discussed discussed)
    {
        lock (_gate)
        {
            _following.Remove(discussed);
        }
    }

    private List<Task> Stop()
    {
        lock (_gate)
        {
            _running = null;
            return [.. _following.Values.Select(following => following.Done)];
        }
    }

    /// <summary>A discussion whose posts follow, or rest; guarded by the gate.</summary>
    private sealed class Following
    {
        /// <summary>There were more comments, or fewer, since the last look.</summary>
        public bool HasChanged { get; set; }

        public Task Done { get; set; } = Task.CompletedTask;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The number of comments on {Question} in {Chat} could not follow.")]
        public static partial void Failed(ILogger logger, Exception failure, QuestionId question, ChatAddress chat);
    }
}
