using InterviewBot.Engine.Storage;

namespace InterviewBot.Engine.Tests.Storage;

/// <summary>Keeps the writer busy until released, so that the writes of a test wait together and become one group.</summary>
internal sealed class HeldWriter : IDisposable
{
    private readonly ManualResetEventSlim _gate = new();
    private Task _held = Task.CompletedTask;

    public static async Task<HeldWriter> HoldAsync(Database database)
    {
        var writer = new HeldWriter();
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        writer._held = database.WriteAsync(_ =>
        {
            started.SetResult();
            writer._gate.Wait(TestContext.Current.CancellationToken);
        });
        await started.Task;
        return writer;
    }

    public Task ReleaseAsync()
    {
        _gate.Set();
        return _held;
    }

    public void Dispose() => _gate.Dispose();
}
