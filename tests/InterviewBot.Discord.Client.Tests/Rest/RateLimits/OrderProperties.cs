using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using InterviewBot.Discord.Client.Model;

namespace InterviewBot.Discord.Client.Tests.Rest.RateLimits;

/// <summary>Against a Discord that counts as the real one, with answers that take their time and overtake each other.</summary>
public sealed class OrderProperties
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(2);

    /// <summary>A call of the script.</summary>
    /// <param name="Channel">Of two.</param>
    /// <param name="Before">Milliseconds that pass before it.</param>
    /// <param name="Takes">Milliseconds that its answer takes.</param>
    public sealed record Step(int Channel, int Before, int Takes);

    public static Arbitrary<Step[]> Scripts() => (
        from channel in Gen.Choose(1, 2)
        from before in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(1, 900)))
        from takes in Gen.Choose(1, 400)
        select new Step(channel, before, takes)).ArrayOf().ToArbitrary();

    [Property(Arbitrary = [typeof(OrderProperties)], MaxTest = 60)]
    public void Requests_of_a_channel_go_out_in_the_order_of_their_calls_and_none_is_refused(Step[] steps)
    {
        using var test = new RestUnderTest();
        var counts = new Dictionary<string, (TimeSpan Until, int Left)>();
        var refused = 0;
        test.Discord.Answering = async (request, cancellationToken) =>
        {
            var channel = request.Path.Split('/')[1];
            var takes = steps[int.Parse(request.Path.Split('/')[^1], null) - 1].Takes;
            var (until, left) = counts.GetValueOrDefault(channel);
            if (until <= request.At)
            {
                (until, left) = (request.At + Window, 3);
            }

            refused += left == 0 ? 1 : 0;
            left = Math.Max(0, left - 1);
            counts[channel] = (until, left);
            var reset = 1_800_000_000 + until.TotalSeconds;

            // It is on its way for as long as it takes, so what it tells of the time is as old as that.
            var answer = ScriptedDiscord.Done().In("pins", left, (until - request.At).TotalSeconds, reset, limit: 3);
            await Task.Delay(TimeSpan.FromMilliseconds(takes), test.Clock, cancellationToken);
            return answer;
        };

        var calls = new List<Task>();
        for (var index = 0; index < steps.Length; index++)
        {
            test.Pass(TimeSpan.FromMilliseconds(steps[index].Before), TimeSpan.FromMilliseconds(25));
            calls.Add(test.PinAsync(new Snowflake((ulong)steps[index].Channel), message: new Snowflake((ulong)index + 1)));
        }

        for (var pass = 0; pass < 600 && !calls.TrueForAll(call => call.IsCompleted); pass++)
        {
            test.Pass(TimeSpan.FromMilliseconds(500), TimeSpan.FromMilliseconds(25));
        }

        Assert.All(calls, call => Assert.True(call.IsCompletedSuccessfully));
        Assert.Equal(0, refused);
        Assert.Equal(steps.Length, test.Discord.Requests.Count);
        foreach (var channel in test.Discord.Requests.GroupBy(request => request.Path.Split('/')[1]))
        {
            var order = channel.Select(request => int.Parse(request.Path.Split('/')[^1], null)).ToArray();
            Assert.Equal(order.Order(), order);
        }
    }
}
