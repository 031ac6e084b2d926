using System.Globalization;
using System.Net;
using InterviewBot.Discord.Answering;
using InterviewBot.Discord.Client.Rest;
using InterviewBot.Engine.Chat;
using Microsoft.Extensions.Time.Testing;

namespace InterviewBot.Discord.Tests.Answering;

/// <summary>What the engine is told of a call that did not succeed. A chat that is taken for gone loses its daily posts.</summary>
public sealed class OutcomeTests
{
    private static readonly FakeTimeProvider Clock = new(new DateTimeOffset(2026, 11, 22, 8, 30, 0, TimeSpan.Zero));

    public static TheoryData<int, string> Gone => new()
    {
        { 10_003, "Unknown Channel" },
        { 10_004, "Unknown Guild" },
        { 50_001, "Missing Access" },
        { 50_007, "Cannot send messages to this user" },
        { 50_278, "Cannot send messages to this user due to having no mutual guilds" },
    };

    /// <summary>Every other code that the client knows by a name, and one that it does not.</summary>
    public static TheoryData<int> Others =>
    [
        .. typeof(DiscordErrorCode).GetFields().Select(code => (int)code.GetRawConstantValue()!).Except(Gone.Select(row => row.Data.Item1)),
        999_999,
    ];

    [Theory]
    [MemberData(nameof(Gone))]
    public void A_chat_is_gone_where_it_is_deleted_or_the_bot_was_put_out_of_it(int code, string words)
    {
        var gone = Assert.IsType<SendResult.Gone>(Of(Rejected(code, words)));

        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"403, {code}: {words}"), gone.Reason);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void Nothing_else_that_Discord_refuses_says_that_a_chat_is_gone(int code)
    {
        var rejected = Assert.IsType<SendResult.Rejected>(Of(Rejected(code, "No")));
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"403, {code}: No"), rejected.Reason);
    }

    [Fact]
    public void A_limit_is_waited_for_as_long_as_Discord_says()
        => Assert.Equal(
            new SendResult.RetryAfter(TimeSpan.FromSeconds(421)),
            Of(new RestFailure.RateLimited(TimeSpan.FromSeconds(421), RateLimitScope.Shared)));

    [Fact]
    public void What_surely_did_not_get_out_is_tried_again_soon()
    {
        var retry = Assert.IsType<SendResult.RetryAfter>(Of(new RestFailure.NotSent("no connection")));

        Assert.InRange(retry.Wait.TotalSeconds, 1, 60);
    }

    [Fact]
    public void What_may_be_there_is_said_to_be_uncertain()
        => Assert.Equal(new SendResult.Uncertain("HTTP 502"), Of(new RestFailure.Uncertain("HTTP 502")));

    [Theory]
    [InlineData(600, 600)]
    [InlineData(0, 0)]
    [InlineData(-5, 0)]
    public void While_calls_are_suspended_it_is_waited_for_their_end_and_never_backwards(int seconds, int wait)
        => Assert.Equal(
            new SendResult.RetryAfter(TimeSpan.FromSeconds(wait)),
            Of(new RestFailure.Suspended(Clock.GetUtcNow() + TimeSpan.FromSeconds(seconds))));

    private static SendResult Of(RestFailure failure) => Outcome.Of(failure, Clock);

    private static RestFailure.Rejected Rejected(int code, string words) => new(HttpStatusCode.Forbidden, code, words, []);
}
