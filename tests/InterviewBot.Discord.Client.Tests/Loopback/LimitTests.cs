using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord;
using InterviewBot.Testing.Discord.Faults;

namespace InterviewBot.Discord.Client.Tests.Loopback;

public sealed class LimitTests : LoopbackTest
{
    private const string CreateMessage = "POST /channels/{channel}/messages";

    protected override LoopbackOptions Options => base.Options with
    {
        Limits = new RateLimits(GlobalPerSecond: 5)
        {
            Routes = new Dictionary<string, RouteLimit>(StringComparer.Ordinal) { [CreateMessage] = new(2, 4) },
        },
    };

    [Fact]
    public async Task Headers_tell_what_is_left_of_a_bucket()
    {
        using var first = await Sends();
        Clock.Advance(TimeSpan.FromSeconds(1.5));
        using var second = await Sends();

        Assert.Equal("2", Header(first, "X-RateLimit-Limit"));
        Assert.Equal("1", Header(first, "X-RateLimit-Remaining"));
        Assert.Equal("4.000", Header(first, "X-RateLimit-Reset-After"));
        Assert.Equal("0", Header(second, "X-RateLimit-Remaining"));
        Assert.Equal("2.500", Header(second, "X-RateLimit-Reset-After"));
        Assert.Equal(Header(first, "X-RateLimit-Bucket"), Header(second, "X-RateLimit-Bucket"));
    }

    [Fact]
    public async Task A_full_bucket_refuses_until_it_is_new_and_others_do_not()
    {
        using var first = await Sends();
        using var second = await Sends();
        using var refused = await Sends();

        var json = await refused.Content.ReadFromJsonAsync<JsonObject>();
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(4, json!["retry_after"]!.GetValue<double>());
        Assert.Equal("user", Header(refused, "X-RateLimit-Scope"));
        Assert.Equal("4", Header(refused, "Retry-After"));
        await Bot.Sends(Study.Channel("other"), RawBot.Text("x"));
        Clock.Advance(TimeSpan.FromSeconds(4));
        using var taken = await Sends();
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Equal(1, Discord.TooManyRequests);
    }

    [Fact]
    public async Task The_limit_over_all_routes_leaves_interactions_alone()
    {
        await Bot.Registers();
        for (var i = 0; i < 4; i++)
        {
            await Bot.Get("/users/@me");
        }

        using var refused = await Bot.Ask(HttpMethod.Get, "/users/@me");

        Assert.Equal("global", Header(refused, "X-RateLimit-Scope"));
        Assert.Equal("true", Header(refused, "X-RateLimit-Global"));
        await Bot.Responds(An.In(General).Begins("/question"), 4, RawBot.Text("x"));
        Clock.Advance(TimeSpan.FromSeconds(1));
        await Bot.Get("/users/@me");
    }

    [Theory]
    [InlineData(LimitForm.Full, true, true)]
    [InlineData(LimitForm.WithoutHeaders, false, true)]
    [InlineData(LimitForm.WithoutJson, true, false)]
    [InlineData(LimitForm.Html, true, false)]
    [InlineData(LimitForm.Bare, false, false)]
    public async Task A_429_comes_in_many_forms(LimitForm form, bool hasHeader, bool hasJson)
    {
        Discord.Faults.Next(new Fault.TooManyRequests(0.5, Form: form), CreateMessage);

        using var refused = await Sends();

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(hasHeader, refused.Headers.Contains("Retry-After"));
        Assert.Equal(hasJson, refused.Content.Headers.ContentType?.MediaType == "application/json");
        using var again = await Sends();
        Assert.Equal(HttpStatusCode.TooManyRequests, again.StatusCode);
        Clock.Advance(TimeSpan.FromSeconds(0.5));
        using var taken = await Sends();
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
    }

    [Fact]
    public async Task A_shared_limit_is_not_counted_against_the_bot()
    {
        Discord.Faults.Next(new Fault.TooManyRequests(1, LimitScope.Shared));

        using var refused = await Sends();

        Assert.Equal("shared", Header(refused, "X-RateLimit-Scope"));
        Assert.Equal(0, Discord.TooManyRequests);
    }

    private static string Header(HttpResponseMessage response, string name) => Assert.Single(response.Headers.GetValues(name));

    private Task<HttpResponseMessage> Sends() => Bot.Ask(HttpMethod.Post, $"/channels/{General.Id}/messages", RawBot.Text("x"));
}
