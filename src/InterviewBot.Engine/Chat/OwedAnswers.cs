using Microsoft.Extensions.Logging;

namespace InterviewBot.Engine.Chat;

/// <summary>
/// Answers that a platform does not take just now. They are given when it said, in their order in each chat, without holding up the
/// chat's lane meanwhile. What is owed here is lost with the program; then the event is brought again, by its payload or by its platform.
/// </summary>
internal sealed partial class OwedAnswers(TimeProvider time, ILogger<OwedAnswers> logger)
{
    /// <summary>More than that many people waiting for a platform to take messages again will not be served better.</summary>
    private const int MaxOwed = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<ChatAddress, Queue<Owed>> _byChat = [];
    private int _count;

    /// <param name="chat">Where the answer is owed.</param>
    /// <param name="wait">How long the platform asked to wait; what is owed in the chat already has its own time.</param>
    /// <param name="give">Tries again; gives how long to wait when it is put off once more, null when there is no more to do.</param>
    /// <param name="inLane">Runs a work in the chat's lane.</param>
    /// <param name="cancellationToken">Lets go of what is owed.</param>
    /// <param name="settled">Completes when there is no more to do, cancelled when it was let go of.</param>
    /// <returns>False when too much is owed.</returns>
    public bool TryAdd(
        ChatAddress chat,
        TimeSpan wait,
        Func<Task<TimeSpan?>> give,
        Func<Func<Task>, Task> inLane,
        CancellationToken cancellationToken,
        out Task settled)
    {
        var owed = new Owed(give);
        settled = owed.Settled;
        lock (_gate)
        {
            if (_count == MaxOwed)
            {
                return false;
            }

            _count++;
            if (_byChat.TryGetValue(chat, out var queue))
            {
                queue.Enqueue(owed);
                return true;
            }

            _byChat.Add(chat, new Queue<Owed>([owed]));
        }

        _ = GiveAllAsync(chat, wait, inLane, cancellationToken);
        return true;
    }

    /// <summary>Never throws: nobody waits for it.</summary>
    private async Task GiveAllAsync(ChatAddress chat, TimeSpan wait, Func<Func<Task>, Task> inLane, CancellationToken cancellationToken)
    {
        try
        {
            TimeSpan? next = wait;
            while (next is { } due)
            {
                await Task.Delay(due, time, cancellationToken);
                await inLane(async () => next = await GiveAsync(chat));
            }
        }
        catch (Exception failure)
        {
            var count = Drop(chat);
            Log.Dropped(logger, failure, chat, count);
        }
    }

    /// <summary>Gives what is owed until there is no more, or until one is put off again.</summary>
    private async Task<TimeSpan?> GiveAsync(ChatAddress chat)
    {
        while (First(chat) is { } owed)
        {
            if (await TryAsync(owed.Give) is { } wait)
            {
                return wait;
            }

            RemoveFirst(chat);
            owed.Settle();
        }

        return null;
    }

    /// <summary>One answer that cannot be given must not take those behind it along.</summary>
    private async Task<TimeSpan?> TryAsync(Func<Task<TimeSpan?>> give)
    {
        try
        {
            return await give();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.Failed(logger, failure);
            return null;
        }
    }

    /// <summary>The next to be given; when there is none, the chat owes nothing any more.</summary>
    private Owed? First(ChatAddress chat)
    {
        lock (_gate)
        {
            if (_byChat[chat].TryPeek(out var first))
            {
                return first;
            }

            _byChat.Remove(chat);
            return null;
        }
    }

    private void RemoveFirst(ChatAddress chat)
    {
        lock (_gate)
        {
            _byChat[chat].Dequeue();
            _count--;
        }
    }

    private int Drop(ChatAddress chat)
    {
        Queue<Owed>? left;
        lock (_gate)
        {
            _byChat.Remove(chat, out left);
            _count -= left?.Count ?? 0;
        }

        foreach (var owed in left ?? [])
        {
            owed.LetGo();
        }

        return left?.Count ?? 0;
    }

    private sealed class Owed(Func<Task<TimeSpan?>> give)
    {
        private readonly TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Func<Task<TimeSpan?>> Give => give;

        public Task Settled => _settled.Task;

        public void Settle() => _settled.TrySetResult();

        public void LetGo() => _settled.TrySetCanceled();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "{Count} answers owed in {Chat} are let go of.")]
        public static partial void Dropped(ILogger logger, Exception failure, ChatAddress chat, int count);

        [LoggerMessage(Level = LogLevel.Error, Message = "An answer that was owed could not be given.")]
        public static partial void Failed(ILogger logger, Exception failure);
    }
}
