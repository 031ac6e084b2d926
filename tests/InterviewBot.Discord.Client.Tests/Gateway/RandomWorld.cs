using InterviewBot.Discord.Client.Gateway;
using InterviewBot.Discord.Client.Tests.Gateway.Scripted;

namespace InterviewBot.Discord.Client.Tests.Gateway;

/// <summary>A server that does at random what servers do, to a client whose process starts anew now and then.</summary>
internal sealed class RandomWorld(int seed) : GatewayTest
{
    /// <summary>A session that is refused ten times in a row may be given up.</summary>
    private const int MostFruitless = 8;

    private readonly Random _random = new(seed);
    private readonly LateCompletions _handler = new(seed);
    private readonly EventBooks _books = new();
    private ScriptedConnection? _connection;
    private string? _session;
    private int _sessions;
    private int _fruitless;

    public async Task RunAsync(int steps)
    {
        Handler.Completes = false;
        Handler.Handling = _handler.HandleAsync;
        Start();
        for (var step = 0; step < steps; step++)
        {
            await StepAsync();
        }

        await CatchUpAsync();
        Assert.Equal(_books.Expected, _handler.Handled);
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
                _books.Emit(_random.Next(1, 6));
                Send(int.MaxValue);
                break;
            case 4:
                // They are on the line when it breaks.
                _books.Emit(_random.Next(3));
                Leave(connection => connection.Close(code: null));
                break;
            case 5:
                _books.Emit(2);
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
            case 11 when _books.SentTo > 0:
                Send(int.MaxValue, from: Math.Max(0, _books.SentTo - _random.Next(1, 4)));
                break;
            case 12:
                _handler.Complete();
                break;
            case 13 when _random.Next(2) == 0:
                await RestartAsync();
                break;
        }
    }

    private void Send(int most, long? from = null)
    {
        if (_books.Send(_connection!, most, from) > 0)
        {
            _fruitless = 0;
        }
    }

    private void Leave(Action<ScriptedConnection> how)
    {
        how(_connection!);
        _connection = null;
    }

    private void Invalidate(Action<ScriptedConnection> how)
    {
        _books.LoseUnsent();
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
        _books.SentTo = resume.GetProperty("seq").GetInt64();
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

        _books.Emit(_random.Next(2));
        _books.Resume();
        Send(int.MaxValue);
    }

    private void Begin()
    {
        _session = FormattableString.Invariant($"session-{++_sessions}");
        _books.Begin();
        _fruitless = 0;
        _connection!.Ready(_session);
    }

    private async Task RestartAsync()
    {
        // What was sent and not handled when it stops is replayed to the next process.
        await StopAsync();
        var stopping = Running;
        while (!stopping.IsCompleted)
        {
            _handler.Complete();
            await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        }

        Assert.Equal(new GatewayEnd.Stopped(), await stopping);
        Assert.Equal(4000, await _connection!.ClosedByClient);
        _connection = null;
        if (Sessions.Stored.Count == 0)
        {
            // READY was on its way, and all that came after it.
            _books.LoseAll();
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

        _books.Emit(1);
        Send(int.MaxValue);
        await Scripted.Signal.UntilPolledAsync(() => _handler.Handled.LastOrDefault(-1) == _books.Expected[^1]);
    }
}
