using System.Text.Json;
using InterviewBot.Telegram.Updates;
using Telegram.Bot;

namespace InterviewBot.Telegram.Tests.Updates;

public sealed class AllowedUpdatesTests
{
    [Fact]
    public void Exactly_what_the_bot_uses_is_asked_for()
        => Assert.Equal(
            """["message","edited_message","channel_post","edited_channel_post","callback_query","inline_query","my_chat_member"]""",
            JsonSerializer.Serialize(AllowedUpdates.All, JsonBotAPI.Options));
}
