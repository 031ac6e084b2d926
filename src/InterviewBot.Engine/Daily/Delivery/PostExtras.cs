using System.Collections.Concurrent;
using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Engine.Daily.Delivery;

/// <summary>
/// Does what goes along with posts that are there, such as pins, aside from sending: a platform may make one chat wait for its pin, and that
/// is no reason for others to wait for their posts. Disposing waits for what is begun.
/// </summary>
/// <param name="adapter">Where they are.</param>
/// <param name="settlement">Keeps what is pinned.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Where trouble is told.</param>
internal sealed partial class PostExtras(IDailyAdapter adapter, Settlement settlement, TimeProvider time, ILogger<PostExtras> logger)
    : IAsyncDisposable
{
    /// <summary>More posts than these wait with their extras to be taken up, and hold up those behind them: what is held in memory has a bound.</summary>
    public const int MostAtOnce = 256;

    /// <summary>A pin is worth no longer.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim _room = new(MostAtOnce);
    private readonly ConcurrentDictionary<SentPost, Task> _works = new();

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_works.Values);
        _room.Dispose();
    }

    /// <summary>Completes when they are taken up, which is at once unless very many are. Never throws.</summary>
    /// <param name="sent">The post.</param>
    /// <param name="cut">The program ends: they are left out.</param>
    public async Task TakeUpAsync(SentPost sent, CancellationToken cut)
    {
        if (sent is not { Message: { } message, Messages: { IsEmpty: false } messages } || !(message.OpensThread || message.Pins))
        {
            return;
        }

        try
        {
            await _room.WaitAsync(cut);
        }
        catch (OperationCanceledException)
        {
            Log.LeftOut(logger, message.Key);
            return;
        }

        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _works[sent] = WorkAsync(sent, message, messages, start.Task, cut);
        start.SetResult();
    }

    private async Task WorkAsync(
        SentPost sent, DailyMessage message, ImmutableArray<MessageRef> messages, Task start, CancellationToken cut)
    {
        await start;
        try
        {
            using var limit = new CancellationTokenSource(Longest, time);
            using var end = CancellationTokenSource.CreateLinkedTokenSource(cut, limit.Token);
            var pinned = await adapter.FinishAsync(message, messages, end.Token);
            if (message.Pins)
            {
                await settlement.SavePinnedAsync(message, messages, pinned, end.Token);
            }
        }
        catch (Exception failure)
        {
            Log.NotFinished(logger, failure, message.Key);
        }
        finally
        {
            _works.TryRemove(sent, out _);
            _room.Release();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Daily question {Key} is there, without what goes along with it: the program ends.")]
        public static partial void LeftOut(ILogger logger, PostKey key);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Daily question {Key} is there, without all that goes along with it.")]
        public static partial void NotFinished(ILogger logger, Exception failure, PostKey key);
    }
}
