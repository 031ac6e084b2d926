using InterviewBot.Testing;
using Microsoft.Extensions.Time.Testing;

namespace InterviewBot.Tests.Daily;

/// <summary>Bot and server go by one clock, which the test moves.</summary>
public abstract class OneClock
{
    /// <summary>No sleep of the bot is longer, so that what another hand changed in the database is seen after this.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(15);

    /// <summary>A Monday, half past one in UTC.</summary>
    internal FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 1, 30, 0, TimeSpan.Zero));

    protected TemporaryFolder Folder { get; } = new();

    protected DateTimeOffset Now => Clock.GetUtcNow();

    protected string Today => DailyTable.Date(Now);

    /// <summary>Waits until nothing is on its way.</summary>
    protected abstract Task IdleAsync();

    /// <summary>Lets the time go by, in steps that nothing on its way is given up in.</summary>
    protected async Task PassAsync(TimeSpan time)
    {
        for (var left = time; left > TimeSpan.Zero; left -= Step)
        {
            await IdleAsync();
            Clock.Advance(left < Step ? left : Step);
        }
    }

    /// <summary>Lets the time go by, a second at a time, until it is so.</summary>
    protected async Task PassUntilAsync(Func<bool> condition)
    {
        for (var seconds = 0; !condition(); seconds++)
        {
            Assert.True(seconds < 1200, "What was waited for does not happen.");
            await PassAsync(TimeSpan.FromSeconds(1));
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }
    }
}
