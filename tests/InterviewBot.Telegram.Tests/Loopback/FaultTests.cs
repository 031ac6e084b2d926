using System.Net;
using InterviewBot.Testing.Telegram.Faults;

namespace InterviewBot.Telegram.Tests.Loopback;

public sealed class FaultTests : LoopbackTest
{
    [Fact]
    public async Task After_a_429_the_chat_takes_nothing_until_the_time_is_over()
    {
        An.Starts();
        Telegram.Faults.Next(new Fault.TooManyRequests(5), chat: Group);

        var told = await Bot.Call("sendMessage", new() { ["chat_id"] = Group.Id, ["text"] = "x" });
        Assert.Equal(5, told["parameters"]!["retry_after"]!.GetValue<int>());
        await Bot.Sends(An.Private.Id, "another chat");
        Clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal("Too Many Requests: retry after 1", await Bot.RefusalFrom(Group.Id));

        Clock.Advance(TimeSpan.FromSeconds(1));
        await Bot.Sends(Group.Id, "in time");
    }

    [Fact]
    public async Task A_429_may_concern_all_chats()
    {
        An.Starts();
        Telegram.Faults.Next(new Fault.TooManyRequests(5, Everywhere: true), method: "sendMessage");

        await Bot.RefusalFrom(Group.Id);

        Assert.StartsWith("Too Many Requests", await Bot.RefusalFrom(An.Private.Id), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task A_connection_is_cut_before_or_after_the_effect(bool afterEffect, int sent)
    {
        Telegram.Faults.Next(new Fault.Cut(afterEffect));

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => Bot.Sends(Group.Id, "lost?"));

        Assert.Equal(sent, An.Screen.Count);
        await Bot.Sends(Group.Id, "again");
    }

    [Fact]
    public async Task A_gateway_answers_with_html()
    {
        Telegram.Faults.Next(new Fault.BadGateway());

        using var response = await Bot.Http.GetAsync(new Uri(Bot.Address("getMe")));

        Assert.Equal(HttpStatusCode.BadGateway, response.StatusCode);
        Assert.StartsWith("<html>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_who_blocked_the_bot_and_one_who_never_started_it_get_nothing()
    {
        Assert.Equal("Forbidden: bot can't initiate conversation with a user", await Bot.RefusalFrom(Binh.Private.Id));
        An.Starts();
        An.Blocks();

        Assert.Equal("Forbidden: bot was blocked by the user", await Bot.RefusalFrom(An.Private.Id));
        Assert.Empty(Telegram.Violations.All);
        Assert.Equal("kicked", (await Bot.Updates())[1]!["my_chat_member"]!["new_chat_member"]!["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task An_upgraded_group_tells_its_new_id()
    {
        var group = Telegram.Group("Small", An);
        var supergroup = An.Upgrades(group);

        var told = await Bot.Call("sendMessage", new() { ["chat_id"] = group.Id, ["text"] = "x" });
        var updates = await Bot.Updates();

        Assert.Equal(supergroup.Id, told["parameters"]!["migrate_to_chat_id"]!.GetValue<long>());
        Assert.Equal(supergroup.Id, updates[0]!["message"]!["migrate_to_chat_id"]!.GetValue<long>());
        Assert.Equal(group.Id, updates[1]!["message"]!["migrate_from_chat_id"]!.GetValue<long>());
        await Bot.Sends(supergroup.Id, "here");
    }

    [Fact]
    public async Task A_fault_ends_after_so_many_calls()
    {
        Telegram.Faults.Next(new Fault.Refused(500, "Internal Server Error"), method: "getMe", times: 2);

        await Bot.Sends(Group.Id, "another method");
        Assert.Equal("Internal Server Error", await Bot.Refusal("getMe"));
        Assert.Equal("Internal Server Error", await Bot.Refusal("getMe"));
        await Bot.Get("getMe");
    }
}
