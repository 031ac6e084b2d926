using System.Text.Json.Nodes;

namespace InterviewBot.Telegram.Tests.Loopback;

public sealed class RichTests : LoopbackTest
{
    [Fact]
    public async Task A_rich_message_is_read_unfolded()
    {
        An.Starts();

        var sent = await Sends("""
            [
              {"type":"heading","text":"Kubernetes","size":2},
              {"type":"list","items":[
                {"type":"1","value":3,"blocks":[{"type":"paragraph","text":["one ",{"type":"bold","text":"two"}]},{"type":"list","items":[
                  {"blocks":[{"type":"paragraph","text":"inner"}]}]}]}]},
              {"type":"details","summary":"Answer","blocks":[{"type":"pre","text":"a\nb","language":"go"}]},
              {"type":"table","cells":[[{"text":"x","align":"left","valign":"top"},{"align":"left","valign":"top"}]]},
              {"type":"paragraph","text":[{"type":"reference_link","text":"[1]","reference_name":"r1"}]},
              {"type":"paragraph","text":{"type":"reference","name":"r1","text":"Source"}},
              {"type":"buttons","buttons":[{"text":"More","callback_data":"m","style":"link"}]}
            ]
            """);

        Assert.Equal("3.", sent["rich_message"]!["blocks"]![1]!["items"]![0]!["label"]!.GetValue<string>());
        Assert.Equal(
            """
            Kubernetes
            3. one two
              • inner
            ▸ Answer
              a
              b
            [x] []
            [1]
            Source
            [More]
            """.ReplaceLineEndings("\n"),
            An.Latest.Text);
        Assert.Equal("m", An.Latest.Buttons.Single().CallbackData);
        Assert.Empty(Telegram.Violations.All);
    }

    [Theory]
    [InlineData("""[{"type":"heading","text":"x","size":7}]""", "size of a heading")]
    [InlineData("""[{"type":"paragraph","text":" "}]""", "empty text in paragraph")]
    [InlineData("""[{"type":"pre","text":{"type":"bold","text":"x"}}]""", "text of pre must be plain")]
    [InlineData("""[{"type":"list","items":[]}]""", "a list without items")]
    [InlineData("""[{"type":"table","cells":[[{"text":"x","align":"left"}]]}]""", "align and valign")]
    [InlineData("""[{"type":"paragraph","text":{"type":"reference_link","text":"x","reference_name":"r"}}]""", "reference \"r\" not found")]
    [InlineData("""[{"type":"buttons","buttons":[]}]""", "1-8 buttons")]
    [InlineData("""[{"type":"buttons","buttons":[{"text":"x","url":"https://a.bc","style":"link"}]}]""", "BUTTON_STYLE_INVALID")]
    [InlineData("""[{"type":"buttons","buttons":[{"text":"x","url":"https://a.bc","callback_data":"y"}]}]""", "exactly one thing")]
    [InlineData("""[{"type":"buttons","buttons":[{"text":{"type":"bold","text":"x"},"callback_data":"y"}]}]""", "only plain text")]
    [InlineData("""[{"type":"thinking","text":"x"}]""", "unsupported block type")]
    [InlineData("[]", "message text is empty")]
    public async Task A_rich_message_outside_of_the_rules_is_refused(string blocks, string problem)
    {
        An.Starts();

        Assert.Contains(problem, await Refusal(blocks), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Characters_blocks_columns_and_nesting_have_limits()
    {
        An.Starts();
        string Row(int columns) => $"[{string.Join(',', Enumerable.Repeat("""{"text":"x","align":"left","valign":"top"}""", columns))}]";
        string Rows(int rows, int columns) => string.Join(',', Enumerable.Repeat(Row(columns), rows));
        string Table(int rows, int columns) => $$"""[{"type":"table","cells":[{{Rows(rows, columns)}}]}]""";
        string Nested(int levels) => levels == 1
            ? """[{"type":"paragraph","text":"x"}]"""
            : $$"""[{"type":"blockquote","blocks":{{Nested(levels - 1)}}}]""";
        string Long(int characters) => $$"""[{"type":"paragraph","text":"{{new string('x', characters)}}"}]""";

        await Sends(Table(rows: 499, columns: 1));
        await Sends(Table(rows: 1, columns: 20));
        await Sends(Nested(16));
        await Sends(Long(32768));

        Assert.Contains("500 blocks", await Refusal(Table(rows: 500, columns: 1)), StringComparison.Ordinal);
        Assert.Contains("20 columns", await Refusal(Table(rows: 1, columns: 21)), StringComparison.Ordinal);
        Assert.Contains("16 levels", await Refusal(Nested(17)), StringComparison.Ordinal);
        Assert.Contains("too long", await Refusal(Long(32769)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Exactly_one_form_of_content_is_taken()
    {
        An.Starts();

        var refusal = await Bot.Refusal("sendRichMessage", new()
        {
            ["chat_id"] = An.Private.Id,
            ["rich_message"] = new JsonObject { ["html"] = "x", ["markdown"] = "y" },
        });

        Assert.Contains("exactly one of", refusal, StringComparison.Ordinal);
    }

    private Task<JsonNode> Sends(string blocks) => Bot.Get("sendRichMessage", Request(blocks));

    private Task<string> Refusal(string blocks) => Bot.Refusal("sendRichMessage", Request(blocks));

    private JsonObject Request(string blocks) => new()
    {
        ["chat_id"] = An.Private.Id,
        ["rich_message"] = new JsonObject { ["blocks"] = JsonNode.Parse(blocks) },
    };
}
