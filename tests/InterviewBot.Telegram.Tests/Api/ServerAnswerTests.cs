using InterviewBot.Telegram.Api;
using Telegram.Bot.Types;

namespace InterviewBot.Telegram.Tests.Api;

public sealed class ServerAnswerTests
{
    [Theory]
    [InlineData(403, "Forbidden: bot was blocked by the user")]
    [InlineData(403, "Forbidden: bot was kicked from the group chat")]
    [InlineData(403, "Forbidden: bot was kicked from the supergroup chat")]
    [InlineData(403, "Forbidden: bot was kicked from the channel chat")]
    [InlineData(403, "Forbidden: bot is not a member of the supergroup chat")]
    [InlineData(403, "Forbidden: bot is not a member of the channel chat")]
    [InlineData(403, "Forbidden: user is deactivated")]
    [InlineData(403, "Forbidden: the group chat was deleted")]
    [InlineData(403, "Forbidden: bot can't initiate conversation with a user")]
    [InlineData(403, "Forbidden: bot can't send messages to bots")]
    [InlineData(400, "Bad Request: chat not found")]
    [InlineData(400, "Bad Request: group chat was deleted")]
    [InlineData(400, "Bad Request: user is deactivated")]
    [InlineData(400, "Bad Request: bot was blocked by the user")]
    [InlineData(400, "Bad Request: bot was kicked from the group chat")]
    [InlineData(400, "Bad Request: bot is not a member of the channel chat")]
    [InlineData(400, "Bad Request: INPUT_USER_DEACTIVATED")]
    [InlineData(400, "Bad Request: USER_IS_BLOCKED")]
    [InlineData(400, "Bad Request: PEER_ID_INVALID")]
    [InlineData(400, "Bad Request: CHANNEL_PRIVATE")]
    [InlineData(400, "Bad Request: CHANNEL_INVALID")]
    public void The_chat_is_gone(int code, string description)
        => Assert.Equal(new CallResult<bool>.Gone(description), ServerAnswers.Read<bool>(code, description, null));

    [Theory]
    [InlineData(400, "Bad Request: not enough rights to send text messages to the chat")]
    [InlineData(400, "Bad Request: have no rights to send a message")]
    [InlineData(400, "Bad Request: need administrator rights in the channel chat")]
    [InlineData(400, "Bad Request: CHAT_WRITE_FORBIDDEN")]
    [InlineData(400, "Bad Request: CHAT_ADMIN_REQUIRED")]
    [InlineData(400, "Bad Request: TOPIC_CLOSED")]
    [InlineData(400, "Bad Request: message thread not found")]
    [InlineData(400, "Bad Request: message to be replied not found")]
    [InlineData(400, "Bad Request: user not found")]
    [InlineData(400, "Bad Request: REACTION_INVALID")]
    [InlineData(400, "Bad Request: chat_id is empty")]
    [InlineData(400, "Bad Request: group chat was upgraded to a supergroup chat")]
    [InlineData(403, "Forbidden: not enough rights to send text messages to the chat")]
    [InlineData(403, "Forbidden: CHAT_WRITE_FORBIDDEN")]
    [InlineData(403, "Forbidden: CHAT_SEND_PLAIN_FORBIDDEN")]
    [InlineData(403, "Forbidden: CHAT_GUEST_SEND_FORBIDDEN")]
    [InlineData(403, "Forbidden: CHAT_ADMIN_REQUIRED")]
    [InlineData(403, "Forbidden: MESSAGE_DELETE_FORBIDDEN")]
    [InlineData(403, "Forbidden: ALLOW_PAYMENT_REQUIRED_5")]
    [InlineData(403, "Forbidden: PRIVACY_PREMIUM_REQUIRED")]
    [InlineData(403, "Forbidden: ANONYMOUS_REACTIONS_DISABLED")]
    [InlineData(401, "Unauthorized")]
    [InlineData(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running")]
    [InlineData(413, "Request Entity Too Large")]
    public void The_chat_is_there_and_this_one_thing_is_refused(int code, string description)
        => Assert.Equal(new CallResult<bool>.Refused(code, description), ServerAnswers.Read<bool>(code, description, null));

    [Theory]
    [InlineData(400, "Bad Request: group chat was upgraded to a supergroup chat")]
    [InlineData(403, "Forbidden: the group chat was deleted")]
    public void A_new_id_is_followed_whatever_the_words(int code, string description)
        => Assert.Equal(
            new CallResult<bool>.Moved(-1001234567890),
            ServerAnswers.Read<bool>(code, description, new ResponseParameters { MigrateToChatId = -1001234567890 }));

    [Fact]
    public void A_404_is_a_method_that_the_server_does_not_know()
        => Assert.IsType<CallResult<bool>.UnknownMethod>(ServerAnswers.Read<bool>(404, "Not Found", null));

    [Fact]
    public void A_429_without_a_time_asks_for_a_second()
        => Assert.Equal(
            new CallResult<bool>.RetryAfter(TimeSpan.FromSeconds(1)), ServerAnswers.Read<bool>(429, "Too Many Requests", null));

    [Fact]
    public void A_server_that_failed_may_have_done_it()
        => Assert.Equal(
            new CallResult<bool>.Unknown("500: Internal Server Error"), ServerAnswers.Read<bool>(500, "Internal Server Error", null));
}
