using System.Globalization;
using System.Text.Json;
using InterviewBot.Telegram.Updates.Handling;

namespace InterviewBot.Telegram.Tests.Updates.Handling;

public sealed class UpdateRunnerTests : UpdatesTest
{
    private static readonly TimeSpan[] Retries = [TimeSpan.FromSeconds(0.2), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5)];

    [Fact]
    public async Task An_update_that_fails_is_tried_again_until_it_works()
    {
        var attempts = 0;
        Handler.Handling = (_, _) => ++attempts < 3 ? throw new InvalidOperationException("not yet") : Task.CompletedTask;
        var running = Run(Update(5));
        await WaitOutAsync(Retries[..2]);
        await running;

        Assert.Equal([5, 5, 5], Handler.Started);
        Assert.Empty(WhatIsSetAside);
    }

    [Fact]
    public async Task A_poison_update_is_set_aside_with_its_cause_after_a_few_tries()
    {
        Handler.Handling = (_, _) => throw new InvalidOperationException($"a bug near {Token}");
        var running = Run(Update(5));
        await WaitOutAsync(Retries);
        await running;

        Assert.Equal([5, 5, 5, 5], Handler.Started);
        var (id, cause, payload) = Assert.Single(WhatIsSetAside);
        Assert.StartsWith("u:5:", id, StringComparison.Ordinal);
        Assert.StartsWith("InvalidOperationException: a bug near ", cause, StringComparison.Ordinal);
        Assert.DoesNotContain("AACanary", cause, StringComparison.Ordinal);
        Assert.Equal("""{"update_id":5,"message":null}""", payload);
        Assert.Single(Log.All, line => line == "Error: Telegram's update 5 cannot be handled; it is set aside in the database.");
    }

    [Fact]
    public async Task An_update_that_cannot_be_read_is_set_aside_at_once()
    {
        await Run(Update(5, "\"message\":{\"message_id\":\"five\"}"));

        Assert.Empty(Handler.Started);
        Assert.StartsWith("JsonException: ", Assert.Single(WhatIsSetAside).Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_update_is_set_aside_once_and_another_with_its_number_besides()
    {
        await Run(Update(5, "\"message\":{\"message_id\":\"five\"}"));
        await Run(Update(5, "\"message\":{\"message_id\":\"five\"}"));
        await Run(Update(5, "\"message\":{\"message_id\":\"anew\"}"));

        Assert.Equal(2, WhatIsSetAside.Count);
    }

    [Fact]
    public async Task While_the_disk_is_full_a_poison_update_is_not_given_up()
    {
        await FillDiskAsync(isFull: true);
        var running = Run(Update(5, $"\"message\":{{\"message_id\":\"{new string('x', 200_000)}\"}}"));
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            await Signal.UntilAsync(() => Clock.Waits.Count == attempt);
            Assert.InRange(Clock.Waits[^1].TotalSeconds, 1, 8);
            Clock.Advance(attempt < 3 ? Clock.Waits[^1] : TimeSpan.Zero);
        }

        Assert.False(running.IsCompleted);
        Assert.Empty(WhatIsSetAside);
        Assert.Single(Log.All, line => line.Contains("not be set aside either", StringComparison.Ordinal));

        await FillDiskAsync(isFull: false);
        Clock.Advance(Clock.Waits[^1]);
        await running;
        Assert.Single(WhatIsSetAside);
    }

    [Fact]
    public async Task A_cancelled_update_is_neither_done_nor_set_aside()
    {
        using var cancellation = new CancellationTokenSource();
        Handler.Handling = (_, token) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
        var running = Run(Update(5), cancellation.Token);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Empty(WhatIsSetAside);
    }

    [Fact]
    public async Task A_cancellation_that_nobody_asked_for_is_a_failure()
    {
        Handler.Handling = (_, _) => throw new OperationCanceledException();
        var running = Run(Update(5));
        await WaitOutAsync(Retries);
        await running;

        Assert.StartsWith("OperationCanceledException: ", Assert.Single(WhatIsSetAside).Cause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"update_id":"5"}""")]
    [InlineData("""{"update_id":0}""")]
    [InlineData("""{"update_id":-5}""")]
    [InlineData("""{"update_id":2147483647}""")]
    [InlineData("""{"update_id":4000000000}""")]
    [InlineData("""{"update_id":1.5}""")]
    public void What_cannot_be_confirmed_is_no_update(string json) => Assert.Null(RawUpdate.Read(Json(json)));

    [Fact]
    public void What_people_wrote_does_not_come_into_logs()
        => Assert.Equal("update 5", Update(5, "\"message\":{\"text\":\"a secret\"}").ToString());

    private static RawUpdate Update(int id, string rest = "\"message\":null")
        => RawUpdate.Read(Json(string.Create(CultureInfo.InvariantCulture, $$"""{"update_id":{{id}},{{rest}}}""")))!;

    private static JsonElement Json(string json) => JsonElement.Parse(json);

    private Task Run(RawUpdate update, CancellationToken cancellationToken = default)
        => new UpdateRunner(Handler, SetAside, Clock, new Random(5), Log.For<UpdateRunner>()).RunAsync(update, cancellationToken);

    private async Task WaitOutAsync(TimeSpan[] waits)
    {
        foreach (var wait in waits)
        {
            await Signal.UntilAsync(() => Clock.Waits.Contains(wait));
            Clock.Advance(wait);
        }
    }
}
