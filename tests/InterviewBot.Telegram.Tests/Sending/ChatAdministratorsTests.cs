using InterviewBot.Telegram.Api;
using InterviewBot.Telegram.Sending;
using InterviewBot.Telegram.Tests.Api;

namespace InterviewBot.Telegram.Tests.Sending;

public sealed class ChatAdministratorsTests : IDisposable
{
    private const long Group = -1001234567890;
    private const long An = 42;

    private readonly ApiUnderTest _test = new();
    private readonly ChatAdministrators _administrators;

    public ChatAdministratorsTests() => _administrators = new ChatAdministrators(_test.Api);

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData(An, An, true)]
    [InlineData(Group, Group, true)]
    [InlineData(Group, -1009876543210, false)]
    public async Task Who_needs_no_asking(long chatId, long personId, bool administers)
    {
        Assert.Equal(administers, await _administrators.IncludeAsync(chatId, personId, default));
        Assert.Empty(_test.Server.Calls);
    }

    [Theory]
    [InlineData("creator", true)]
    [InlineData("administrator", true)]
    [InlineData("member", false)]
    [InlineData("restricted", false)]
    [InlineData("left", false)]
    [InlineData("kicked", false)]
    public async Task In_a_group_it_is_as_Telegram_says_at_this_moment(string status, bool administers)
    {
        _test.Server.Answers(_ => ScriptedServer.Ok(Member(An, status)));

        Assert.Equal(administers, await _administrators.IncludeAsync(Group, An, default));
        Assert.Equal(administers, await _administrators.IncludeAsync(Group, An, default));

        Assert.Equal(["getChatMember", "getChatMember"], _test.Server.Calls.Select(call => call.Method));
        Assert.Equal(("-1001234567890", "42"), (_test.Server.Calls[0]["chat_id"], _test.Server.Calls[0]["user_id"]));
    }

    [Theory]
    [InlineData(An, true)]
    [InlineData(43, false)]
    public async Task Where_the_bot_may_not_look_at_a_member_the_list_of_administrators_tells(long listed, bool administers)
    {
        _test.Server.Answers(call => call.Method == "getChatMember"
            ? ScriptedServer.No(400, "Bad Request: CHAT_ADMIN_REQUIRED")
            : ScriptedServer.Ok($"[{Member(listed, "creator")}]"));

        Assert.Equal(administers, await _administrators.IncludeAsync(Group, An, default));
    }

    [Fact]
    public async Task Without_an_answer_nobody_is_taken_for_one()
    {
        _test.Server.Answers(_ => throw new HttpRequestException(HttpRequestError.ConnectionError));

        var failure = await Assert.ThrowsAsync<BotApiException>(() => _administrators.IncludeAsync(Group, An, default));
        Assert.Contains("getChatMember", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_list_nobody_is_taken_for_one_either()
    {
        _test.Server.Answers(_ => ScriptedServer.No(400, "Bad Request: CHAT_ADMIN_REQUIRED"));

        await Assert.ThrowsAsync<BotApiException>(() => _administrators.IncludeAsync(Group, An, default));
    }

    private static string Member(long userId, string status)
        => $$"""{"status":"{{status}}","user":{"id":{{userId}},"is_bot":false,"first_name":"An"},"until_date":0}""";
}
