using InterviewBot.Discord.Client.Model;

namespace InterviewBot.Discord.Events;

/// <summary>Works of one channel one after the other. A channel is known here only while one of its works is waited for.</summary>
internal sealed class ChannelOrder
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Snowflake, Task> _last = [];

    public bool IsEmpty
    {
        get
        {
            lock (_gate)
            {
                return _last.Count == 0;
            }
        }
    }

    /// <summary>Begins the work when those of the channel before it have ended, however they ended.</summary>
    /// <param name="channel">Null: it waits for nothing.</param>
    /// <param name="work">Ends soon: others wait for it.</param>
    public Task<T> RunAsync<T>(Snowflake? channel, Func<Task<T>> work)
    {
        if (channel is not { } id)
        {
            return work();
        }

        lock (_gate)
        {
            var run = AfterAsync(_last.GetValueOrDefault(id, Task.CompletedTask), work);
            if (!run.IsCompleted)
            {
                _last[id] = run;
                _ = ForgetAsync(id, run);
            }

            return run;
        }
    }

    private static async Task<T> AfterAsync<T>(Task former, Func<Task<T>> work)
    {
        await former.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return await work();
    }

    private async Task ForgetAsync(Snowflake channel, Task run)
    {
        await run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_gate)
        {
            if (_last.GetValueOrDefault(channel) == run)
            {
                _last.Remove(channel);
            }
        }
    }
}
