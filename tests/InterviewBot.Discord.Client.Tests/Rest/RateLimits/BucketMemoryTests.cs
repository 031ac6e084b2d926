using InterviewBot.Discord.Client.Rest;

namespace InterviewBot.Discord.Client.Tests.Rest.RateLimits;

/// <summary>What is kept of buckets, and no longer than it serves.</summary>
public sealed class BucketMemoryTests : IDisposable
{
    private readonly RestUnderTest _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void Nothing_is_kept_in_memory_of_buckets_that_are_neither_busy_nor_exhausted()
    {
        _test.Discord.Answers(_ => ScriptedDiscord.Done().In("callbacks", remaining: 4, resetAfter: 1));

        for (var interaction = 1u; interaction <= 1000; interaction++)
        {
            _ = _test.RespondAsync(interaction, $"token{interaction}");
        }

        Assert.Equal(1000, Paths.Length);
        Assert.Equal(0, _test.Client.BucketCount);
    }

    [Fact]
    public void What_is_exhausted_is_kept_in_memory_no_longer_than_it_is()
    {
        _test.Discord.Answers(_ => ScriptedDiscord.Done().In("callbacks", remaining: 0, resetAfter: 1));

        for (var interaction = 1u; interaction <= 1000; interaction++)
        {
            _ = _test.RespondAsync(interaction, $"token{interaction}");
            _test.Clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.Equal(1000, Paths.Length);
        Assert.InRange(_test.Client.BucketCount, 1, 11);
    }

    [Fact]
    public void What_was_waited_for_and_given_up_is_not_kept_in_memory()
    {
        _test.Discord.Answers(_ => ScriptedDiscord.Done().In("abc", remaining: 0, resetAfter: 1));
        _test.Pins(1);
        _ = _test.PinAsync(patience: new RestPatience(TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(1)), message: new(2));
        _test.PassSeconds(3);

        _ = _test.PinAsync(channel: new(7002));

        Assert.Equal(1, _test.Client.BucketCount);
    }

    [Fact]
    public async Task Calls_from_many_threads_all_go_out_and_leave_nothing_behind()
    {
        _test.Discord.Answering = async (request, _) =>
        {
            await Task.Yield();
            return ScriptedDiscord.Done().In("abc", remaining: 900, resetAfter: 5, limit: 1000);
        };

        var results = await Task.WhenAll(Enumerable.Range(1, 4).Select(thread => Task.Run(() => Task.WhenAll(
            Enumerable.Range(1, 500).Select(call => _test.Client.Interactions.DeleteOriginalAsync(
                new(1), $"token{call % 50}", RestUnderTest.Patient, default))))));

        Assert.All(results.SelectMany(done => done), result => Assert.IsType<RestResult<NoContent>.Succeeded>(result));
        Assert.Equal(2000, _test.Discord.Requests.Count);
        Assert.Equal(0, _test.Client.BucketCount);
    }

    private string[] Paths => [.. _test.Discord.Requests.Select(request => request.Path)];
}
