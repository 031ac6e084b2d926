using System.Threading.Channels;

namespace InterviewBot.Engine.Chat;

/// <summary>
/// One ordered lane per chat, many lanes at once. A lane exists while it has work, so that memory follows what is under way and not
/// the number of chats.
/// </summary>
/// <param name="capacity">How many events may wait in one lane; whoever brings more waits with them.</param>
internal sealed class Lanes(int capacity)
{
    /// <summary>Enough for what a busy group does at once.</summary>
    public const int WaitingPerChat = 64;

    private readonly Lock _gate = new();
    private readonly Dictionary<ChatAddress, Lane> _lanes = [];

    /// <summary>Lanes with work, for health and tests.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _lanes.Count;
            }
        }
    }

    /// <summary>Runs the work after all that was brought for the chat before; completes, or fails, with it.</summary>
    public async Task RunAsync(ChatAddress chat, Func<Task> work, CancellationToken cancellationToken)
    {
        var item = new Item(work);
        var lane = Enter(chat);
        try
        {
            await lane.Queue.Writer.WriteAsync(item, cancellationToken);
        }
        catch
        {
            Leave(chat, lane);
            throw;
        }

        await item.Done.Task;
    }

    private Lane Enter(ChatAddress chat)
    {
        lock (_gate)
        {
            if (!_lanes.TryGetValue(chat, out var lane))
            {
                lane = new Lane(capacity);
                _lanes.Add(chat, lane);
                _ = DrainAsync(chat, lane);
            }

            lane.Pending++;
            return lane;
        }
    }

    private void Leave(ChatAddress chat, Lane lane)
    {
        lock (_gate)
        {
            if (--lane.Pending == 0)
            {
                _lanes.Remove(chat);
                lane.Queue.Writer.Complete();
            }
        }
    }

    /// <summary>The lane's owner: it ends when the last one who entered has left, and never throws.</summary>
    private async Task DrainAsync(ChatAddress chat, Lane lane)
    {
        await foreach (var item in lane.Queue.Reader.ReadAllAsync(CancellationToken.None))
        {
            var failure = await RunAsync(item.Work);

            // Whoever waited finds the lane as it is after their work.
            Leave(chat, lane);
            switch (failure)
            {
                case null:
                    item.Done.SetResult();
                    break;
                case OperationCanceledException canceled:
                    item.Done.SetCanceled(canceled.CancellationToken);
                    break;
                default:
                    item.Done.SetException(failure);
                    break;
            }
        }
    }

    private static async Task<Exception?> RunAsync(Func<Task> work)
    {
        try
        {
            await work();
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }

    private sealed class Lane(int capacity)
    {
        public Channel<Item> Queue { get; } = Channel.CreateBounded<Item>(new BoundedChannelOptions(capacity) { SingleReader = true });

        /// <summary>Those who entered and have not left; guarded by the gate.</summary>
        public int Pending { get; set; }
    }

    private sealed class Item(Func<Task> work)
    {
        public Func<Task> Work => work;

        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
