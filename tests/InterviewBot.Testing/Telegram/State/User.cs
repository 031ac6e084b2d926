using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Telegram.State;

/// <summary>An account: a person, a bot, or one of Telegram's own that stand in for anonymous senders.</summary>
public sealed record User(long Id, string FirstName)
{
    /// <summary>Stands as the sender where an administrator hides behind the group.</summary>
    public static User GroupAnonymousBot { get; } = new(1087968824, "Group") { Username = "GroupAnonymousBot", IsBot = true };

    /// <summary>Stands as the sender where somebody speaks as a channel.</summary>
    public static User ChannelBot { get; } = new(136817688, "Channel") { Username = "Channel_Bot", IsBot = true };

    /// <summary>Stands as the sender of channel posts that were forwarded to the discussion group.</summary>
    public static User Telegram { get; } = new(777000, "Telegram");

    public string? LastName { get; init; }

    public string? Username { get; init; }

    /// <summary>IETF tag; null where the client tells none.</summary>
    public string? LanguageCode { get; init; }

    public bool IsBot { get; init; }

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id, ["is_bot"] = IsBot, ["first_name"] = FirstName };
        json.Put("last_name", LastName);
        json.Put("username", Username);
        json.Put("language_code", LanguageCode);
        return json;
    }
}
