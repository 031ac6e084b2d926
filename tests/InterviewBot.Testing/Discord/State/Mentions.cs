using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace InterviewBot.Testing.Discord.State;

/// <summary>Whom a message pings.</summary>
/// <seealso href="https://discord.com/developers/docs/resources/message#allowed-mentions-object"/>
internal static partial class Mentions
{
    /// <param name="world">Where people are looked up.</param>
    /// <param name="body">What is said.</param>
    /// <param name="allowed">Null: everything is parsed, as for people.</param>
    /// <param name="author">Who says it.</param>
    /// <param name="channel">Where.</param>
    /// <param name="replied">Whose message is answered, where that pings.</param>
    public static MessageBody Read(World world, MessageBody body, JsonObject? allowed, User author, Channel channel, User? replied)
    {
        var mentioned = new List<User>();
        var isEveryone = false;
        foreach (var text in body.Texts)
        {
            isEveryone |= text.Contains("@everyone", StringComparison.Ordinal) || text.Contains("@here", StringComparison.Ordinal);
            foreach (Match match in UserMention().Matches(text))
            {
                if (world.FindUser(SnowflakeExtensions.AsId(match.Groups["id"].Value) ?? 0) is { } user && IsAllowed(allowed, user))
                {
                    mentioned.Add(user);
                }
            }
        }

        if (replied is not null)
        {
            mentioned.Add(replied);
        }

        return body with
        {
            Mentions = [.. mentioned.Distinct()],
            MentionsEveryone = isEveryone
                && (allowed is null || Parses(allowed, "everyone"))
                && channel.PermissionsOf(author).HasFlag(Permissions.MentionEveryone),
        };
    }

    private static bool IsAllowed(JsonObject? allowed, User user)
        => allowed is null
        || Parses(allowed, "users")
        || (allowed["users"] is JsonArray users && users.Any(id => SnowflakeExtensions.AsId(id?.ToString()) == user.Id));

    private static bool Parses(JsonObject allowed, string what)
        => allowed["parse"] is JsonArray parse && parse.Any(item => item?.ToString() == what);

    [GeneratedRegex("<@!?(?<id>[0-9]+)>", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex UserMention();
}
