using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.State;

/// <summary>A place with messages. Whoever changes it holds the world's lock.</summary>
public sealed class Channel
{
    private readonly Dictionary<ulong, Overwrite> _overwrites = [];
    private readonly Dictionary<ulong, Message> _byId = [];
    private readonly Queue<Message> _inOrder = [];

    internal Channel(ulong id, ChannelType type, string? name, Guild? guild = null, Channel? parent = null)
    {
        Id = id;
        Type = type;
        Name = name;
        Guild = guild;
        Parent = parent;
    }

    public ulong Id { get; }

    public ChannelType Type { get; }

    public string? Name { get; internal set; }

    /// <summary>Null where people talk in private.</summary>
    public Guild? Guild { get; }

    /// <summary>The channel a thread belongs to.</summary>
    public Channel? Parent { get; }

    /// <summary>Those who talk in private, the bot among them or not.</summary>
    public IReadOnlyList<User> Recipients { get; init; } = [];

    public bool IsThread => Type.IsThread;

    public bool IsDeleted { get; internal set; }

    public bool IsArchived { get; internal set; }

    /// <summary>Only those who manage threads open it again.</summary>
    public bool IsLocked { get; internal set; }

    /// <summary>Who made the thread.</summary>
    public User? Owner { get; init; }

    internal DateTimeOffset ArchiveTimestamp { get; set; }

    /// <summary>Who takes part in the thread.</summary>
    internal HashSet<ulong> ThreadMembers { get; } = [];

    internal ulong? LastMessageId { get; private set; }

    /// <summary>What stands in it, ephemeral messages too, in the order in which it came.</summary>
    internal IEnumerable<Message> Messages => _inOrder.Where(message => !message.IsDeleted);

    internal Message? Find(ulong id) => _byId.GetValueOrDefault(id) is { IsDeleted: false } message ? message : null;

    /// <summary>There was such a message, be it deleted.</summary>
    internal bool Knew(ulong id) => _byId.ContainsKey(id);

    /// <param name="message">The new message.</param>
    /// <param name="kept">Older messages than these are forgotten, so that a long load run does not fill the memory.</param>
    internal void Add(Message message, int kept)
    {
        _inOrder.Enqueue(message);
        _byId[message.Id] = message;
        LastMessageId = message.Id;
        while (_inOrder.Count > kept)
        {
            _byId.Remove(_inOrder.Dequeue().Id);
        }
    }

    internal void Set(Overwrite overwrite) => _overwrites[overwrite.Id] = overwrite;

    /// <summary>What somebody may do here, by the order in which guild and channel grant and deny.</summary>
    /// <seealso href="https://discord.com/developers/docs/topics/permissions#permission-overwrites"/>
    internal Permissions PermissionsOf(User user)
    {
        if (Guild is null)
        {
            return Recipients.Contains(user) ? Permissions.Usual | Permissions.PinMessages | Permissions.MentionEveryone : Permissions.None;
        }

        if (Parent is { } parent)
        {
            return parent.PermissionsOf(user);
        }

        var permissions = Guild.PermissionsOf(user);
        if (permissions is PermissionBits.All or Permissions.None)
        {
            return permissions;
        }

        permissions = Apply(permissions, Guild.Id);
        var (allow, deny) = (Permissions.None, Permissions.None);
        foreach (var role in Guild.Find(user)?.Roles ?? [])
        {
            allow |= _overwrites.GetValueOrDefault(role.Id)?.Allow ?? Permissions.None;
            deny |= _overwrites.GetValueOrDefault(role.Id)?.Deny ?? Permissions.None;
        }

        permissions = Apply((permissions & ~deny) | allow, user.Id);
        return permissions.HasFlag(Permissions.ViewChannel) ? permissions : Permissions.None;
    }

    internal bool IsSeenBy(User user)
    {
        var permissions = PermissionsOf(user);
        return !IsDeleted
            && permissions.HasFlag(Permissions.ViewChannel)
            && (Type != ChannelType.PrivateThread || ThreadMembers.Contains(user.Id) || permissions.HasFlag(Permissions.ManageThreads));
    }

    internal JsonObject ToJson(bool withGuild = true)
    {
        var json = new JsonObject
        {
            ["id"] = Id.ToJson(),
            ["type"] = (int)Type,
            ["last_message_id"] = LastMessageId?.ToJson(),
            ["flags"] = 0,
        };
        if (Guild is null)
        {
            json["recipients"] = new JsonArray([.. Recipients.Where(user => !user.IsBot).Select(user => user.ToJson())]);
            return json;
        }

        json["name"] = Name;
        if (withGuild)
        {
            json["guild_id"] = Guild.Id.ToJson();
        }

        json["parent_id"] = Parent?.Id.ToJson();
        json["rate_limit_per_user"] = 0;
        if (IsThread)
        {
            WriteThread(json);
            return json;
        }

        json["topic"] = null;
        json["position"] = 0;
        json["nsfw"] = false;
        json["permission_overwrites"] = new JsonArray([.. _overwrites.Values.Select(overwrite => overwrite.ToJson())]);
        return json;
    }

    private void WriteThread(JsonObject json)
    {
        json["owner_id"] = Owner?.Id.ToJson();
        json["message_count"] = _inOrder.Count;
        json["member_count"] = ThreadMembers.Count;
        json["total_message_sent"] = _inOrder.Count;
        json["thread_metadata"] = new JsonObject
        {
            ["archived"] = IsArchived,
            ["archive_timestamp"] = ArchiveTimestamp.ToJson(),
            ["auto_archive_duration"] = 4320,
            ["locked"] = IsLocked,
            ["create_timestamp"] = ArchiveTimestamp.ToJson(),
        };
    }

    private Permissions Apply(Permissions permissions, ulong id)
        => _overwrites.GetValueOrDefault(id) is { } overwrite ? (permissions & ~overwrite.Deny) | overwrite.Allow : permissions;
}
