using InterviewBot.Testing.Discord;

namespace InterviewBot.Discord.Client.Tests.Loopback;

public sealed class ResumeTests : LoopbackTest
{
    protected override LoopbackOptions Options => base.Options with { EventsKept = 5 };

    [Fact]
    public async Task What_was_missed_comes_in_order_and_then_the_resumed_event()
    {
        using var lost = await Ready();
        Discord.Gateway.Cut();
        Assert.Null(await lost.Closed());
        An.In(General).Says("one");
        An.In(General).Says("two");

        using var back = await Returns(lost.SessionId, lost.Sequence);

        Assert.Equal("one", (await back.Next("MESSAGE_CREATE"))["content"]!.GetValue<string>());
        Assert.Equal("two", (await back.Next("MESSAGE_CREATE"))["content"]!.GetValue<string>());
        Assert.Equal("RESUMED", (await back.Next())["t"]!.GetValue<string>());
        An.In(General).Says("three");
        Assert.Equal("three", (await back.Next("MESSAGE_CREATE"))["content"]!.GetValue<string>());
        Assert.Equal(1, Discord.Gateway.Resumes);
        Assert.Equal(1, Discord.Gateway.Identifies);
        Assert.Equal(back.Sequence, Discord.Gateway.LastSequence);
        Assert.Empty(Discord.Violations.All);
    }

    [Fact]
    public async Task What_came_to_a_session_that_another_took_the_place_of_is_for_nobody_to_catch_up_with()
    {
        using var former = await Ready();
        An.In(General).Says("for the former");
        await former.Next("MESSAGE_CREATE");
        former.Drops();

        using var latter = await Ready();

        Assert.Equal(2, Discord.Gateway.Sessions);
        Assert.Equal(latter.Sequence, Discord.Gateway.LastSequence);
    }

    [Fact]
    public async Task An_older_place_than_the_last_is_taken_too()
    {
        using var lost = await Ready();
        An.In(General).Says("seen but not kept");
        await lost.Next("MESSAGE_CREATE");
        lost.Drops();

        using var back = await Returns(lost.SessionId, lost.Sequence - 1);

        Assert.Equal("seen but not kept", (await back.Next("MESSAGE_CREATE"))["content"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(1000, 0)]
    [InlineData(1001, 0)]
    [InlineData(4000, 1)]
    [InlineData(3000, 1)]
    public async Task A_clients_goodbye_ends_the_session_and_other_codes_keep_it(int code, int sessions)
    {
        using var gateway = await Ready();

        await gateway.Closes(code);

        await Discord.Until(() => Discord.Gateway.Connected == 0);
        Assert.Equal(sessions, Discord.Gateway.Sessions);
    }

    [Theory]
    [InlineData(4000, 1)]
    [InlineData(4007, 0)]
    [InlineData(4009, 0)]
    [InlineData(1001, 1)]
    public async Task The_servers_code_says_whether_the_session_lives_on(int code, int sessions)
    {
        using var gateway = await Ready();
        Discord.Gateway.Close(code);

        Assert.Equal(code, await gateway.Closed());
        await Discord.Until(() => Discord.Gateway.Connected == 0);
        Assert.Equal(sessions, Discord.Gateway.Sessions);
    }

    [Fact]
    public async Task A_session_waits_three_minutes()
    {
        using var lost = await Ready();
        lost.Drops();
        await Discord.Until(() => Discord.Gateway.Connected == 0);
        Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(1, Discord.Gateway.Sessions);
        Clock.Advance(TimeSpan.FromSeconds(1));

        using var late = await Returns(lost.SessionId, lost.Sequence);
        var told = await late.Next();

        Assert.Equal(9, told["op"]!.GetValue<int>());
        Assert.False(told["d"]!.GetValue<bool>());
    }

    [Fact]
    public async Task What_is_forgotten_cannot_be_replayed()
    {
        using var lost = await Ready();
        lost.Drops();
        for (var i = 0; i < 6; i++)
        {
            An.In(General).Says("more than is kept");
        }

        using var late = await Returns(lost.SessionId, lost.Sequence);

        Assert.Equal(9, (await late.Next())["op"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_place_that_was_never_reached_is_invalid()
    {
        using var lost = await Ready();
        lost.Drops();

        using var back = await Returns(lost.SessionId, lost.Sequence + 1);

        Assert.Equal(4007, await back.Closed());
    }

    [Fact]
    public async Task Resuming_and_identifying_have_their_own_addresses()
    {
        using var lost = await Ready();
        lost.Drops();
        using var resume = await Bot.Opens();
        await resume.Next();
        await resume.Resumes(lost.SessionId, lost.Sequence);
        await resume.Next("RESUMED");
        using var identify = await Bot.Opens(path: "/resume");
        await identify.Next();
        await identify.Identifies();
        await identify.Next("READY");

        Assert.True(Discord.Violations.Happened("RESUME was not sent to resume_gateway_url"));
        Assert.True(Discord.Violations.Happened("IDENTIFY was sent to resume_gateway_url"));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task A_session_is_told_to_be_invalid_and_may_live_on(bool isResumable, int sessions)
    {
        using var gateway = await Ready();

        Discord.Gateway.Invalidate(isResumable);

        Assert.Equal(isResumable, (await gateway.Next())["d"]!.GetValue<bool>());
        Assert.Equal(sessions, Discord.Gateway.Sessions);
    }

    [Fact]
    public async Task A_client_is_asked_to_reconnect()
    {
        using var gateway = await Ready();

        Discord.Gateway.Reconnect();

        Assert.Equal(7, (await gateway.Next())["op"]!.GetValue<int>());
    }

    private async Task<RawGateway> Ready()
    {
        var gateway = await Bot.Connects();
        await gateway.Next("GUILD_CREATE");
        return gateway;
    }

    private async Task<RawGateway> Returns(string session, long sequence)
    {
        var gateway = await Bot.Opens(path: "/resume");
        await gateway.Next();
        await gateway.Resumes(session, sequence);
        return gateway;
    }
}
