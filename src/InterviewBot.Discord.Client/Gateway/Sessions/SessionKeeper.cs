using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Discord.Client.Gateway.Sessions;

/// <summary>
/// Keeps a shard's session, and saves in the background how far it is: what moves while one save is under way is saved by the next, and
/// nothing is saved twice.
/// </summary>
internal sealed partial class SessionKeeper(int shard, ISessionStore store, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    private readonly Channel<bool> _moves = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private GatewaySession? _stored;

    /// <summary>Dispatches of sessions that are over: nobody brings them again.</summary>
    private Task _formerIdle = Task.CompletedTask;
    private volatile ShardSession? _session;

    /// <summary>Null: there is none to resume.</summary>
    public ShardSession? Session => _session;

    /// <summary>To be called before anything else, once.</summary>
    /// <param name="fits">A stored session that does not fit is forgotten.</param>
    /// <param name="cancellationToken">Ends the loading.</param>
    public async Task LoadAsync(Func<GatewaySession, bool> fits, CancellationToken cancellationToken)
    {
        _stored = await store.LoadAsync(shard, cancellationToken);
        if (_stored is { } stored && fits(stored))
        {
            _session = new ShardSession(stored, Moved);
        }
        else
        {
            Moved();
        }
    }

    /// <param name="begin">Makes the session, given whom to tell when there is more of it to save.</param>
    public ShardSession Begin(Func<Action, ShardSession> begin)
    {
        KeepWaiting();
        var session = begin(Moved);
        _session = session;
        Moved();
        return session;
    }

    /// <summary>Completes when all that was received is completed, also of sessions that are over.</summary>
    public Task WhenIdleAsync() => Task.WhenAll(_formerIdle, _session?.Sequences.WhenIdleAsync() ?? Task.CompletedTask);

    public void Forget()
    {
        KeepWaiting();
        _session = null;
        Moved();
    }

    /// <summary>Saves as there is something to save, until it is finished.</summary>
    /// <param name="stop">Ends the waiting between tries that fail; not the saving itself.</param>
    public async Task RunAsync(CancellationToken stop)
    {
        var isRetry = false;
        while (await _moves.Reader.WaitToReadAsync(CancellationToken.None))
        {
            _moves.Reader.TryRead(out _);
            if (await TrySaveAsync(isRetry))
            {
                isRetry = false;
                continue;
            }

            isRetry = true;
            await Task.Delay(RetryAfter, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stop.IsCancellationRequested)
            {
                Moved();
            }
        }

        await TrySaveAsync(isRetry);
    }

    /// <summary>Lets <see cref="RunAsync"/> save a last time and end.</summary>
    public void Finish() => _moves.Writer.TryComplete();

    private void KeepWaiting()
    {
        if (_session?.Sequences.WhenIdleAsync() is { IsCompleted: false } idle)
        {
            _formerIdle = _formerIdle.IsCompleted ? idle : Task.WhenAll(_formerIdle, idle);
        }
    }

    private void Moved() => _moves.Writer.TryWrite(true);

    private async Task<bool> TrySaveAsync(bool isRetry)
    {
        var session = _session?.ToStore();
        if (session == _stored)
        {
            return true;
        }

        try
        {
            await (session is null
                ? store.ForgetAsync(shard, CancellationToken.None)
                : store.SaveAsync(shard, session, CancellationToken.None));
            _stored = session;
            return true;
        }
        catch (Exception error)
        {
            // Whatever it is, the shard goes on without it: a later save makes this one good.
            Log.NotSaved(logger, isRetry ? LogLevel.Debug : LogLevel.Error, error, shard);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            Message = "How far Discord's shard {Shard} is cannot be saved. It is tried again; a restart before that repeats events.")]
        public static partial void NotSaved(ILogger logger, LogLevel level, Exception error, int shard);
    }
}
