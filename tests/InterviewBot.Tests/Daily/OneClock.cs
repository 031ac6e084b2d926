using InterviewBot.Testing;

namespace InterviewBot.Tests.Daily;

/// <summary>
/// Bot and server go by one clock, which the test moves. A wait for anything that the bot does by it lets the clock go on meanwhile, and is
/// limited by the real one: how much of its time the bot needs depends on how quick the machine is.
/// </summary>
public abstract class OneClock
{
    /// <summary>Long enough for a slow machine: it passes only when a test fails.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Step = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(5);

    /// <summary>While something is waited for, the time goes by as quickly as it really does: so it is no matter how long that takes.</summary>
    private static readonly TimeSpan Little = TimeSpan.FromMilliseconds(20);

    /// <summary>A connection that is not made is given up about now.</summary>
    private static readonly TimeSpan Hesitation = TimeSpan.FromSeconds(4);

    /// <summary>A Monday, half past one in UTC.</summary>
    internal PatientClock Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 1, 30, 0, TimeSpan.Zero));

    protected TemporaryFolder Folder { get; } = new();

    protected DateTimeOffset Now => Clock.GetUtcNow();

    protected string Today => DailyTable.Date(Now);

    /// <summary>Waits until nothing is on its way.</summary>
    protected abstract Task IdleAsync();

    /// <summary>Lets just so much time go by; what is on its way comes to rest between the steps, or in the time that they take.</summary>
    protected Task PassAsync(TimeSpan time) => PassToAsync(Now + time);

    /// <summary>Lets the time go by up to this very moment, as <see cref="PassAsync"/> does.</summary>
    protected async Task PassToAsync(DateTimeOffset end)
    {
        while (Now < end)
        {
            var idle = IdleAsync();
            while (Now < end && await Task.WhenAny(idle, Task.Delay(Little, TimeProvider.System)) != idle)
            {
                await PassAtMostAsync(Little, end);
            }

            if (Now < end)
            {
                await idle;
                await PassAtMostAsync(Step, end);
            }
        }
    }

    /// <summary>Lets the time go by quickly until it is so.</summary>
    /// <param name="condition">Must stay so once it is: it is looked at now and then.</param>
    /// <param name="step">How often; a second by default.</param>
    protected async Task PassUntilAsync(Func<bool> condition, TimeSpan? step = null)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            Assert.True(
                TimeProvider.System.GetElapsedTime(started) < Patience,
                $"What was waited for does not happen until {Now:O}. There is {string.Join(", ", DailyTable.Posts(Folder))}.");
            await PassAsync(step ?? Second);
            await Task.Delay(Look, TimeProvider.System);
        }
    }

    /// <summary>Waits, and lets the time go by as it really does: what was due may take a moment, and the bot sleep once more before it.</summary>
    protected async Task ComesAsync(Task awaited)
    {
        while (await Task.WhenAny(awaited, Task.Delay(Little, TimeProvider.System)) != awaited)
        {
            await Clock.PassAsync(Little);
        }

        await awaited;
    }

    /// <summary>
    /// Waits for a start or the like, which needs no time unless the machine is so slow that something was given up by the real clock; that
    /// is tried again by this one.
    /// </summary>
    protected async Task<T> SurelyComesAsync<T>(Task<T> awaited)
    {
        await Task.WhenAny(awaited, Task.Delay(Hesitation, TimeProvider.System));
        return await ComesAsync(awaited);
    }

    /// <inheritdoc cref="ComesAsync(Task)"/>
    protected async Task<T> ComesAsync<T>(Task<T> awaited)
    {
        await ComesAsync((Task)awaited);
        return await awaited;
    }

    private Task PassAtMostAsync(TimeSpan time, DateTimeOffset end) => Clock.PassAsync(time < end - Now ? time : end - Now);
}
