using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using InterviewBot.Testing.Discord.Rules;

namespace InterviewBot.Discord.Client.Tests.Rules;

/// <summary>Requests to be looked at: right but for what a test puts in.</summary>
internal static partial class Bodies
{
    public const int IsComponentsV2 = 1 << 15;

    public static JsonObject Json(string text) => JsonNode.Parse(text)!.AsObject();

    /// <summary>A message of these components.</summary>
    public static JsonObject Message(params string[] components)
        => Json($$"""{"flags":{{IsComponentsV2}},"allowed_mentions":{"parse":[]},"components":[{{string.Join(',', components)}}]}""");

    /// <summary>A message of content and embeds, with these fields: <c>"content":"x"</c>.</summary>
    public static JsonObject Legacy(string fields) => Json($$$"""{"allowed_mentions":{"parse":[]},{{{fields}}}}""");

    public static string Text(string content) => $$"""{"type":10,"content":"{{content}}"}""";

    public static string Row(params string[] controls) => $$"""{"type":1,"components":[{{string.Join(',', controls)}}]}""";

    public static string Button(string customId) => $$"""{"type":2,"style":2,"label":"x","custom_id":"{{customId}}"}""";

    public static string Container(params string[] components) => $$"""{"type":17,"components":[{{string.Join(',', components)}}]}""";

    public static string Select(int options, string more = "")
        => $$"""{"type":3,"custom_id":"s","options":[{{string.Join(',', Enumerable.Range(0, options).Select(Option))}}]{{more}}}""";

    public static string[] Many(int count, Func<int, string> make) => [.. Enumerable.Range(0, count).Select(make)];

    public static string Long(int length) => new('x', length);

    /// <summary>Puts text of that length in place of a number in braces: <c>{45}</c>.</summary>
    public static string Filled(string pattern)
        => Length().Replace(pattern, length => Long(int.Parse(length.Groups["n"].Value, CultureInfo.InvariantCulture)));

    /// <summary>What is wrong, in one line; empty when all is well.</summary>
    public static string Told(IEnumerable<Problem> problems) => string.Join("; ", problems);

    private static string Option(int number) => $$"""{"label":"l{{number}}","value":"v{{number}}"}""";

    [GeneratedRegex(@"\{(?<n>\d+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Length();
}
