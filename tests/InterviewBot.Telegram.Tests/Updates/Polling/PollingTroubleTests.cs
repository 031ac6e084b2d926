using InterviewBot.Telegram.Updates;

namespace InterviewBot.Telegram.Tests.Updates.Polling;

public sealed class PollingTroubleTests : PollingTest
{
    private static readonly TimeSpan CallDeadline = TimeSpan.FromSeconds(60);

    private int _waitedOut;

    [Fact]
    public async Task A_second_instance_is_told_clearly_and_waited_for()
    {
        var isOver = false;
        Server.Trouble = (method, _) => method == "getUpdates" && !Volatile.Read(ref isOver)
            ? UpdateServer.No(409, "Conflict: terminated by other getUpdates request")
            : null;
        Server.Arrives(5);
        Start();
        await FailTimesAsync(3);

        Volatile.Write(ref isOver, true);
        await AdvanceUntilAsync(() => Handler.Done.Count == 1);

        var told = Assert.Single(Log.All, line => line.Contains("Another program", StringComparison.Ordinal));
        Assert.StartsWith("Error: ", told, StringComparison.Ordinal);
        Assert.Contains("deleteWebhook", told, StringComparison.Ordinal);
        Assert.Contains("terminated by other getUpdates request", told, StringComparison.Ordinal);
        Assert.Single(Log.All, line => line.Contains("come again", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(401, "Unauthorized")]
    [InlineData(404, "Not Found")]
    public async Task Without_a_valid_token_the_bot_ends_with_advice_and_without_telling_it(int code, string description)
    {
        Server.Trouble = (_, _) => UpdateServer.No(code, description);
        Start();

        var failure = await Assert.ThrowsAsync<TokenRefusedException>(() => Running);

        Assert.Contains("@BotFather", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("AACanary", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_is_taken_back_ends_the_bot_while_it_runs()
    {
        Server.Trouble = (_, before) => before == 1 ? UpdateServer.No(401, "Unauthorized") : null;
        Server.Arrives(5);
        Start();

        await Assert.ThrowsAsync<TokenRefusedException>(() => Running);
        Assert.Equal([5], Handler.Done);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(40_000)]
    public async Task A_wait_that_the_server_asks_for_is_kept_to_the_second(int seconds)
    {
        Server.Trouble = (_, before) => before == 0
            ? UpdateServer.No(429, "Too Many Requests", $$"""{"retry_after":{{seconds}}}""")
            : null;
        Start();
        var wait = TimeSpan.FromSeconds(seconds);
        await WaitBeginsAsync(wait);

        Clock.Advance(wait - TimeSpan.FromMilliseconds(1));
        Assert.Single(Server.Polls);
        Clock.Advance(TimeSpan.FromMilliseconds(1));
        await Signal.UntilAsync(() => Server.Polls.Count == 2);
    }

    [Fact]
    public async Task While_the_server_fails_it_is_asked_more_and_more_rarely_and_told_of_once()
    {
        var isOver = false;
        Server.Trouble = (method, before) => method != "getUpdates" || Volatile.Read(ref isOver)
            ? null
            : (before % 3) switch
            {
                0 => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused"),
                1 => UpdateServer.No(500, "Internal Server Error"),
                _ => new HttpResponseMessage(System.Net.HttpStatusCode.BadGateway) { Content = new StringContent("<html>") },
            };
        Server.Arrives(5);
        Start();
        var waits = await FailTimesAsync(10);

        Assert.All(waits, wait => Assert.InRange(wait.TotalSeconds, 1, 60));
        Assert.True(waits[0].TotalSeconds <= 2, $"The first wait is {waits[0]}.");
        Assert.All(waits[6..], wait => Assert.InRange(wait.TotalSeconds, 30, 60));
        Assert.True(waits.Distinct().Count() > 5, "The waits are not spread.");

        Volatile.Write(ref isOver, true);
        await AdvanceUntilAsync(() => Handler.Done.Count == 1);
        await ConfirmedAsync();
        Assert.Single(Log.All, line => line.Contains("cannot be reached", StringComparison.Ordinal));
        Assert.Single(Log.All, line => line.Contains("come again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_that_is_logged_tells_the_token()
    {
        Server.Trouble = (method, before) => before < 3 ? UpdateServer.No(409, $"Conflict: /bot{Token}/{method}") : null;
        Server.Arrives(5);
        Start();
        await AdvanceUntilAsync(() => Handler.Done.Count == 1);

        Assert.NotEmpty(Log.All);
        Assert.All(Log.All, line => Assert.DoesNotContain("AACanary", line, StringComparison.Ordinal));
    }

    /// <summary>Lets so many requests fail; gives how long the bot waited after each.</summary>
    private async Task<List<TimeSpan>> FailTimesAsync(int times)
    {
        var waits = new List<TimeSpan>();
        while (waits.Count < times)
        {
            await Signal.UntilAsync(() => BackoffsSoFar().Count > _waitedOut);
            waits.Add(BackoffsSoFar()[_waitedOut++]);
            Clock.Advance(waits[^1]);
        }

        return waits;
    }

    /// <summary>All waits but the deadlines of calls.</summary>
    private List<TimeSpan> BackoffsSoFar()
        => [.. Clock.Waits.Where(wait => wait != CallDeadline && wait != TimeSpan.FromSeconds(20) && wait > TimeSpan.FromSeconds(0.9))];

    private async Task AdvanceUntilAsync(Func<bool> condition)
    {
        while (true)
        {
            await Signal.UntilAsync(() => condition() || BackoffsSoFar().Count > _waitedOut);
            if (condition())
            {
                return;
            }

            Clock.Advance(BackoffsSoFar()[_waitedOut++]);
        }
    }
}
