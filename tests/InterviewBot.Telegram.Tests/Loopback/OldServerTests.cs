using System.Text.Json.Nodes;
using InterviewBot.Testing.Telegram;

namespace InterviewBot.Telegram.Tests.Loopback;

public sealed class OldServerTests : LoopbackTest
{
    protected override LoopbackOptions Options => base.Options with { OldServer = true };

    [Fact]
    public async Task New_methods_are_unknown_and_new_parameters_ignored()
    {
        JsonObject Rich() => new() { ["blocks"] = new JsonArray(new JsonObject { ["type"] = "paragraph", ["text"] = "x" }) };

        Assert.Equal("Not Found", await Bot.Refusal("sendRichMessage", new() { ["chat_id"] = Group.Id, ["rich_message"] = Rich() }));
        await Bot.Get("sendMessage", new()
        {
            ["chat_id"] = Group.Id,
            ["text"] = "meant for An",
            ["ephemeral_message_parameters"] = new JsonObject { ["receiver_user_id"] = An.User.Id },
        });
        Assert.Equal("meant for An", Binh.Latest.Text);
        Assert.Equal(
            "Bad Request: message text is empty",
            await Bot.Refusal("editMessageText", new()
            {
                ["chat_id"] = Group.Id,
                ["message_id"] = Binh.Latest.Id,
                ["rich_message"] = Rich(),
            }));
        Assert.Empty(Telegram.Violations.All);
    }
}
