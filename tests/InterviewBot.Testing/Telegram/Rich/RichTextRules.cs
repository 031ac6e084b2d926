using System.Text.Json;
using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Telegram.Rich;

/// <summary>What the API allows in the texts of a rich message; counts them and remembers what links lead to.</summary>
internal sealed class RichTextRules
{
    private const int NestingLimit = 16;

    private readonly HashSet<string> _references = new(StringComparer.Ordinal);
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);
    private readonly List<string> _referenceLinks = [];
    private readonly List<string> _anchorLinks = [];

    public RichTextRules(bool isEphemeral) => Buttons = new RichButtonRules(this, isEphemeral);

    public RichButtonRules Buttons { get; }

    /// <summary>Code points so far.</summary>
    public int Characters { get; private set; }

    public void AddAnchor(string? name)
    {
        if (string.IsNullOrEmpty(name) || !_anchors.Add(name))
        {
            throw RichRules.Invalid($"anchor \"{name}\" without a name of its own");
        }
    }

    /// <summary>The text must be there and show something.</summary>
    public void CheckFilled(JsonNode? text, string where)
    {
        Check(text);
        if (string.IsNullOrWhiteSpace(RichText.Plain(text)))
        {
            throw RichRules.Invalid($"empty text in {where}");
        }
    }

    /// <summary>Code holds text alone, without formatting.</summary>
    public void CheckPlain(JsonNode? text)
    {
        CheckFilled(text, "pre");
        if (text?.GetValueKind() != JsonValueKind.String)
        {
            throw RichRules.Invalid("text of pre must be plain");
        }
    }

    public void Check(JsonNode? text, int level = 1)
    {
        if (level > NestingLimit)
        {
            throw RichRules.Invalid($"text nested deeper than {NestingLimit} levels");
        }

        switch (text)
        {
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                Characters += value.GetValue<string>().EnumerateRunes().Count();
                break;
            case JsonArray parts:
                foreach (var part in parts)
                {
                    Check(part, level);
                }

                break;
            case JsonObject span:
                CheckSpan(span, level);
                break;
            default:
                throw RichRules.Invalid("a text must be a String, an Array or an Object");
        }
    }

    /// <summary>Called when the whole message was seen: links may point forward.</summary>
    public void CheckTargets()
    {
        if (_referenceLinks.FirstOrDefault(name => !_references.Contains(name)) is { } lost)
        {
            throw RichRules.Invalid($"reference \"{lost}\" not found");
        }

        if (_anchorLinks.FirstOrDefault(name => name.Length > 0 && !_anchors.Contains(name)) is { } missing)
        {
            throw RichRules.Invalid($"anchor \"{missing}\" not found");
        }
    }

    private void CheckSpan(JsonObject span, int level)
    {
        var type = span.TextOf("type");
        switch (type)
        {
            case "custom_emoji":
                Characters++;
                return;
            case "mathematical_expression":
                Characters += span.TextOf("expression")?.Length ?? 0;
                return;
            case "anchor":
                AddAnchor(span.TextOf("name"));
                return;
            case "button":
                Buttons.Check(span["button"] as JsonObject ?? throw RichRules.Invalid("a button must be an Object"));
                return;
            case "reference" when string.IsNullOrEmpty(span.TextOf("name")) || !_references.Add(span.TextOf("name") ?? ""):
                throw RichRules.Invalid($"reference \"{span.TextOf("name")}\" without a name of its own");
            case "reference_link":
                _referenceLinks.Add(span.TextOf("reference_name") ?? "");
                break;
            case "anchor_link":
                _anchorLinks.Add(span.TextOf("anchor_name") ?? "");
                break;
            case null:
                throw RichRules.Invalid("a text without a type");
            default:
                break;
        }

        Check(span["text"], level + 1);
    }
}
