using System.Security.Cryptography;
using System.Text;

namespace InterviewBot.Testing.Discord.Rest;

/// <summary>Whose leave a request needs.</summary>
internal enum Authority
{
    /// <summary>The bot's token; counted against the global limit.</summary>
    Bot,

    /// <summary>What stands in the path: an interaction's token.</summary>
    Interaction,

    /// <summary>Nobody's.</summary>
    None,
}

/// <summary>Answers a request under the world's lock.</summary>
internal delegate RestAnswer Endpoint(Call call);

/// <summary>A method and a path with names where ids stand.</summary>
internal sealed class Route(string method, string template, Endpoint endpoint, Authority authority = Authority.Bot)
{
    private readonly string[] _segments = template.Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary><c>POST /channels/{channel}/messages</c>.</summary>
    public string Name { get; } = $"{method} {template}";

    public Endpoint Endpoint => endpoint;

    public Authority Authority => authority;

    /// <summary>What limits are counted for apart: the top-level channel, guild or webhook.</summary>
    public IReadOnlyList<string> Majors { get; } = template switch
    {
        _ when template.StartsWith("/channels/", StringComparison.Ordinal) => ["channel"],
        _ when template.StartsWith("/guilds/", StringComparison.Ordinal) => ["guild"],
        _ when template.StartsWith("/webhooks/", StringComparison.Ordinal) => ["application", "token"],
        _ => [],
    };

    /// <summary>Names a bucket as the API does: by something that says nothing.</summary>
    public string Bucket { get; } = Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{method} {template}")).AsSpan(0, 16));

    public bool Matches(string asked, IReadOnlyList<string> segments)
    {
        if (asked != method || segments.Count != _segments.Length)
        {
            return false;
        }

        for (var i = 0; i < _segments.Length; i++)
        {
            if (_segments[i][0] != '{' && _segments[i] != segments[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where a name stands in the path; -1: nowhere.</summary>
    public int IndexOf(string name) => Array.IndexOf(_segments, $"{{{name}}}");
}
