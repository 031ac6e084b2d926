using InterviewBot.Telegram.Updates.Handling;
using InterviewBot.Telegram.Updates.Polling;

namespace InterviewBot.Telegram.Tests.Updates.Polling;

/// <summary>The loop, fetching from a queue that is played.</summary>
public abstract class PollingTest : UpdatesTest
{
    private protected static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(10);

    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _abort = new();

    private protected Gates Gates { get; } = new();

    private protected Task Running { get; private set; } = Task.CompletedTask;

    public override async ValueTask DisposeAsync()
    {
        await _abort.CancelAsync();
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Record.ExceptionAsync(() => Running);
        _stop.Dispose();
        _abort.Dispose();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected void Start()
    {
        var runner = new UpdateRunner(Handler, SetAside, Clock, new Random(5), Log.For<UpdateRunner>());
        Running = new LongPolling(Api, runner, Clock, new Random(5), Log.For<LongPolling>()).RunAsync(_stop.Token, _abort.Token);
    }

    private protected Task StopAsync() => _stop.CancelAsync();

    private protected Task AbortAsync() => _abort.CancelAsync();

    /// <summary>Returns when everything up to here is confirmed.</summary>
    private protected Task ConfirmedAsync() => Signal.UntilAsync(() => Server.Pending.Count == 0);

    private protected Task StartedAsync(params int[] ids) => Signal.UntilAsync(() => Handler.Started.SequenceEqual(ids));

    /// <summary>Returns when somebody has begun to wait so long for the n-th time.</summary>
    private protected Task WaitBeginsAsync(TimeSpan wait, int times = 1)
        => Signal.UntilAsync(() => Clock.Waits.Count(begun => begun == wait) >= times);

    private protected int WaitsOf(TimeSpan wait) => Clock.Waits.Count(begun => begun == wait);
}
