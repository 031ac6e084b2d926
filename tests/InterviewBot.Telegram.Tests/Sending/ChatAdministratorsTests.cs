using InterviewBot.Engine.Chat;
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
    [InlineData(An, An, ChatRights.All)]
    [InlineData(Group, Group, ChatRights.All)]
    [InlineData(Group, -1009876543210, ChatRights.None)]
    public async Task Who_needs_no_asking(long chatId, long personId, ChatRights rights)
    {
        Assert.Equal(rights, await _administrators.RightsAsync(chatId, personId, default));
        Assert.Empty(_test.Server.Calls);
    }

    [Theory]
    [InlineData("creator", ChatRights.All)]
    [InlineData("member", ChatRights.None)]
    [InlineData("restricted", ChatRights.None)]
    [InlineData("left", ChatRights.None)]
    [InlineData("kicked", ChatRights.None)]
    public async Task In_a_group_it_is_as_Telegram_says_at_this_moment(string status, ChatRights rights)
    {
        _test.Server.Answers(_ => ScriptedServer.Ok(Member(An, status)));

        Assert.Equal(rights, await _administrators.RightsAsync(Group, An, default));
        Assert.Equal(rights, await _administrators.RightsAsync(Group, An, default));

        Assert.Equal(["getChatMember", "getChatMember"], _test.Server.Calls.Select(call => call.Method));
        Assert.Equal(("-1001234567890", "42"), (_test.Server.Calls[0]["chat_id"], _test.Server.Calls[0]["user_id"]));
    }

    [Theory]
    [InlineData("", ChatRights.None)]
    [InlineData("can_delete_messages", ChatRights.Messages)]
    [InlineData("can_restrict_members", ChatRights.Members)]
    [InlineData("can_change_info", ChatRights.Settings)]
    [InlineData("can_pin_messages,can_invite_users", ChatRights.None)]
    [InlineData("can_delete_messages,can_restrict_members,can_change_info", ChatRights.All)]
    public async Task An_administrator_may_what_Telegram_lets_them(string allowed, ChatRights rights)
    {
        var granted = string.Concat(allowed.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(right => $",\"{right}\":true"));
        _test.Server.Answers(_ => ScriptedServer.Ok(Member(An, "administrator", granted)));

        Assert.Equal(rights, await _administrators.RightsAsync(Group, An, default));
    }

    [Theory]
    [InlineData(An, ChatRights.All)]
    [InlineData(43, ChatRights.None)]
    public async Task Where_the_bot_may_not_look_at_a_member_the_list_of_administrators_tells(long listed, ChatRights rights)
    {
        _test.Server.Answers(call => call.Method == "getChatMember"
            ? ScriptedServer.No(400, "Bad Request: CHAT_ADMIN_REQUIRED")
            : ScriptedServer.Ok($"[{Member(listed, "creator")}]"));

        Assert.Equal(rights, await _administrators.RightsAsync(Group, An, default));
    }

    [Fact]
    public async Task Without_an_answer_nobody_is_taken_for_one()
    {
        _test.Server.Answers(_ => throw new HttpRequestException(HttpRequestError.ConnectionError));

        var failure = await Assert.ThrowsAsync<BotApiException>(() => _administrators.RightsAsync(Group, An, default));
        Assert.Contains("getChatMember", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_list_nobody_is_taken_for_one_either()
    {
        _test.Server.Answers(_ => ScriptedServer.No(400, "Bad Request: CHAT_ADMIN_REQUIRED"));

        await Assert.ThrowsAsync<BotApiException>(() => _administrators.RightsAsync(Group, An, default));
    }

    private static string Member(long userId, string status, string granted = "")
        => $$"""{"status":"{{status}}","user":{"id":{{userId}},"is_bot":false,"first_name":"An"},"until_date":0{{granted}}}""";
}
