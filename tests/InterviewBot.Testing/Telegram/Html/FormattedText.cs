using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using InterviewBot.Testing.Telegram.Http;

namespace InterviewBot.Testing.Telegram.Html;

/// <param name="Text">What is read.</param>
/// <param name="Entities">How it looks.</param>
public sealed record FormattedText(string Text, ImmutableArray<Entity> Entities)
{
    /// <summary>Characters (code points) of a message's text.</summary>
    internal const int MessageLimit = 4096;

    /// <summary>Characters (code points) of a caption.</summary>
    internal const int CaptionLimit = 1024;

    /// <summary>Bytes of a text before its markup is understood.</summary>
    internal const int SourceLimit = 32768;

    public static FormattedText Empty { get; } = new("", []);

    internal JsonArray? EntitiesToJson()
        => Entities.IsEmpty ? null : [.. Entities.Select(entity => (JsonNode)entity.ToJson())];

    /// <summary>Reads a text as a method's parameters give it: with <c>parse_mode</c>, with entities of its own, or plain.</summary>
    internal static FormattedText Read(string source, string? parseMode, JsonArray? entities, int limit, string tooLong)
    {
        if (Encoding.UTF8.GetByteCount(source) > SourceLimit)
        {
            throw RefusedException.BadRequest(tooLong);
        }

        var text = parseMode switch
        {
            null or "" => new FormattedText(
                source,
                [.. (entities ?? []).OfType<JsonObject>().Select(entity => Entity.Read(entity, source))]),
            _ when parseMode.Equals("HTML", StringComparison.OrdinalIgnoreCase) => new HtmlParser(source).Parse(),
            _ => throw RefusedException.BadRequest("unsupported parse_mode"),
        };
        text = text.Trimmed();
        return text.Text.EnumerateRunes().Count() > limit ? throw RefusedException.BadRequest(tooLong) : text;
    }

    /// <summary>Telegram takes white space away at both ends, except before code, whose indentation is meant.</summary>
    private FormattedText Trimmed()
    {
        var plain = Text.Replace("\r", "", StringComparison.Ordinal);
        var ended = plain.TrimEnd();
        var codeAt = Entities
            .Where(entity => entity.Type is "pre" or "code")
            .Select(entity => entity.Offset)
            .DefaultIfEmpty(int.MaxValue)
            .Min();
        var start = Math.Min(ended.Length - ended.TrimStart().Length, codeAt);
        var entities = Entities
            .Select(entity =>
            {
                var from = Math.Max(entity.Offset, start);
                var to = Math.Min(entity.Offset + entity.Length, ended.Length);
                return entity with { Offset = from - start, Length = to - from };
            })
            .Where(entity => entity.Length > 0);
        return new FormattedText(ended[Math.Min(start, ended.Length)..], [.. entities]);
    }
}
