using System.Text.Json.Nodes;

namespace InterviewBot.Telegram.Tests.Loopback;

public sealed class ContractTests(ITestOutputHelper output) : LoopbackTest
{
    [Theory]
    [InlineData("getMee", "{}", "getMee: unknown method")]
    [InlineData("sendMessage", """{"chat_id":-1,"text":"x","silent":true}""", "sendMessage: silent is unknown")]
    [InlineData("sendMessage", """{"text":"x"}""", "sendMessage: chat_id is required")]
    [InlineData("sendMessage", """{"chat_id":-1,"text":5}""", "sendMessage: text must be String")]
    [InlineData("sendMessage", """{"chat_id":-1,"text":"x","reply_markup":null}""", "sendMessage: reply_markup is null")]
    [InlineData("sendMessage", """{"chat_id":-1,"text":"x","parse_mode":"html5"}""", "sendMessage: parse_mode must not be 'html5'")]
    [InlineData(
        "sendMessage",
        """{"chat_id":-1,"text":"x","reply_markup":{"inline_keyboard":[[{"text":"x","callback_data":1}]]}}""",
        "sendMessage: reply_markup.inline_keyboard[0][0].callback_data must be String")]
    [InlineData(
        "sendRichMessage",
        """{"chat_id":-1,"rich_message":{"blocks":[{"type":"list","items":[{"blocks":[{"type":"footer","text":{"type":"bold"}}]}]}]}}""",
        "sendRichMessage: rich_message.blocks[0].items[0].blocks[0].text.text is required")]
    [InlineData(
        "sendRichMessage",
        """{"chat_id":-1,"rich_message":{"blocks":[{"type":"details","summary":"x","blocks":[],"is_open":false}]}}""",
        "sendRichMessage: rich_message.blocks[0].is_open must be True")]
    [InlineData("getUpdates", """{"allowed_updates":"message"}""", "getUpdates: allowed_updates must be Array of String")]
    public async Task What_the_contract_does_not_allow_is_a_violation(string method, string parameters, string violation)
    {
        if (!Telegram.ContractFound)
        {
            output.WriteLine("No contract beside the repository: requests are held against the rules alone.");
            return;
        }

        await Bot.Call(method, JsonNode.Parse(parameters)!.AsObject());

        Assert.Contains(violation, Telegram.Violations.All.Select(found => found.ToString()));
    }

    [Fact]
    public async Task Forms_and_uploads_are_held_against_it_too()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["chat_id"] = $"{Group.Id}",
            ["text"] = "by form",
            ["disable_notification"] = "true",
            ["reply_markup"] = Keyboard.Of(("More", "m")).ToJsonString(),
        });
        using var sent = await Bot.Http.PostAsync(new Uri(Bot.Address("sendMessage")), form);
        using var upload = new MultipartFormDataContent
        {
            { new StringContent($"{Group.Id}"), "chat_id" },
            { new ByteArrayContent("{}"u8.ToArray()), "document", "data.json" },
        };
        using var uploaded = await Bot.Http.PostAsync(new Uri(Bot.Address("sendDocument")), upload);

        Assert.True(sent.IsSuccessStatusCode);
        Assert.True(uploaded.IsSuccessStatusCode);
        Assert.Equal(["by form\n[More]", "[file data.json]"], An.Screen.Select(message => message.Text));
        Assert.Empty(Telegram.Violations.All);
    }

    [Fact]
    public async Task A_wrong_token_and_a_wrong_method_are_told_apart()
    {
        using var unauthorized = await Bot.Http.GetAsync(new Uri(Bot.Address("getMe", token: "1:wrong")));

        Assert.Equal("""{"ok":false,"error_code":401,"description":"Unauthorized"}""", await unauthorized.Content.ReadAsStringAsync());
        Assert.Equal("""{"ok":false,"error_code":404,"description":"Not Found"}""", (await Bot.Call("getMee")).ToJsonString());
    }
}
