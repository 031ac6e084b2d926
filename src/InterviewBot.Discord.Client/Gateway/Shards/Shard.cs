using InterviewBot.Discord.Client.Gateway.Connections;
using InterviewBot.Discord.Client.Gateway.Identifying;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Discord.Client.Gateway.Shards;

/// <summary>Keeps one shard connected: the one owner of its session, its connection and its waiting.</summary>
internal sealed partial class Shard(ShardParts parts)
{
    /// <summary>Neither 1000 nor 1001, so that the session lives on for a few minutes.</summary>
    /// <seealso href="https://discord.com/developers/docs/events/gateway#initiating-a-disconnect"/>
    private const int ResumableClose = 4000;

    private const int NormalClose = 1000;

    /// <summary>The address to resume at may be gone for good with its machine; then the gateway's own takes the RESUME as well.</summary>
    private const int MostUnopened = 3;

    /// <summary>By then the session would be over anyway, even if the server never says so.</summary>
    private const int MostRefused = 10;

    private static readonly TimeSpan ConnectPatience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LeastAfterInvalidSession = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MostAfterInvalidSession = TimeSpan.FromSeconds(5);

    private readonly GatewayParts _gateway = parts.Gateway;
    private readonly ILogger _logger = parts.Gateway.Loggers.CreateLogger<Shard>();
    private Task _keeping = Task.CompletedTask;
    private bool _isSaved;
    private int _failures;
    private int _unopened;
    private int _refused;

    public ShardStatus Status => parts.Monitor.Status;

    /// <summary>Runs until it is to stop, or may not connect again. To be called once.</summary>
    public async Task<GatewayEnd> RunAsync(CancellationToken stop)
    {
        try
        {
            await parts.Keeper.LoadAsync(
                session => session.ShardCount == parts.Count && session.Intents == _gateway.Options.Intents, stop);
            _keeping = parts.Keeper.RunAsync(stop);
            return await StayConnectedAsync(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return new GatewayEnd.Stopped();
        }
        finally
        {
            await SaveAsync();
            parts.Monitor.State = ShardState.Closed;
        }
    }

    private async Task<GatewayEnd> StayConnectedAsync(CancellationToken stop)
    {
        while (true)
        {
            var end = await ConnectAsync(stop);
            var step = NextSteps.After(end);
            if (step is NextStep.Stop)
            {
                return new GatewayEnd.Stopped();
            }

            if (step is NextStep.Identify or NextStep.GiveUp or NextStep.Recount || _refused >= MostRefused)
            {
                parts.Keeper.Forget();
                _refused = 0;
            }

            if (step is NextStep.Recount)
            {
                return new GatewayEnd.OutOfCount();
            }

            if (step is NextStep.GiveUp)
            {
                return new GatewayEnd.Closed(
                    end is ConnectionEnd.Closed { Code: { } code } ? (GatewayCloseCode)code : GatewayCloseCode.AuthenticationFailed);
            }

            await WaitAfterAsync(end, step, stop);
        }
    }

    private async Task<ConnectionEnd> ConnectAsync(CancellationToken stop)
    {
        var session = parts.Keeper.Session;
        using var turn = session is null ? await _gateway.Identifies.EnterAsync(parts.Id, stop) : null;
        if (session is null && turn is null)
        {
            return new ConnectionEnd.Unauthorized();
        }

        if (turn is not null && parts.MayRecount && turn.Shards != parts.Count)
        {
            return new ConnectionEnd.OutOfCount();
        }

        parts.Monitor.State = ShardState.Connecting;
        var url = turn?.Url ?? await ResumeUrlAsync(session!.ResumeUrl, stop);
        switch (GatewayAddress.MayCarryToken(url)
            ? await OpenAsync(GatewayAddress.Of(url), stop)
            : new ConnectAnswer.Failed($"the token is not sent in clear to {url.Host}"))
        {
            case ConnectAnswer.Opened { Connection: var connection }:
                await using (connection)
                {
                    return await ConverseAsync(connection, turn, stop);
                }

            case ConnectAnswer.Failed failed:
                Note(isHealthy: false, isOpened: false, isRefused: false);
                return new ConnectionEnd.NotOpened(failed.Reason);
            case var unknown:
                throw new InvalidOperationException($"A transport answers with {unknown}.");
        }
    }

    private async Task<ConnectionEnd> ConverseAsync(IGatewayConnection connection, IdentifyTurn? turn, CancellationToken stop)
    {
        using var conversation = new Conversation(parts, connection, new MessageReader(connection), turn);
        var end = await conversation.RunAsync(stop);
        if (end is ConnectionEnd.Stopped)
        {
            await SaveAsync();
        }

        var protocol = conversation.Protocol;
        await conversation.CloseAsync(NextSteps.After(end) is NextStep.Identify ? NormalClose : ResumableClose, stop);
        Note(protocol.IsHealthy, protocol.Hello.IsCompletedSuccessfully, protocol.IsRefused);

        // Each of these takes minutes in which nothing is heard.
        _refused = end is ConnectionEnd.Unheard && _refused > 1 ? MostRefused : _refused;
        return end;
    }

    private async Task<ConnectAnswer> OpenAsync(Uri address, CancellationToken stop)
    {
        using var patience = new CancellationTokenSource(ConnectPatience, _gateway.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stop);
        try
        {
            return await _gateway.Transport.ConnectAsync(address, either.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new ConnectAnswer.Failed($"no connection within {ConnectPatience}");
        }
    }

    private async Task<Uri> ResumeUrlAsync(Uri own, CancellationToken stop)
        => _unopened >= MostUnopened ? await _gateway.Directory.TryGetUrlAsync(stop) ?? own : own;

    private void Note(bool isHealthy, bool isOpened, bool isRefused)
    {
        _failures = isHealthy ? 0 : _failures + 1;
        _unopened = isOpened ? 0 : _unopened + 1;
        _refused = isRefused ? _refused + 1 : isOpened ? 0 : _refused;
    }

    private async Task WaitAfterAsync(ConnectionEnd end, NextStep step, CancellationToken stop)
    {
        parts.Monitor.State = ShardState.Disconnected;
        _gateway.Metrics.Reconnected(end.Reason);
        var wait = _gateway.Delays.After(_failures);
        if (end is ConnectionEnd.SessionInvalidated && step is NextStep.Identify)
        {
            var least = _gateway.Jitter.Between(LeastAfterInvalidSession, MostAfterInvalidSession);
            wait = wait > least ? wait : least;
        }

        Log.Reconnecting(
            _logger,
            _failures == MostUnopened ? LogLevel.Warning : LogLevel.Information,
            parts.Id,
            end is ConnectionEnd.NotOpened failed ? failed.Why : end.Reason,
            wait,
            parts.Keeper.Session is null ? "begins a session" : "resumes");
        await Task.Delay(wait, _gateway.Time, stop);
    }

    /// <summary>Lets what was received be completed, and saves how far it is, as far as there is time.</summary>
    private async Task SaveAsync()
    {
        if (_isSaved)
        {
            return;
        }

        _isSaved = true;
        var (patience, time) = (_gateway.Options.StopPatience, _gateway.Time);
        await Task.WhenAny(parts.Keeper.WhenIdleAsync(), Task.Delay(patience, time, CancellationToken.None));
        parts.Keeper.Finish();
        if (await Task.WhenAny(_keeping, Task.Delay(patience, time, CancellationToken.None)) == _keeping)
        {
            await _keeping;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Message = "Discord: shard {Shard} has lost its connection ({Reason}); in {Wait} it {Step}.")]
        public static partial void Reconnecting(ILogger logger, LogLevel level, int shard, string reason, TimeSpan wait, string step);
    }
}
