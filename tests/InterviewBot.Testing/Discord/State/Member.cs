using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.State;

/// <summary>Somebody in a guild.</summary>
public sealed class Member
{
    private readonly List<Role> _roles = [];

    internal Member(User user, DateTimeOffset joinedAt)
    {
        User = user;
        JoinedAt = joinedAt;
    }

    public User User { get; }

    public DateTimeOffset JoinedAt { get; }

    /// <summary>What they are called in this guild; null: as everywhere.</summary>
    public string? Nick { get; set; }

    /// <summary>Without @everyone.</summary>
    public IReadOnlyList<Role> Roles => _roles;

    internal void Add(Role role) => _roles.Add(role);

    internal void Remove(Role role) => _roles.Remove(role);

    /// <param name="withUser">False where the user stands beside the member already, as in messages.</param>
    internal JsonObject ToJson(bool withUser = true)
    {
        var roles = new JsonArray();
        foreach (var role in _roles)
        {
            roles.Add(role.Id.ToJson());
        }

        var json = new JsonObject
        {
            ["nick"] = Nick,
            ["avatar"] = null,
            ["roles"] = roles,
            ["joined_at"] = JoinedAt.ToJson(),
            ["premium_since"] = null,
            ["deaf"] = false,
            ["mute"] = false,
            ["flags"] = 0,
            ["pending"] = false,
            ["communication_disabled_until"] = null,
        };
        if (withUser)
        {
            json["user"] = User.ToJson();
        }

        return json;
    }
}
