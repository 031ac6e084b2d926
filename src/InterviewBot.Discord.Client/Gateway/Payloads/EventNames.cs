using System.Text;

namespace InterviewBot.Discord.Client.Gateway.Payloads;

/// <summary>One string for an event's name, however often it comes. For one shard: not to be used by several at a time.</summary>
internal sealed class EventNames
{
    private const int LongestKept = 64;

    /// <summary>More than Discord has, so that nothing a server says can make it grow without end.</summary>
    private const int MostKept = 256;

    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public EventNames() => _lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Of(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestKept)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        Span<char> buffer = stackalloc char[LongestKept];
        ReadOnlySpan<char> name = buffer[..Encoding.UTF8.GetChars(utf8, buffer)];
        if (_lookup.TryGetValue(name, out var known))
        {
            return known;
        }

        var made = name.ToString();
        if (_known.Count < MostKept)
        {
            _known.Add(made, made);
        }

        return made;
    }
}
