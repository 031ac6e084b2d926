using InterviewBot.Telegram.Tests.Api;
using InterviewBot.Telegram.Tests.Updates;
using InterviewBot.Testing;

namespace InterviewBot.Telegram.Tests.Menus;

/// <summary>Setting the menus when Telegram limits it, refuses it or is not reached.</summary>
public sealed class BotMenusTroubleTests : BotMenusTest
{
    [Fact]
    public async Task A_method_that_is_limited_for_hours_holds_up_no_other_and_is_called_again_to_the_second()
    {
        await using var engine = await TestBot.StartAsync();
        var isLimited = true;
        Server.Answers(call => isLimited && call.Method == "setMyName"
            ? ScriptedServer.No(429, "Too Many Requests", """{"retry_after":40000}""")
            : ScriptedServer.Ok("true"));
        var signal = new Signal();
        var clock = new SignallingClock(signal);

        var publishing = Menus(engine, time: clock).PublishAsync(Bot, default);
        await signal.UntilAsync(() => clock.Waits.Count == 1);
        Assert.Equal([TimeSpan.FromSeconds(40_000)], clock.Waits);
        Assert.Equal(1 + 12, Server.Calls.Count);
        Assert.Contains("setMyName may not be called for 11:06:40", Assert.Single(Log.All), StringComparison.Ordinal);

        isLimited = false;
        clock.Advance(TimeSpan.FromSeconds(39_999));
        Assert.Equal(1 + 12, Server.Calls.Count);
        clock.Advance(TimeSpan.FromSeconds(1));
        await publishing;
        Assert.Equal(["setMyName", "setMyName", "setMyName"], Server.Calls.Skip(13).Select(call => call.Method));
    }

    [Fact]
    public async Task Of_two_limited_methods_each_is_called_again_in_its_own_time()
    {
        await using var engine = await TestBot.StartAsync();
        var signal = new Signal();
        var clock = new SignallingClock(signal);
        var isFirst = new HashSet<string>(["setMyName", "setMyDescription"], StringComparer.Ordinal);
        Server.Answers(call => isFirst.Remove(call.Method)
            ? ScriptedServer.No(429, "Too Many Requests", call.Method == "setMyName" ? """{"retry_after":60}""" : """{"retry_after":20}""")
            : ScriptedServer.Ok("true"));

        var publishing = Menus(engine, time: clock).PublishAsync(Bot, default);
        await signal.UntilAsync(() => clock.Waits.Count == 1);
        clock.Advance(TimeSpan.FromSeconds(20));
        await signal.UntilAsync(() => clock.Waits.Count == 2);
        Assert.Equal([TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(40)], clock.Waits);
        Assert.Equal(1, Count("setMyName"));
        Assert.Equal(4, Count("setMyDescription"));

        clock.Advance(TimeSpan.FromSeconds(40));
        await publishing;
        Assert.Equal(4, Count("setMyName"));

        int Count(string method) => Server.Calls.Count(call => call.Method == method);
    }

    [Fact]
    public async Task Whoever_waits_for_a_limit_lets_go_when_the_program_ends()
    {
        await using var engine = await TestBot.StartAsync();
        Server.Answers(_ => ScriptedServer.No(429, "Too Many Requests", """{"retry_after":40000}"""));
        using var ending = new CancellationTokenSource();
        var publishing = Menus(engine).PublishAsync(Bot, ending.Token);

        await ending.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => publishing);
    }

    [Fact]
    public async Task A_fault_is_told_since_nobody_waits_for_the_menus()
    {
        await using var engine = await TestBot.StartAsync();
        Server.Answers(_ => throw new InvalidOperationException("A bug."));

        await Menus(engine).PublishAsync(Bot, default);

        Assert.StartsWith("Error: Setting what Telegram shows of the bot failed", Assert.Single(Log.All), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_is_told_and_the_others_are_set()
    {
        await using var engine = await TestBot.StartAsync();
        Server.Answers(call => call.Method == "setMyDescription" && call["language_code"] == "\"vi\""
            ? ScriptedServer.No(400, "Bad Request: no")
            : ScriptedServer.Ok("true"));

        await Menus(engine).PublishAsync(Bot, default);

        Assert.Equal(15, Server.Calls.Count);
        Assert.Contains("menu:description:vi was not set", Assert.Single(Log.All), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_network_the_rest_is_left_for_the_next_start()
    {
        await using var engine = await TestBot.StartAsync();
        Server.Answers(_ => throw new HttpRequestException(HttpRequestError.ConnectionError));

        await Menus(engine).PublishAsync(Bot, default);

        Assert.Single(Server.Calls);
        Assert.StartsWith("Warning: Telegram was not reached", Assert.Single(Log.All), StringComparison.Ordinal);
    }
}
