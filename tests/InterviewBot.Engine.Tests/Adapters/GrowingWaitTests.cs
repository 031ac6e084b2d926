using FsCheck;
using FsCheck.Xunit;
using InterviewBot.Engine.Adapters;

namespace InterviewBot.Engine.Tests.Adapters;

public sealed class GrowingWaitTests
{
    [Property]
    public void Waits_lie_between_a_second_and_a_minute_and_grow(int seed, PositiveInt attempts)
    {
        var backoff = new GrowingWait(new Random(seed));

        var waits = Enumerable.Range(0, Math.Min(attempts.Get, 20)).Select(_ => backoff.Next().TotalSeconds).ToList();

        Assert.All(waits, wait => Assert.InRange(wait, 1, 60));
        Assert.All(waits.Take(5).Index(), wait => Assert.InRange(wait.Item, Math.Pow(2, wait.Index), Math.Pow(2, wait.Index + 1)));
        Assert.All(waits.Skip(6), wait => Assert.InRange(wait, 30, 60));
    }

    [Fact]
    public void After_a_success_it_begins_anew()
    {
        var backoff = new GrowingWait(new Random(5));
        backoff.Next();
        backoff.Next();
        backoff.Reset();

        Assert.InRange(backoff.Next().TotalSeconds, 1, 2);
    }
}
