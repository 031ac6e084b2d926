using System.Text.Json.Nodes;
using InterviewBot.Engine.Adapters;
using InterviewBot.Telegram.Sending;
using InterviewBot.Telegram.Tests.Api;

namespace InterviewBot.Telegram.Tests.Sending;

public sealed class ReactionsTests : IDisposable
{
    private readonly ApiUnderTest _test = new();
    private readonly Reactions _reactions;

    /// <summary>What the chat allows; null is everything.</summary>
    private string[]? _allowed;

    public ReactionsTests()
    {
        var sender = new Sender(_test.Api, new ChatGates(_test.Clock), new Backoff(new Random(1)), _test.Clock);
        _reactions = new Reactions(sender, _test.Api, _test.Clock);
        _test.Server.Answers(call => call.Method == "getChat" ? Chat()
            : _allowed is null || _allowed.Contains(Emoji(call)) ? ScriptedServer.Ok("true")
            : ScriptedServer.No(400, "Bad Request: REACTION_INVALID"));
    }

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task A_person_gets_a_thumb_up()
    {
        Assert.True(await AcknowledgeAsync());

        var call = Assert.Single(_test.Server.Calls);
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{"chat_id":-7,"message_id":5,"reaction":[{"type":"emoji","emoji":"👍"}]}"""), call.Body));
    }

    [Theory]
    [InlineData("🔥,👌,💩", "👌")]
    [InlineData("❤,🎉", "❤")]
    [InlineData("🏆,💔", "🏆")]
    public async Task Where_that_is_not_allowed_the_best_that_is_takes_its_place(string allowed, string expected)
    {
        _allowed = allowed.Split(',');

        Assert.True(await AcknowledgeAsync());
        Assert.True(await AcknowledgeAsync());

        Assert.Equal(["👍", "getChat", expected, expected], _test.Server.Calls.Select(Emoji));
    }

    [Theory]
    [InlineData("")]
    [InlineData("💩,🤡")]
    public async Task Where_none_fits_it_is_told_so_and_the_chat_is_not_asked_each_time(string allowed)
    {
        _allowed = allowed.Split(',');

        Assert.False(await AcknowledgeAsync());
        Assert.False(await AcknowledgeAsync());

        Assert.Equal(["👍", "getChat"], _test.Server.Calls.Select(Emoji));
    }

    [Fact]
    public async Task After_an_hour_the_chat_is_asked_again()
    {
        _allowed = [];
        Assert.False(await AcknowledgeAsync());

        _allowed = null;
        _test.Clock.Advance(TimeSpan.FromHours(1));

        Assert.True(await AcknowledgeAsync());
    }

    [Fact]
    public async Task What_the_chat_changed_within_the_hour_is_found_by_the_refusal()
    {
        _allowed = ["🔥"];
        Assert.True(await AcknowledgeAsync());

        _allowed = ["❤"];

        Assert.True(await AcknowledgeAsync());
        Assert.Equal("❤", Emoji(_test.Server.Calls[^1]));
    }

    [Fact]
    public async Task A_refusal_for_another_reason_is_not_tried_a_second_time()
    {
        _test.Server.Answers(call => call.Method == "getChat" ? Chat() : ScriptedServer.No(400, "Bad Request: message to react not found"));

        Assert.False(await AcknowledgeAsync());
        Assert.Equal(["👍", "getChat"], _test.Server.Calls.Select(Emoji));
    }

    [Theory]
    [InlineData(404, "Not Found")]
    [InlineData(403, "Forbidden: bot was kicked from the group chat")]
    [InlineData(429, "Too Many Requests")]
    public async Task Where_no_reaction_can_be_the_chat_is_not_asked(int code, string description)
    {
        _test.Server.Answers(_ => ScriptedServer.No(code, description));

        Assert.False(await AcknowledgeAsync());
        Assert.Single(_test.Server.Calls);
    }

    [Fact]
    public async Task A_reaction_that_may_be_there_is_not_said_again()
    {
        _test.Server.Answers(_ => ScriptedServer.Body(502, "<html/>"));

        Assert.True(await AcknowledgeAsync());
    }

    private static string Emoji(ScriptedCall call)
        => call.Method == "getChat" ? call.Method : call.Body!["reaction"]![0]!["emoji"]!.GetValue<string>();

    private HttpResponseMessage Chat()
    {
        var reactions = _allowed is null
            ? ""
            : $""","available_reactions":[{string.Join(',', _allowed.Where(emoji => emoji.Length > 0).Select(emoji => $$"""{"type":"emoji","emoji":"{{emoji}}"}""").Append("""{"type":"custom_emoji","custom_emoji_id":"1"}"""))}]""";
        return ScriptedServer.Ok($$"""{"id":-7,"type":"group","title":"Group","accent_color_id":1,"max_reaction_count":11{{reactions}}}""");
    }

    private Task<bool> AcknowledgeAsync() => _reactions.AcknowledgeAsync(-7, 5, default);
}
