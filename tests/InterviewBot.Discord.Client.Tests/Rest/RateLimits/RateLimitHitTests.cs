using System.Text;
using InterviewBot.Discord.Client.Rest;
using InterviewBot.Discord.Client.Rest.RateLimits;

namespace InterviewBot.Discord.Client.Tests.Rest.RateLimits;

/// <summary>Every form in which a 429 comes.</summary>
public sealed class RateLimitHitTests
{
    private const string Json = """{"message":"You are being rate limited.","retry_after":64.57,"global":false}""";

    [Theory]
    [InlineData(Json, "", 64.57, RateLimitScope.User)]
    [InlineData(Json, "Retry-After: 65; X-RateLimit-Reset-After: 64.57; X-RateLimit-Scope: user", 64.57, RateLimitScope.User)]
    [InlineData(Json, "Retry-After: 1337; X-RateLimit-Scope: shared", 64.57, RateLimitScope.Shared)]
    [InlineData(Json, "X-RateLimit-Global: true; X-RateLimit-Scope: global", 64.57, RateLimitScope.Global)]
    [InlineData(Json, "X-RateLimit-Global: true", 64.57, RateLimitScope.Global)]
    [InlineData("""{"retry_after":2,"global":true}""", "", 2, RateLimitScope.Global)]
    [InlineData("""{"retry_after":0,"global":false}""", "", 0.05, RateLimitScope.User)]
    [InlineData("""{"global":false}""", "Retry-After: 3; X-RateLimit-Scope: user", 3, RateLimitScope.User)]
    [InlineData("""{"retry_after":"soon"}""", "X-RateLimit-Scope: user", 1, RateLimitScope.User)]
    [InlineData("""{"retry_after":-4}""", "X-RateLimit-Scope: user", 1, RateLimitScope.User)]
    [InlineData("""{"retry_after":1e300}""", "X-RateLimit-Scope: user", 1, RateLimitScope.User)]
    [InlineData("", "X-RateLimit-Reset-After: 0.25; Retry-After: 1", 0.25, RateLimitScope.User)]
    [InlineData("", "X-RateLimit-Scope: shared; Retry-After: 9", 9, RateLimitScope.Shared)]
    [InlineData("<html>error code: 1015</html>", "Retry-After: 1800", 1800, RateLimitScope.Cloudflare)]
    [InlineData("<html>error code: 1015</html>", "", 60, RateLimitScope.Cloudflare)]
    [InlineData("[]", "", 60, RateLimitScope.Cloudflare)]
    [InlineData("", "", 60, RateLimitScope.Cloudflare)]
    public void It_tells_how_long_to_wait_and_who_has_to(string body, string headers, double seconds, RateLimitScope scope)
    {
        using var answer = new HttpResponseMessage();
        foreach (var header in headers.Split("; ", StringSplitOptions.RemoveEmptyEntries))
        {
            answer.With(header.Split(": ")[0], header.Split(": ")[1]);
        }

        Assert.Equal(
            new RateLimitHit(TimeSpan.FromSeconds(seconds), scope), RateLimitHit.Read(answer.Headers, Encoding.UTF8.GetBytes(body)));
    }

    [Theory]
    [InlineData("user")]
    [InlineData("shared")]
    public void A_refused_request_goes_out_again_when_its_time_has_come_before_those_who_came_later(string scope)
    {
        using var test = new RestUnderTest();
        test.Discord.AnswersInTurn(
            () => ScriptedDiscord.Limited(1.25, scope).In("abc", remaining: scope == "shared" ? 9 : 0, resetAfter: 0.5),
            () => ScriptedDiscord.Done().In("abc", remaining: 4, resetAfter: 5, reset: 1_800_000_005));

        _ = test.PinAsync(message: new(1));
        _ = test.PinAsync(message: new(2));
        _ = test.PinAsync(new(7002), message: new(3));
        test.PassSeconds(1.24);
        Assert.Equal(["1", "3"], Messages(test));
        test.PassSeconds(0.01);

        Assert.Equal(["1", "3", "1", "2"], Messages(test));
    }

    [Fact]
    public void A_ban_of_the_address_holds_for_everything()
    {
        using var test = new RestUnderTest();
        test.Discord.AnswersInTurn(() => ScriptedDiscord.Page(429), ScriptedDiscord.Done);

        _ = test.PinAsync();
        _ = test.PinAsync(new(7002));
        _ = test.RespondAsync();
        test.PassSeconds(59.9);
        Assert.Single(test.Discord.Requests);
        test.PassSeconds(0.1);

        Assert.Equal(4, test.Discord.Requests.Count);
    }

    [Fact]
    public async Task An_interaction_that_is_limited_on_its_own_is_given_again()
    {
        using var test = new RestUnderTest();
        test.Discord.AnswersInTurn(() => ScriptedDiscord.Limited(0.3), ScriptedDiscord.Done);

        var call = test.RespondAsync(patience: RestPatience.Interactive);
        test.PassSeconds(0.3);

        Assert.IsType<RestResult<NoContent>.Succeeded>(await call);
    }

    private static IEnumerable<string> Messages(RestUnderTest test) => test.Discord.Requests.Select(request => request.Path.Split('/')[^1]);
}
