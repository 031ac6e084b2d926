using System.Net;
using InterviewBot.Testing;
using InterviewBot.Testing.Discord.Faults;

namespace InterviewBot.Discord.Client.Tests.Loopback;

public sealed class FaultTests : LoopbackTest
{
    private const string CreateMessage = "POST /channels/{channel}/messages";

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task A_connection_is_cut_before_or_after_the_effect(bool afterEffect, int sent)
    {
        Discord.Faults.Next(new Fault.Cut(afterEffect));

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => Bot.Sends(General, RawBot.Text("lost?")));

        Assert.Equal(sent, An.Screen.Count);
        await Bot.Sends(General, RawBot.Text("again"));
    }

    [Fact]
    public async Task A_connection_is_cut_in_the_middle_of_the_answer()
    {
        Discord.Faults.Next(new Fault.CutMidAnswer());

        await Assert.ThrowsAnyAsync<Exception>(() => Bot.Sends(General, RawBot.Text("done")));

        Assert.Single(An.Screen);
    }

    [Theory]
    [InlineData(true, "text/html")]
    [InlineData(false, "application/json")]
    public async Task The_server_fails_as_html_or_json(bool isHtml, string type)
    {
        Discord.Faults.Next(new Fault.ServerError(503, isHtml));

        using var response = await Bot.Ask(HttpMethod.Get, "/users/@me");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_fault_is_for_one_route_one_channel_and_so_many_times()
    {
        var other = Study.Channel("other");
        Discord.Faults.Next(new Fault.Refused(403, 50013, "Missing Permissions"), CreateMessage, General, times: 2);

        await Bot.Get("/users/@me");
        await Bot.Sends(other, RawBot.Text("elsewhere"));
        Assert.Equal("403 50013", await Refusal());
        Assert.Equal("403 50013", await Refusal());
        await Bot.Sends(General, RawBot.Text("again"));
        Assert.Throws<ArgumentException>(() => Discord.Faults.Next(new Fault.CutMidAnswer(), "POST /nowhere"));
    }

    [Fact]
    public async Task A_request_waits_before_its_answer()
    {
        using var hold = new Hold();
        Discord.Faults.Next(new Fault.Held(hold, AfterEffect: true), CreateMessage);
        var sending = Bot.Sends(General, RawBot.Text("done, not told"));
        await hold.Reached;

        Assert.Single(An.Screen);
        Assert.False(sending.IsCompleted);
        hold.Release();
        await sending;
    }

    [Fact]
    public async Task A_response_whose_answer_was_lost_may_be_given_again()
    {
        await Bot.Registers();
        var asked = An.In(General).Begins("/question");
        Discord.Faults.Next(new Fault.Cut(AfterEffect: true));
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => Bot.Responds(asked, 4, RawBot.Text("x")));

        Assert.Equal("400 40060", await Bot.Refusal(asked, 4, RawBot.Text("x")));
        Assert.Empty(Discord.Violations.All);
    }

    [Fact]
    public async Task Whether_a_response_arrived_may_be_looked_at_when_something_went_wrong_with_it()
    {
        await Bot.Registers();
        var asked = An.In(General).Begins("/question");
        Discord.Faults.Next(new Fault.Cut(AfterEffect: false));
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => Bot.Responds(asked, 4, RawBot.Text("x")));

        Assert.Equal("404 10015", await Bot.Refusal(HttpMethod.Get, RawBot.Original(Discord, asked)));
        Assert.Empty(Discord.Violations.All);
    }

    [Fact]
    public async Task A_response_that_was_plainly_refused_leaves_nothing_to_look_at()
    {
        await Bot.Registers();
        var asked = An.In(General).Begins("/question");
        Discord.Faults.Next(new Fault.Refused(403, 50013, "Missing Permissions"));
        Assert.Equal("403 50013", await Bot.Refusal(asked, 4, RawBot.Text("x")));

        Assert.Equal("404 10015", await Bot.Refusal(HttpMethod.Get, RawBot.Original(Discord, asked)));
        Assert.True(Discord.Violations.Happened("10015"));
    }

    [Fact]
    public async Task A_request_is_heard_of_when_it_comes_not_only_when_it_is_answered()
    {
        using var hold = new Hold();
        Discord.Faults.Next(new Fault.Held(hold), CreateMessage);
        var heard = Discord.Until(() => Discord.Count(CreateMessage) == 1);
        var sending = Bot.Sends(General, RawBot.Text("waits"));

        // Whoever waits looks once more when its patience is over: that would be too late.
        await heard.WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System, TestContext.Current.CancellationToken);

        Assert.False(sending.IsCompleted);
        hold.Release();
        await sending;
    }

    [Fact]
    public async Task Chaos_decides_over_every_request()
    {
        Discord.Faults.Chaos = call => call.Route == CreateMessage ? new Fault.ServerError() : null;

        await Bot.Get("/users/@me");
        using var response = await Bot.Ask(HttpMethod.Post, $"/channels/{General.Id}/messages", RawBot.Text("x"));

        Assert.Equal(HttpStatusCode.BadGateway, response.StatusCode);
    }

    private Task<string> Refusal() => Bot.Refusal(HttpMethod.Post, $"/channels/{General.Id}/messages", RawBot.Text("x"));
}
