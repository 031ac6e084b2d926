using System.Collections.Concurrent;
using System.Globalization;
using InterviewBot.Discord.Client.Gateway;
using InterviewBot.Discord.Client.Tests.Gateway.Scripted;

namespace InterviewBot.Discord.Client.Tests.Gateway;

/// <summary>Keeps the server's books beside the client's.</summary>
internal sealed class RandomWorld(int seed) : GatewayTest
{
    /// <summary>A session that is refused ten times in a row may be given up.</summary>
    private const int MostFruitless = 8;

    private readonly Random _random = new(seed);
    private readonly ConcurrentQueue<Dispatch> _open = new();
    private readonly ConcurrentQueue<int> _handled = new();
    private readonly List<int> _expected = [];
    private readonly List<(long Sequence, int? Event)> _log = [];
    private ScriptedConnection? _connection;
    private string? _session;
    private int _sessions;
    private int _events;
    private int _fruitless;
    private long _sentTo;

    public async Task RunAsync(int steps)
    {
        Handler.Completes = false;
        Handler.Handling = HandleAsync;
        Start();
        for (var step = 0; step < steps; step++)
        {
            await StepAsync();
        }

        await CatchUpAsync();
        Assert.Equal(_expected, _handled);
    }

    private Task HandleAsync(Dispatch dispatch, CancellationToken stop)
    {
        if (dispatch.Name == "MESSAGE_CREATE")
        {
            _handled.Enqueue(int.Parse(dispatch.Data.Span, CultureInfo.InvariantCulture));
            _open.Enqueue(dispatch);
        }

        return Task.CompletedTask;
    }

    private async Task StepAsync()
    {
        if (_connection is null)
        {
            await AcceptAsync();
            return;
        }

        switch (_random.Next(14))
        {
            case 0 or 1 or 2 or 3:
                Emit(_random.Next(1, 6));
                Send(int.MaxValue);
                break;
            case 4:
                // They are on the line when it breaks.
                Emit(_random.Next(3));
                Leave(connection => connection.Close(code: null));
                break;
            case 5:
                Emit(2);
                Send(1);
                Leave(connection => connection.Close(_random.Next(2) == 0 ? 4000 + _random.Next(4) : 1001));
                break;
            case 6:
                Leave(connection => connection.Say("""{"op":7,"d":null}"""));
                break;
            case 7:
                Leave(connection => connection.Say("""{"op":9,"d":true}"""));
                break;
            case 8 when _random.Next(3) == 0:
                Invalidate(connection => connection.Say("""{"op":9,"d":false}"""));
                break;
            case 9 when _random.Next(3) == 0:
                Invalidate(connection => connection.Close(_random.Next(2) == 0 ? 4007 : 4009));
                break;
            case 10:
                Leave(connection => connection.SayBytes([1, 2, 3, 4]));
                break;
            case 11 when _sentTo > 0:
                Send(int.MaxValue, from: Math.Max(0, _sentTo - _random.Next(1, 4)));
                break;
            case 12:
                CompleteSome();
                break;
            case 13 when _random.Next(2) == 0:
                await RestartAsync();
                break;
        }
    }

    private void Emit(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _log.Add((NextSequence(), _events));
            _expected.Add(_events++);
        }
    }

    private long NextSequence() => (_log.Count == 0 ? 0 : _log[^1].Sequence) + 1;

    private void Send(int most, long? from = null)
    {
        foreach (var (sequence, @event) in _log.Where(entry => entry.Sequence > (from ?? _sentTo)).Take(most))
        {
            _connection!.Dispatch(sequence, @event is null ? "RESUMED" : "MESSAGE_CREATE", FormattableString.Invariant($"{@event ?? 0}"));
            _sentTo = Math.Max(_sentTo, sequence);
            _fruitless = 0;
        }
    }

    private void Leave(Action<ScriptedConnection> how)
    {
        how(_connection!);
        _connection = null;
    }

    /// <summary>What was not sent by then is nobody's to have.</summary>
    private void Invalidate(Action<ScriptedConnection> how)
    {
        foreach (var (_, @event) in _log.Where(entry => entry.Sequence > _sentTo && entry.Event is not null))
        {
            _expected.Remove(@event!.Value);
        }

        _session = null;
        Leave(how);
    }

    private async Task AcceptAsync()
    {
        var accepting = Server.AcceptAsync();
        while (!accepting.IsCompleted)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        }

        _connection = await accepting;
        if (++_fruitless < MostFruitless && _random.Next(6) == 0)
        {
            Leave(connection => connection.Close(code: null));
            return;
        }

        _connection.Hello();
        if (_session is null)
        {
            await _connection.HearAsync(op: 2);
            if (_fruitless < MostFruitless && _random.Next(4) == 0)
            {
                Leave(connection => connection.Close(4000));
                return;
            }

            Begin();
            return;
        }

        var resume = await _connection.HearAsync(op: 6);
        Assert.Equal(_session, resume.GetProperty("session_id").GetString());
        _sentTo = resume.GetProperty("seq").GetInt64();
        if (_fruitless < MostFruitless && _random.Next(6) == 0)
        {
            Leave(connection => connection.Close(code: null));
            return;
        }

        if (_fruitless < MostFruitless && _random.Next(4) == 0)
        {
            Send(_random.Next(3));
            Leave(connection => connection.Close(code: null));
            return;
        }

        Emit(_random.Next(2));
        _log.Add((NextSequence(), null));
        Send(int.MaxValue);
    }

    private void Begin()
    {
        _session = FormattableString.Invariant($"session-{++_sessions}");
        _log.Clear();
        _log.Add((1, null));
        _sentTo = 1;
        _fruitless = 0;
        _connection!.Ready(_session);
    }

    private void CompleteSome()
    {
        var open = new List<Dispatch>();
        while (_open.TryDequeue(out var dispatch))
        {
            open.Add(dispatch);
        }

        foreach (var dispatch in open.OrderBy(_ => _random.Next()))
        {
            dispatch.Complete();
        }
    }

    private async Task RestartAsync()
    {
        // What was sent and not handled when it stops is replayed to the next process.
        await StopAsync();
        var stopping = Running;
        while (!stopping.IsCompleted)
        {
            CompleteSome();
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        }

        Assert.Equal(new GatewayEnd.Stopped(), await stopping);
        Assert.Equal(4000, await _connection!.ClosedByClient);
        _connection = null;
        if (Sessions.Stored.Count == 0)
        {
            // READY was on its way, and all that came after it.
            _expected.RemoveAll(@event => _log.Exists(entry => entry.Event == @event));
            _session = null;
        }

        Start();
    }

    private async Task CatchUpAsync()
    {
        while (_connection is null || _session is null)
        {
            await AcceptAsync();
        }

        Emit(1);
        Send(int.MaxValue);
        await Scripted.Signal.UntilPolledAsync(() => _handled.LastOrDefault(-1) == _expected[^1]);
    }
}
