using System.Text.Json;

namespace InterviewBot.Discord.Client.Model;

/// <summary>A person called a command, completes one, pressed something or submitted a form.</summary>
/// <seealso href="https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object"/>
public sealed record Interaction
{
    public required Snowflake Id { get; init; }

    public required Snowflake ApplicationId { get; init; }

    public InteractionType Type { get; init; }

    public InteractionData? Data { get; init; }

    /// <summary>Where it happened; of the channel its id, type and parent are told.</summary>
    public Channel? Channel { get; init; }

    public Snowflake? ChannelId { get; init; }

    public Snowflake? GuildId { get; init; }

    /// <summary>Who, in a guild.</summary>
    public GuildMember? Member { get; init; }

    /// <summary>Who, outside of guilds.</summary>
    public User? User { get; init; }

    /// <summary>Secret, good for 15 minutes: it is all that is needed to answer.</summary>
    public required string Token { get; init; }

    /// <summary>The message that what was pressed stands under, or whose form was opened.</summary>
    public Message? Message { get; init; }

    /// <summary>What the app may do there.</summary>
    public Permissions? AppPermissions { get; init; }

    /// <summary>The person's language, such as <c>vi</c> or <c>en-GB</c>.</summary>
    public string? Locale { get; init; }

    public string? GuildLocale { get; init; }

    /// <summary>Who installed the app, so that it could be called there: guild (<c>0</c>) or user (<c>1</c>) to whose id it is.</summary>
    public IReadOnlyDictionary<string, string>? AuthorizingIntegrationOwners { get; init; }

    public InteractionContext? Context { get; init; }

    // Printed by mistake, the record tells no token.
    public override string ToString() => $"{nameof(Interaction)} {Id}";
}

public enum InteractionType
{
    Ping = 1,
    ApplicationCommand = 2,
    MessageComponent = 3,
    ApplicationCommandAutocomplete = 4,
    ModalSubmit = 5,
}

public enum InteractionContext
{
    Guild = 0,
    BotDm = 1,

    /// <summary>Private messages and groups of people, where the bot is not.</summary>
    PrivateChannel = 2,
}

/// <summary>What was called, pressed or submitted; which of these there are depends on the interaction's type.</summary>
public sealed record InteractionData
{
    /// <summary>The command's id.</summary>
    public Snowflake? Id { get; init; }

    /// <summary>The command's name.</summary>
    public string? Name { get; init; }

    /// <summary>The command's kind.</summary>
    public ApplicationCommandType? Type { get; init; }

    /// <summary>What was given with the command.</summary>
    public IReadOnlyList<InteractionOption> Options { get; init => field = value ?? []; } = [];

    /// <summary>What the ids in options, in <see cref="Values"/> and in <see cref="TargetId"/> stand for.</summary>
    public ResolvedData? Resolved { get; init; }

    /// <summary>The message or user that a context command was called on.</summary>
    public Snowflake? TargetId { get; init; }

    /// <summary>Of the component that was pressed, or the form that was submitted.</summary>
    public string? CustomId { get; init; }

    /// <summary>Of the component that was pressed; of types that are not known here, too.</summary>
    public ComponentType? ComponentType { get; init; }

    /// <summary>What was picked in a select: values of options, or ids (<see cref="Resolved"/>).</summary>
    public IReadOnlyList<string> Values { get; init => field = value ?? []; } = [];

    /// <summary>The fields of a submitted form.</summary>
    public IReadOnlyList<Component> Components { get; init => field = value ?? []; } = [];
}

/// <summary>What can be pressed.</summary>
public enum ComponentType
{
    Button = 2,
    StringSelect = 3,
    ChannelSelect = 8,
}

public sealed record InteractionOption
{
    public required string Name { get; init; }

    public ApplicationCommandOptionType Type { get; init; }

    /// <summary>A string, number or boolean; none for subcommands.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Of a subcommand.</summary>
    public IReadOnlyList<InteractionOption> Options { get; init => field = value ?? []; } = [];

    /// <summary>It is being typed and wants completing.</summary>
    public bool Focused { get; init; }
}

public sealed record ResolvedData
{
    public IReadOnlyDictionary<Snowflake, Message>? Messages { get; init; }

    public IReadOnlyDictionary<Snowflake, User>? Users { get; init; }

    public IReadOnlyDictionary<Snowflake, Channel>? Channels { get; init; }
}
