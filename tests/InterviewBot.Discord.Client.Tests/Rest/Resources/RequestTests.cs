using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest;

namespace InterviewBot.Discord.Client.Tests.Rest.Resources;

/// <summary>What each endpoint is asked, and in what words.</summary>
public sealed class RequestTests : IDisposable
{
    private const string Token = RestUnderTest.InteractionToken;

    private const string HiAsJson = """{"content":"Hi","allowed_mentions":{"parse":[]}}""";

    private static readonly RestPatience Patience = RestUnderTest.Patient;
    private static readonly Snowflake Seven = new(7);
    private static readonly Snowflake Nine = new(9);
    private static readonly MessageBody Hi = new() { Content = "Hi", AllowedMentions = AllowedMentions.None };

    private readonly RestUnderTest _test = new();

    public void Dispose() => _test.Dispose();

    public static TheoryData<string, Func<DiscordRestClient, Task>> Endpoints() => new()
    {
        { "GET gateway/bot", client => client.Gateway.GetBotAsync(Patience, default) },
        { "GET users/@me", client => client.Users.GetCurrentAsync(Patience, default) },
        { """POST users/@me/channels {"recipient_id":"7"}""", client => client.Users.CreateDmAsync(Seven, Patience, default) },
        { "GET applications/@me", client => client.Applications.GetCurrentAsync(Patience, default) },
        {
            "GET applications/7/commands?with_localizations=true",
            client => client.Applications.GetGlobalCommandsAsync(Seven, Patience, default)
        },
        {
            """PUT applications/7/commands [{"type":1,"name":"help","description":"Help"}]""",
            client => client.Applications.OverwriteGlobalCommandsAsync(
                Seven, [new ApplicationCommand { Name = "help", Description = "Help" }], Patience, default)
        },
        { "GET channels/7", client => client.Channels.GetAsync(Seven, Patience, default) },
        {
            """POST channels/7/messages/9/threads {"name":"Talk","auto_archive_duration":1440}""",
            client => client.Channels.StartThreadAsync(
                Seven, Nine, new() { Name = "Talk", AutoArchiveDuration = 1440 }, auditLogReason: null, Patience, default)
        },
        { "GET channels/7/messages?limit=50", client => client.Messages.ListAsync(Seven, 50, before: null, after: null, Patience, default) },
        { "GET channels/7/messages?limit=2&before=9", client => client.Messages.ListAsync(Seven, 2, Nine, after: null, Patience, default) },
        { "GET channels/7/messages?limit=2&after=9", client => client.Messages.ListAsync(Seven, 2, before: null, Nine, Patience, default) },
        { "GET channels/7/messages/9", client => client.Messages.GetAsync(Seven, Nine, Patience, default) },
        {
            """POST channels/7/messages {"content":"Hi","allowed_mentions":{"parse":[]},"nonce":"q-1","enforce_nonce":true}""",
            client => client.Messages.CreateAsync(Seven, Hi with { Nonce = "q-1", EnforceNonce = true }, Patience, default)
        },
        {
            $"PATCH channels/7/messages/9 {HiAsJson}",
            client => client.Messages.EditAsync(Seven, Nine, Hi, Patience, default)
        },
        { "DELETE channels/7/messages/9", client => client.Messages.DeleteAsync(Seven, Nine, auditLogReason: null, Patience, default) },
        { "PUT channels/7/messages/pins/9", client => client.Messages.PinAsync(Seven, Nine, auditLogReason: null, Patience, default) },
        { "DELETE channels/7/messages/pins/9", client => client.Messages.UnpinAsync(Seven, Nine, auditLogReason: null, Patience, default) },
        {
            "PUT channels/7/messages/9/reactions/%F0%9F%91%8D/@me",
            client => client.Reactions.CreateAsync(Seven, Nine, "👍", Patience, default)
        },
        {
            "DELETE channels/7/messages/9/reactions/ok%3A41/@me",
            client => client.Reactions.DeleteOwnAsync(Seven, Nine, "ok:41", Patience, default)
        },
        { "GET guilds/7", client => client.Guilds.GetAsync(Seven, Patience, default) },
        { "GET guilds/7/roles", client => client.Guilds.GetRolesAsync(Seven, Patience, default) },
        { "GET guilds/7/members/9", client => client.Guilds.GetMemberAsync(Seven, Nine, Patience, default) },
    };

    public static TheoryData<string, Func<DiscordRestClient, Task>> InteractionEndpoints() => new()
    {
        {
            $"POST interactions/7/{Token}/callback {{\"type\":4,\"data\":{HiAsJson}}}",
            client => client.Interactions.RespondAsync(Seven, Token, InteractionResponse.Message(Hi), Patience, default)
        },
        {
            $$"""POST interactions/7/{{Token}}/callback?with_response=true {"type":6}""",
            client => client.Interactions.RespondAndGetMessageAsync(Seven, Token, InteractionResponse.DeferredUpdate(), Patience, default)
        },
        { $"GET webhooks/7/{Token}/messages/@original", client => client.Interactions.GetOriginalAsync(Seven, Token, Patience, default) },
        {
            $"PATCH webhooks/7/{Token}/messages/@original {HiAsJson}",
            client => client.Interactions.EditOriginalAsync(Seven, Token, Hi, Patience, default)
        },
        { $"DELETE webhooks/7/{Token}/messages/@original", client => client.Interactions.DeleteOriginalAsync(Seven, Token, Patience, default) },
        {
            $"POST webhooks/7/{Token} {HiAsJson}",
            client => client.Interactions.CreateFollowupAsync(Seven, Token, Hi, Patience, default)
        },
        {
            $"PATCH webhooks/7/{Token}/messages/9 {HiAsJson}",
            client => client.Interactions.EditFollowupAsync(Seven, Token, Nine, Hi, Patience, default)
        },
        { $"DELETE webhooks/7/{Token}/messages/9", client => client.Interactions.DeleteFollowupAsync(Seven, Token, Nine, Patience, default) },
    };

    [Theory]
    [MemberData(nameof(Endpoints), DisableDiscoveryEnumeration = true)]
    public async Task Discord_is_asked_with_the_bots_token(string asked, Func<DiscordRestClient, Task> ask)
    {
        Assert.Equal(asked, await AskedAsync(ask));
        Assert.Equal($"Bot {RestUnderTest.Token}", _test.Discord.Requests[0].Headers["Authorization"]);
    }

    [Theory]
    [MemberData(nameof(InteractionEndpoints), DisableDiscoveryEnumeration = true)]
    public async Task An_interaction_is_answered_without_the_bots_token(string asked, Func<DiscordRestClient, Task> ask)
    {
        Assert.Equal(asked, await AskedAsync(ask));
        Assert.DoesNotContain("Authorization", _test.Discord.Requests[0].Headers.Keys);
    }

    [Fact]
    public async Task A_response_brings_the_message_it_made_when_it_is_asked_for()
    {
        _test.Discord.Answers(_ => ScriptedDiscord.Body(
            200, """{"interaction":{"id":"7","type":2},"resource":{"type":4,"message":{"id":"12","channel_id":"3"}}}"""));

        var result = await _test.Start(client => client.Interactions.RespondAndGetMessageAsync(
            Seven, Token, InteractionResponse.Message(Hi), Patience, default));

        Assert.Equal(new Snowflake(12), Assert.IsType<RestResult<MessageOutline?>.Succeeded>(result).Value?.Id);
    }

    [Fact]
    public async Task A_response_whose_lost_try_had_arrived_succeeds_without_its_message()
    {
        _test.Discord.AnswersInTurn(
            RepeatTests.Broken, () => ScriptedDiscord.No(400, DiscordErrorCode.InteractionAlreadyAcknowledged));

        var call = _test.Start(client => client.Interactions.RespondAndGetMessageAsync(
            Seven, Token, InteractionResponse.Message(Hi), Patience, default));
        _test.PassSeconds(1);

        Assert.Null(Assert.IsType<RestResult<MessageOutline?>.Succeeded>(await call).Value);
    }

    [Fact]
    public async Task Why_it_was_done_is_said_in_a_form_that_a_header_takes()
    {
        await _test.Start(client => client.Messages.PinAsync(Seven, Nine, "Câu hỏi\r\nhôm nay", Patience, default));

        Assert.Equal("C%C3%A2u%20h%E1%BB%8Fi%0D%0Ah%C3%B4m%20nay", _test.Discord.Requests[0].Headers["X-Audit-Log-Reason"]);
    }

    [Fact]
    public async Task A_long_reason_is_cut_between_characters()
    {
        await _test.Start(client => client.Messages.PinAsync(Seven, Nine, new string('a', 511) + "😀", Patience, default));

        Assert.Equal(new string('a', 511), _test.Discord.Requests[0].Headers["X-Audit-Log-Reason"]);
    }

    [Fact]
    public async Task Messages_are_not_listed_between_two_bounds_which_Discord_does_not_know()
        => await Assert.ThrowsAsync<ArgumentException>(() => _test.Client.Messages.ListAsync(Seven, 5, Nine, Nine, Patience, default));

    private async Task<string> AskedAsync(Func<DiscordRestClient, Task> ask)
    {
        _test.Discord.Answers(_ => ScriptedDiscord.No(404, 0));

        await _test.Start(async client =>
        {
            await ask(client);
            return true;
        });

        var request = Assert.Single(_test.Discord.Requests);
        return request.Body.Length == 0 ? $"{request.Method} {request.Path}" : $"{request.Method} {request.Path} {request.Text}";
    }
}
