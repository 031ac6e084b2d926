using System.Text.Json.Nodes;

namespace InterviewBot.Telegram.Tests.Loopback;

public sealed class EditingTests : LoopbackTest
{
    private const string NotModified =
        "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content "
        + "and reply markup of the message";

    [Fact]
    public async Task An_edit_that_changes_nothing_is_refused_and_a_violation()
    {
        An.Starts();
        var sent = await Bot.Sends(An.Private.Id, "<b>same</b>", "HTML");

        var refusal = await Bot.Refusal("editMessageText", Edit(sent, "<strong>same</strong>", "HTML"));

        Assert.Equal(NotModified, refusal);
        Assert.Equal($"editMessageText: {NotModified}", Assert.Single(Telegram.Violations.All).ToString());
        Telegram.Violations.Expect("not modified");
        Assert.Empty(Telegram.Violations.All);
        Assert.True(Telegram.Violations.Happened("not modified"));
    }

    [Fact]
    public async Task An_edit_without_buttons_takes_them_away()
    {
        An.Starts();
        var sent = await Bot.Get("sendMessage", new()
        {
            ["chat_id"] = An.Private.Id,
            ["text"] = "with",
            ["reply_markup"] = Keyboard.Of(("More", "m")),
        });
        Assert.Equal("with\n[More]", An.Latest.Text);

        await Bot.Get("editMessageText", Edit(sent, "without"));

        Assert.Equal("without", An.Latest.Text);
        Assert.Equal(1, An.Latest.Edits);
    }

    [Fact]
    public async Task What_is_not_there_or_not_the_bots_own_cannot_be_edited()
    {
        var theirs = An.Starts();
        var sent = await Bot.Sends(An.Private.Id, "going");
        await Bot.Get("deleteMessage", new() { ["chat_id"] = An.Private.Id, ["message_id"] = sent["message_id"]!.GetValue<int>() });

        Assert.Equal("Bad Request: message to edit not found", await Bot.Refusal("editMessageText", Edit(sent, "gone")));
        Assert.Equal(
            "Bad Request: message can't be edited",
            await Bot.Refusal("editMessageText", new() { ["chat_id"] = An.Private.Id, ["message_id"] = theirs.Id, ["text"] = "x" }));
    }

    [Fact]
    public async Task A_reply_needs_what_it_replies_to()
    {
        An.Starts();
        JsonObject Reply(bool anyway) => new()
        {
            ["chat_id"] = An.Private.Id,
            ["text"] = "x",
            ["reply_parameters"] = new JsonObject { ["message_id"] = 99, ["allow_sending_without_reply"] = anyway },
        };

        Assert.Equal("Bad Request: message to be replied not found", await Bot.Refusal("sendMessage", Reply(anyway: false)));
        await Bot.Get("sendMessage", Reply(anyway: true));
    }

    [Theory]
    [InlineData("""{"text":"x","callback_data":""}""", "BUTTON_DATA_INVALID")]
    [InlineData("""{"text":"x","callback_data":"éééééééééééééééééééééééééééééééééé"}""", "BUTTON_DATA_INVALID")]
    [InlineData("""{"text":"x"}""", "text buttons are unallowed in the inline keyboard")]
    [InlineData("""{"text":" ","callback_data":"d"}""", "BUTTON_TEXT_INVALID")]
    [InlineData("""{"text":"x","callback_data":"d","url":"https://a.bc"}""", "exactly one thing")]
    [InlineData("""{"text":"x","url":"http://localhost"}""", "Wrong HTTP URL")]
    [InlineData("""{"text":"x","callback_data":"d","style":"link"}""", "BUTTON_STYLE_INVALID")]
    public async Task Buttons_have_rules(string button, string problem)
    {
        An.Starts();
        var refusal = await Bot.Refusal("sendMessage", new()
        {
            ["chat_id"] = An.Private.Id,
            ["text"] = "x",
            ["reply_markup"] = new JsonObject { ["inline_keyboard"] = new JsonArray(new JsonArray(JsonNode.Parse(button))) },
        });

        Assert.Contains(problem, refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 9)]
    [InlineData(13, 8)]
    public async Task Keyboards_have_limits(int rows, int columns)
    {
        An.Starts();
        var row = Enumerable.Repeat("""{"text":"x","callback_data":"d"}""", columns);
        var keyboard = $"[{string.Join(',', Enumerable.Repeat($"[{string.Join(',', row)}]", rows))}]";

        var refusal = await Bot.Refusal("sendMessage", new()
        {
            ["chat_id"] = An.Private.Id,
            ["text"] = "x",
            ["reply_markup"] = new JsonObject { ["inline_keyboard"] = JsonNode.Parse(keyboard) },
        });

        Assert.Contains("reply markup is too long", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chat_may_allow_few_reactions_or_none()
    {
        var said = An.Types("/question", Group);
        JsonObject React(string emoji) => new()
        {
            ["chat_id"] = Group.Id,
            ["message_id"] = said.Id,
            ["reaction"] = new JsonArray(new JsonObject { ["type"] = "emoji", ["emoji"] = emoji }),
        };

        await Bot.Get("setMessageReaction", React("👍"));
        Assert.Equal("👍", said.Reactions[Telegram.Bot.Id]);
        Assert.Equal("Bad Request: REACTION_INVALID", await Bot.Refusal("setMessageReaction", React("x")));

        Group.AvailableReactions = [];
        Assert.Empty((await Bot.Get("getChat", new() { ["chat_id"] = Group.Id }))["available_reactions"]!.AsArray());
        Assert.Equal("Bad Request: REACTION_INVALID", await Bot.Refusal("setMessageReaction", React("👍")));
    }

    private static JsonObject Edit(JsonNode sent, string text, string? parseMode = null)
    {
        var parameters = new JsonObject
        {
            ["chat_id"] = sent["chat"]!["id"]!.GetValue<long>(),
            ["message_id"] = sent["message_id"]!.GetValue<int>(),
            ["text"] = text,
        };
        if (parseMode is not null)
        {
            parameters["parse_mode"] = parseMode;
        }

        return parameters;
    }
}
