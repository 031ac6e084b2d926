using InterviewBot.Engine.Chat;

namespace InterviewBot.Engine.Tests.Chat;

public sealed class LanesTests
{
    private static readonly ChatAddress First = new("scripted", "first");
    private static readonly ChatAddress Second = new("scripted", "second");

    [Fact]
    public async Task Work_of_one_chat_is_done_in_its_order_and_one_at_a_time()
    {
        var lanes = new Lanes(capacity: 4);
        var done = new List<int>();
        var underWay = 0;

        var all = new List<Task>();
        for (var i = 0; i < 100; i++)
        {
            var number = i;
            all.Add(lanes.RunAsync(
                First,
                async () =>
                {
                    Assert.Equal(1, Interlocked.Increment(ref underWay));
                    await Task.Yield();
                    done.Add(number);
                    Interlocked.Decrement(ref underWay);
                },
                CancellationToken.None));
        }

        await Task.WhenAll(all);
        Assert.Equal(Enumerable.Range(0, 100), done);
    }

    [Fact]
    public async Task A_slow_chat_keeps_no_other_waiting()
    {
        var lanes = new Lanes(capacity: 4);
        var release = new TaskCompletionSource();

        var slow = lanes.RunAsync(First, () => release.Task, CancellationToken.None);
        await lanes.RunAsync(Second, () => Task.CompletedTask, CancellationToken.None);

        Assert.False(slow.IsCompleted);
        release.SetResult();
        await slow;
    }

    [Fact]
    public async Task Whoever_brings_more_than_fits_waits_and_may_give_up()
    {
        var lanes = new Lanes(capacity: 1);
        var release = new TaskCompletionSource();
        var started = new TaskCompletionSource();
        var first = lanes.RunAsync(
            First,
            () =>
            {
                started.SetResult();
                return release.Task;
            },
            CancellationToken.None);
        await started.Task;
        var second = lanes.RunAsync(First, () => Task.CompletedTask, CancellationToken.None);

        using var patience = new CancellationTokenSource();
        var third = lanes.RunAsync(First, () => Task.CompletedTask, patience.Token);
        Assert.False(third.IsCompleted);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => third);

        release.SetResult();
        await Task.WhenAll(first, second);
    }

    [Fact]
    public async Task Failing_work_fails_for_its_owner_only()
    {
        var lanes = new Lanes(capacity: 4);

        var failing = lanes.RunAsync(First, () => throw new InvalidOperationException("broken"), CancellationToken.None);
        var next = lanes.RunAsync(First, () => Task.CompletedTask, CancellationToken.None);

        await Assert.ThrowsAsync<InvalidOperationException>(() => failing);
        await next;
    }

    [Fact]
    public async Task A_lane_is_gone_when_its_work_is_done()
    {
        var lanes = new Lanes(capacity: 4);
        for (var i = 0; i < 10; i++)
        {
            await lanes.RunAsync(new ChatAddress("scripted", $"{i}"), () => Task.CompletedTask, CancellationToken.None);
        }

        Assert.Equal(0, lanes.Count);
    }
}
