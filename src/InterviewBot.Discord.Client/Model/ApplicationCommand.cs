using System.Text.Json.Serialization;

namespace InterviewBot.Discord.Client.Model;

/// <summary>A command as it is registered; what is null is left out.</summary>
/// <seealso href="https://discord.com/developers/docs/interactions/application-commands#application-command-object"/>
public sealed record ApplicationCommand
{
    /// <summary>Discord's; none when registering.</summary>
    public Snowflake? Id { get; init; }

    public ApplicationCommandType Type
    {
        get;
        init => field = value == default ? ApplicationCommandType.ChatInput : value;
    }
    = ApplicationCommandType.ChatInput;

    /// <summary>1 to 32 characters, lower case for <see cref="ApplicationCommandType.ChatInput"/>.</summary>
    public required string Name { get; init; }

    /// <summary>By Discord's locales, such as <c>vi</c>.</summary>
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>1 to 100 characters; none for context commands.</summary>
    public string? Description { get; init; }

    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    /// <summary>At most 25, the required ones first.</summary>
    public IReadOnlyList<ApplicationCommandOption>? Options { get; init; }

    /// <summary>What a member needs to be offered it; a guild's administrators may change that. Null: nothing.</summary>
    public Permissions? DefaultMemberPermissions { get; init; }

    public IReadOnlyList<ApplicationIntegrationType>? IntegrationTypes { get; init; }

    public IReadOnlyList<InteractionContext>? Contexts { get; init; }
}

public enum ApplicationCommandType
{
    /// <summary>A slash command.</summary>
    ChatInput = 1,

    /// <summary>In a user's menu.</summary>
    User = 2,

    /// <summary>In a message's menu.</summary>
    Message = 3,
}

/// <summary>Who installed an app.</summary>
public enum ApplicationIntegrationType
{
    GuildInstall = 0,
    UserInstall = 1,
}

public sealed record ApplicationCommandOption
{
    public required ApplicationCommandOptionType Type { get; init; }

    /// <summary>1 to 32 characters, lower case.</summary>
    public required string Name { get; init; }

    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>1 to 100 characters.</summary>
    public required string Description { get; init; }

    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    public bool? Required { get; init; }

    /// <summary>At most 25; not with <see cref="Autocomplete"/>.</summary>
    public IReadOnlyList<CommandChoice>? Choices { get; init; }

    /// <summary>The bot is asked for choices while somebody types.</summary>
    public bool? Autocomplete { get; init; }

    /// <summary>Of text: 0 to 6000.</summary>
    public int? MinLength { get; init; }

    /// <summary>Of text: 1 to 6000.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Of a subcommand.</summary>
    public IReadOnlyList<ApplicationCommandOption>? Options { get; init; }

    /// <summary>For a channel: which kinds may be picked.</summary>
    public IReadOnlyList<ChannelType>? ChannelTypes { get; init; }
}

public enum ApplicationCommandOptionType
{
    SubCommand = 1,
    SubCommandGroup = 2,
    String = 3,
    Integer = 4,
    Boolean = 5,
    User = 6,
    Channel = 7,
    Role = 8,
    Mentionable = 9,
    Number = 10,
    Attachment = 11,
}

/// <param name="Name">What people see, at most 100 characters.</param>
/// <param name="Value">What the bot is given, at most 100 characters.</param>
public sealed record CommandChoice(string Name, [property: JsonConverter(typeof(ChoiceValueConverter))] string Value)
{
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }
}
