using InterviewBot.Discord.Client.Gateway;
using InterviewBot.Discord.Client.Tests.Gateway.Scripted;

namespace InterviewBot.Discord.Client.Tests.Gateway;

/// <summary>What an owner can see, and what nobody may.</summary>
public sealed class WatchingTests : GatewayTest
{
    [Fact]
    public async Task Identifies_resumes_reconnects_and_events_are_counted()
    {
        var connection = await ConnectAsync();
        connection.Dispatch(2);
        await Handler.UntilSeenAsync(1, 2);
        connection.Close(4000);
        await ResumeAsync(2);

        Assert.Equal(
            [
                "discord.gateway.identifies 1",
                "discord.gateway.events 1 [event, READY]",
                "discord.gateway.events 1 [event, MESSAGE_CREATE]",
                "discord.gateway.reconnects 1 [reason, closed with 4000]",
                "discord.gateway.resumes 1",
            ],
            Meters.Told);
    }

    [Fact]
    public async Task Neither_the_token_nor_the_session_nor_what_is_written_is_told()
    {
        Handler.Handling = (dispatch, _) => dispatch.Sequence == 2 ? throw new InvalidOperationException("a bug") : Task.CompletedTask;
        Server.Refusal = address => address.Host == "gateway.example" && Server.Attempts == 1 ? "no route" : null;
        var connection = await ConnectAsync();
        connection.Dispatch(2, "INTERACTION_CREATE", """{"token":"interaction-secret"}""");
        await Handler.UntilSeenAsync(1, 2);
        await Sessions.UntilStoredAsync(2);
        connection.Say("""{"op":99,"d":"interaction-secret"}""");
        connection.Say("interaction-secret");
        var second = await ResumeAsync(2);
        second.Close(4004);
        await Running;

        string[] printed = [.. Log.All, .. Meters.Told, Options.ToString(), Stored.ToString()];
        Assert.NotEmpty(printed);
        Assert.All(printed, line => Assert.DoesNotContain("secret", line, StringComparison.Ordinal));
        Assert.All(printed, line => Assert.DoesNotContain("session-1", line, StringComparison.Ordinal));
        Assert.All(printed, line => Assert.DoesNotContain("stored-session", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(GatewayCloseCode.AuthenticationFailed, "token is wrong, or was reset")]
    [InlineData(GatewayCloseCode.InvalidIntents, "does not know")]
    [InlineData(GatewayCloseCode.DisallowedIntents, "Bot page at https://discord.com/developers/applications")]
    public async Task A_close_for_good_says_where_to_mend_it(GatewayCloseCode code, string words)
    {
        var connection = await ConnectAsync();
        connection.Close((int)code);
        await Running;

        var told = Assert.Single(Log.All, line => line.StartsWith("Error:", StringComparison.Ordinal));
        Assert.Contains(words, told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_close_that_the_caller_tells_of_is_not_told_twice()
    {
        Options = Options with { ToldByCaller = [GatewayCloseCode.DisallowedIntents] };
        var connection = await ConnectAsync();
        connection.Close((int)GatewayCloseCode.DisallowedIntents);

        Assert.Equal(new GatewayEnd.Closed(GatewayCloseCode.DisallowedIntents), await Running);
        Assert.DoesNotContain(Log.All, line => line.StartsWith("Error:", StringComparison.Ordinal));
    }
}
