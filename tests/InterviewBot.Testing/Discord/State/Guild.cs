using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.State;

/// <summary>A server, as people call it. Whoever changes it holds the world's lock.</summary>
public sealed partial class Guild
{
    private readonly World _world;
    private readonly Dictionary<ulong, Role> _roles = [];
    private readonly Dictionary<ulong, Member> _members = [];
    private readonly Dictionary<ulong, Channel> _channels = [];

    internal Guild(World world, ulong id, string name, User? owner)
    {
        _world = world;
        Id = id;
        Name = name;
        Owner = owner;
        Everyone = new Role(id, "@everyone", Permissions.Usual, position: 0);
        _roles.Add(id, Everyone);
    }

    public ulong Id { get; }

    public string Name { get; }

    public User? Owner { get; }

    public Role Everyone { get; }

    /// <summary>The language a community chose; others have English.</summary>
    public string PreferredLocale { get; set; } = "en-US";

    /// <summary>An outage: the bot is told that it is gone for a while.</summary>
    public bool IsUnavailable { get; internal set; }

    public IReadOnlyDictionary<ulong, Role> Roles => _roles;

    public IReadOnlyDictionary<ulong, Member> Members => _members;

    /// <summary>Threads too.</summary>
    public IReadOnlyDictionary<ulong, Channel> Channels => _channels;

    public Member? Find(User user) => _members.GetValueOrDefault(user.Id);

    internal void Add(Member member) => _members[member.User.Id] = member;

    internal void Add(Role role) => _roles[role.Id] = role;

    internal void Add(Channel channel) => _channels[channel.Id] = channel;

    internal void Remove(User user) => _members.Remove(user.Id);

    internal void Remove(Channel channel) => _channels.Remove(channel.Id);

    /// <summary>What a member may do in the guild, before a channel says otherwise.</summary>
    internal Permissions PermissionsOf(User user)
    {
        if (Find(user) is not { } member)
        {
            return Permissions.None;
        }

        if (user.Id == Owner?.Id)
        {
            return PermissionBits.All;
        }

        var permissions = Everyone.Permissions;
        foreach (var role in member.Roles)
        {
            permissions |= role.Permissions;
        }

        return permissions.HasFlag(Permissions.Administrator) ? PermissionBits.All : permissions;
    }

    internal JsonObject ToJson(int memberCount)
    {
        var roles = new JsonArray();
        foreach (var role in _roles.Values)
        {
            roles.Add(role.ToJson());
        }

        return new JsonObject
        {
            ["id"] = Id.ToJson(),
            ["name"] = Name,
            ["icon"] = null,
            ["splash"] = null,
            ["discovery_splash"] = null,
            ["owner_id"] = Owner?.Id.ToJson(),
            ["afk_channel_id"] = null,
            ["afk_timeout"] = 300,
            ["verification_level"] = 0,
            ["default_message_notifications"] = 1,
            ["explicit_content_filter"] = 0,
            ["roles"] = roles,
            ["emojis"] = new JsonArray(),
            ["features"] = new JsonArray(),
            ["mfa_level"] = 0,
            ["application_id"] = null,
            ["system_channel_id"] = null,
            ["system_channel_flags"] = 0,
            ["rules_channel_id"] = null,
            ["vanity_url_code"] = null,
            ["description"] = null,
            ["banner"] = null,
            ["premium_tier"] = 0,
            ["preferred_locale"] = PreferredLocale,
            ["public_updates_channel_id"] = null,
            ["nsfw_level"] = 0,
            ["premium_progress_bar_enabled"] = false,
            ["safety_alerts_channel_id"] = null,
            ["stickers"] = new JsonArray(),
            ["approximate_member_count"] = memberCount,
        };
    }

    internal JsonObject ToUnavailableJson() => new() { ["id"] = Id.ToJson(), ["unavailable"] = true };

    /// <summary>The guild as GUILD_CREATE tells of it: with its channels and active threads, and of its members only the bot.</summary>
    internal JsonObject ToCreatedJson(User bot)
    {
        var (channels, threads) = (new JsonArray(), new JsonArray());
        foreach (var channel in _channels.Values)
        {
            if (!channel.IsThread)
            {
                channels.Add(channel.ToJson(withGuild: false));
            }
            else if (!channel.IsArchived && channel.IsSeenBy(bot))
            {
                threads.Add(channel.ToJson(withGuild: false));
            }
        }

        var json = ToJson(_members.Count);
        json.Remove("approximate_member_count");
        json["joined_at"] = Find(bot)?.JoinedAt.ToJson();
        json["large"] = false;
        json["unavailable"] = false;
        json["member_count"] = _members.Count;
        json["voice_states"] = new JsonArray();
        json["members"] = new JsonArray(Find(bot)?.ToJson());
        json["channels"] = channels;
        json["threads"] = threads;
        json["presences"] = new JsonArray();
        json["stage_instances"] = new JsonArray();
        json["guild_scheduled_events"] = new JsonArray();
        json["soundboard_sounds"] = new JsonArray();
        return json;
    }
}
