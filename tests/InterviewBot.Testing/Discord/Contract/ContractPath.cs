namespace InterviewBot.Testing.Discord.Contract;

/// <summary>A path with places for values: <c>/channels/{channel_id}/messages</c>.</summary>
internal sealed class ContractPath(string template)
{
    private readonly string[] _segments = template.Split('/');

    /// <summary>Of two that match, the one with more words of its own is meant: <c>@original</c> rather than any id.</summary>
    public int Words { get; } = template.Split('/').Count(segment => !IsPlace(segment));

    /// <returns>The values by the names of their places, unescaped; null when it does not match.</returns>
    public List<(string Name, string Value)>? Match(string[] segments)
    {
        if (segments.Length != _segments.Length)
        {
            return null;
        }

        var values = new List<(string, string)>();
        for (var i = 0; i < segments.Length; i++)
        {
            if (IsPlace(_segments[i]) && segments[i].Length > 0)
            {
                values.Add((_segments[i][1..^1], Uri.UnescapeDataString(segments[i])));
            }
            else if (segments[i] != _segments[i])
            {
                return null;
            }
        }

        return values;
    }

    private static bool IsPlace(string segment) => segment.StartsWith('{');
}
