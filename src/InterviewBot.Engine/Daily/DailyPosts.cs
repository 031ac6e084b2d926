using System.Collections.Immutable;
using InterviewBot.Engine.Adapters;
using InterviewBot.Engine.Daily.Delivery;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Engine.Daily;

/// <summary>Plans and sends daily questions as long as the program runs, on each platform for itself.</summary>
/// <param name="adapters">The platforms.</param>
/// <param name="planner">Fills the outbox.</param>
/// <param name="deliveryTo">Empties it, for one platform.</param>
/// <param name="random">Spreads waits after trouble.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Where trouble is told.</param>
internal sealed partial class DailyPosts(
    IEnumerable<IDailyAdapter> adapters,
    DailyPlanner planner,
    Func<IDailyAdapter, DailyDelivery> deliveryTo,
    Random random,
    TimeProvider time,
    ILogger<DailyPosts> logger) : BackgroundService
{
    /// <summary>Timers do not see that a machine slept or that its clock was set, so no sleep is longer.</summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(15);

    /// <summary>Work that is ready and cannot be done, whatever the mistake, must not keep the machine busy.</summary>
    private static readonly TimeSpan ShortestSleep = TimeSpan.FromMilliseconds(20);

    /// <summary>A clock that goes back so far was wrong before; less is how clocks are kept right.</summary>
    private static readonly TimeSpan ClockKept = TimeSpan.FromMinutes(1);

    private readonly ImmutableArray<(IDailyAdapter Adapter, Wakening Planning, Wakening Sending)> _platforms =
        [.. adapters.Select(adapter => (adapter, new Wakening(time), new Wakening(time)))];

    /// <summary>Something is due that was not planned ahead: a schedule changed, or a post is wanted now.</summary>
    public void Wake()
    {
        foreach (var (_, planning, sending) in _platforms)
        {
            planning.Wake();
            sending.Wake();
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
        => Task.WhenAll(_platforms.SelectMany(platform => new[]
        {
            PlanAsync(platform.Adapter.Platform, platform.Planning, platform.Sending, stoppingToken),
            SendAsync(platform.Adapter, platform.Sending, stoppingToken),
        }));

    private Task PlanAsync(string platform, Wakening wakening, Wakening sending, CancellationToken stopping)
    {
        var latest = DateTimeOffset.MaxValue;
        return RepeatAsync(
            async () =>
            {
                var now = time.GetUtcNow();
                if (now < latest - ClockKept)
                {
                    // Also at the start, when it is not known what the clock was.
                    await planner.ReviewAsync(platform, sending.Wake, stopping);
                }

                latest = now;
                await planner.PlanAsync(platform, stopping);
                sending.Wake();
                return planner.NextMoment(platform);
            },
            wakening,
            stopping);
    }

    private async Task SendAsync(IDailyAdapter adapter, Wakening wakening, CancellationToken stopping)
    {
        await using var delivery = deliveryTo(adapter);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var renewing = RenewAsync(delivery, over.Token);
        await RepeatAsync(
            async () =>
            {
                await adapter.WhenReadyAsync(stopping);
                await delivery.DeliverAsync(stopping);
                return delivery.NextMoment;
            },
            wakening,
            stopping);
        await over.CancelAsync();
        await renewing;
    }

    private Task RenewAsync(DailyDelivery delivery, CancellationToken stopping)
        => RepeatAsync(
            async () =>
            {
                await delivery.RenewAsync(stopping);
                return time.GetUtcNow() + (Outbox.Lease / 4);
            },
            new Wakening(time),
            stopping);

    /// <summary>Does the work, sleeps until it has something to do again, and goes on after trouble, until stopped.</summary>
    private async Task RepeatAsync(Func<Task<DateTimeOffset?>> work, Wakening wakening, CancellationToken stopping)
    {
        var trouble = new GrowingWait(random);
        try
        {
            while (true)
            {
                TimeSpan sleep;
                try
                {
                    sleep = await work() - time.GetUtcNow() ?? LongestSleep;
                    trouble.Reset();
                }
                catch (Exception failure) when (failure is not OperationCanceledException || !stopping.IsCancellationRequested)
                {
                    Log.Failed(logger, failure);
                    sleep = trouble.Next();
                }

                await wakening.SleepAsync(TimeSpan.FromTicks(Math.Clamp(sleep.Ticks, ShortestSleep.Ticks, LongestSleep.Ticks)), stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            Log.Stopped(logger);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Daily questions could not go on just now; tried again soon.")]
        public static partial void Failed(ILogger logger, Exception failure);

        [LoggerMessage(Level = LogLevel.Debug, Message = "Daily questions stopped.")]
        public static partial void Stopped(ILogger logger);
    }
}
