using System.Globalization;
using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.State;

/// <summary>A role of a guild; @everyone is the one with the guild's id.</summary>
public sealed class Role
{
    internal Role(ulong id, string name, Permissions permissions, int position)
    {
        Id = id;
        Name = name;
        Permissions = permissions;
        Position = position;
    }

    public ulong Id { get; }

    public string Name { get; }

    public Permissions Permissions { get; set; }

    public int Position { get; }

    internal JsonObject ToJson() => new()
    {
        ["id"] = Id.ToJson(),
        ["name"] = Name,
        ["color"] = 0,
        ["colors"] = new JsonObject { ["primary_color"] = 0, ["secondary_color"] = null, ["tertiary_color"] = null },
        ["hoist"] = false,
        ["icon"] = null,
        ["unicode_emoji"] = null,
        ["position"] = Position,
        ["permissions"] = ((ulong)Permissions).ToString(CultureInfo.InvariantCulture),
        ["managed"] = false,
        ["mentionable"] = false,
        ["flags"] = 0,
    };
}

/// <summary>What a channel grants and denies to a role or a member.</summary>
/// <param name="Id">The role's or user's.</param>
/// <param name="IsRole">False: a member.</param>
/// <param name="Allow">Granted here whatever the guild says.</param>
/// <param name="Deny">Denied here whatever the guild says.</param>
public sealed record Overwrite(ulong Id, bool IsRole, Permissions Allow, Permissions Deny)
{
    internal JsonObject ToJson() => new()
    {
        ["id"] = Id.ToJson(),
        ["type"] = IsRole ? 0 : 1,
        ["allow"] = ((ulong)Allow).ToString(CultureInfo.InvariantCulture),
        ["deny"] = ((ulong)Deny).ToString(CultureInfo.InvariantCulture),
    };
}
