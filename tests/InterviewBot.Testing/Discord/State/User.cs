using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.State;

/// <summary>A person, or the bot.</summary>
public sealed class User
{
    internal User(ulong id, string name)
    {
        Id = id;
        Name = name;
        Username = name.ToLowerInvariant().Replace(' ', '.');
    }

    public ulong Id { get; }

    /// <summary>The display name.</summary>
    public string Name { get; }

    public string Username { get; }

    public bool IsBot { get; init; }

    /// <summary>The client's language, one of Discord's locales.</summary>
    public string Locale { get; set; } = "en-US";

    /// <summary>Installed the app for themselves, to be used everywhere.</summary>
    public bool HasInstalled { get; set; }

    /// <summary>Takes no private messages from the bot.</summary>
    public bool RefusesMessages { get; set; }

    /// <summary>How a message mentions them.</summary>
    public string Mention => $"<@{Id}>";

    internal JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = Id.ToJson(),
            ["username"] = Username,
            ["discriminator"] = "0",
            ["global_name"] = IsBot ? null : Name,
            ["avatar"] = null,
            ["public_flags"] = 0,
        };
        if (IsBot)
        {
            json["bot"] = true;
        }

        return json;
    }
}
