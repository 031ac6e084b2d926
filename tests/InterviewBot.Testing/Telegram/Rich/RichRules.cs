using System.Text.Json;
using System.Text.Json.Nodes;
using InterviewBot.Testing.Telegram.Http;

namespace InterviewBot.Testing.Telegram.Rich;

/// <summary>What the API allows in a rich message. Where Telegram's words are not known, the refusal says what is wrong.</summary>
internal sealed class RichRules
{
    private const int CharacterLimit = 32768;
    private const int BlockLimit = 500;
    private const int NestingLimit = 16;

    private readonly RichTextRules _texts;
    private readonly RichTableRules _tables;
    private int _blocks;

    private RichRules(bool isEphemeral)
    {
        _texts = new RichTextRules(isEphemeral);
        _tables = new RichTableRules(_texts);
    }

    /// <summary>Checks an <c>InputRichMessage</c>.</summary>
    /// <returns>The <c>RichMessage</c> as it is shown.</returns>
    public static JsonObject Apply(JsonObject input, bool isEphemeral)
    {
        string[] forms = [.. new[] { "blocks", "html", "markdown" }.Where(input.ContainsKey)];
        if (forms.Length != 1)
        {
            throw RefusedException.BadRequest("exactly one of the fields html, markdown, or blocks must be used in a rich message");
        }

        var blocks = forms[0] == "blocks"
            ? input["blocks"] as JsonArray ?? throw Invalid("blocks must be an Array")
            : Source(input.TextOf(forms[0]) ?? "");
        var rules = new RichRules(isEphemeral);
        rules.CheckBlocks(blocks, level: 1);
        rules._texts.CheckTargets();
        if (rules._texts.Characters > CharacterLimit)
        {
            throw RefusedException.BadRequest("message is too long");
        }

        if (rules._blocks > BlockLimit)
        {
            throw Invalid($"more than {BlockLimit} blocks");
        }

        var output = new JsonObject { ["blocks"] = RichOutput.Of(blocks) };
        if (input.FlagOf("is_rtl"))
        {
            output["is_rtl"] = true;
        }

        return output;
    }

    internal static RefusedException Invalid(string problem) => RefusedException.BadRequest($"RICH_MESSAGE_INVALID: {problem}");

    /// <summary>Rich HTML and Markdown are kept as they are: the bot writes blocks.</summary>
    private static JsonArray Source(string text) => [new JsonObject { ["type"] = "paragraph", ["text"] = text }];

    private void CheckBlocks(JsonNode? node, int level)
    {
        if (node is not JsonArray { Count: > 0 } blocks)
        {
            throw level == 1 ? RefusedException.BadRequest("message text is empty") : Invalid("no blocks");
        }

        if (level > NestingLimit)
        {
            throw Invalid($"nested deeper than {NestingLimit} levels");
        }

        foreach (var item in blocks)
        {
            CheckBlock(item as JsonObject ?? throw Invalid("a block must be an Object"), level);
        }
    }

    private void CheckBlock(JsonObject block, int level)
    {
        _blocks++;
        var type = block.TextOf("type");
        switch (type)
        {
            case "paragraph" or "footer" or "pullquote" or "expandable_blockquote":
                _texts.CheckFilled(block["text"], type);
                break;
            case "heading":
                _texts.CheckFilled(block["text"], type);
                if (block.NumberOf("size") is not (>= 1 and <= 6))
                {
                    throw Invalid("size of a heading must be 1-6");
                }

                break;
            case "pre":
                _texts.CheckPlain(block["text"]);
                break;
            case "list":
                CheckList(block, level);
                break;
            case "blockquote" or "collage" or "slideshow":
                CheckBlocks(block["blocks"], level + 1);
                break;
            case "details":
                _texts.CheckFilled(block["summary"], "summary");
                CheckBlocks(block["blocks"], level + 1);
                break;
            case "table":
                _blocks += _tables.Check(block);
                break;
            case "buttons":
                _texts.Buttons.CheckRow(block);
                break;
            case "anchor":
                _texts.AddAnchor(block.TextOf("name"));
                break;
            case "mathematical_expression":
                _texts.CheckFilled(block["expression"], type);
                break;
            case "divider" or "map" or "animation" or "audio" or "document" or "photo" or "video" or "voice_note":
                break;
            default:
                throw Invalid($"unsupported block type \"{type}\"");
        }

        if (block.TryGetPropertyValue("credit", out var credit))
        {
            _texts.Check(credit);
        }
    }

    private void CheckList(JsonObject block, int level)
    {
        if (block["items"] is not JsonArray { Count: > 0 } items)
        {
            throw Invalid("a list without items");
        }

        foreach (var item in items.OfType<JsonObject>())
        {
            _blocks++;
            CheckBlocks(item["blocks"], level + 1);
            if (item["is_checked"]?.GetValueKind() == JsonValueKind.True && !item.FlagOf("has_checkbox"))
            {
                throw Invalid("a checked item without a checkbox");
            }
        }
    }
}
