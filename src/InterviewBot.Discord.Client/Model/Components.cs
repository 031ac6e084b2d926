using System.Text.Json.Serialization;

namespace InterviewBot.Discord.Client.Model;

/// <summary>A part of a message or a form. One of a type that is not known here is read as this record itself, with what all have.</summary>
/// <seealso href="https://discord.com/developers/docs/components/reference"/>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type", IgnoreUnrecognizedTypeDiscriminators = true)]
[JsonDerivedType(typeof(ActionRow), 1)]
[JsonDerivedType(typeof(Button), 2)]
[JsonDerivedType(typeof(StringSelect), 3)]
[JsonDerivedType(typeof(TextInput), 4)]
[JsonDerivedType(typeof(ChannelSelect), 8)]
[JsonDerivedType(typeof(Section), 9)]
[JsonDerivedType(typeof(TextDisplay), 10)]
[JsonDerivedType(typeof(Separator), 14)]
[JsonDerivedType(typeof(Container), 17)]
[JsonDerivedType(typeof(Label), 18)]
public record Component
{
    /// <summary>Unique in its message, and kept with it; not 0. Discord numbers those that have none from 1 on.</summary>
    public int? Id { get; init; }
}

/// <summary>One to five buttons, or one select.</summary>
public sealed record ActionRow(IReadOnlyList<Component> Components) : Component;

/// <summary>Pressed, it is an interaction; one of <see cref="ButtonStyle.Link"/> opens its address instead.</summary>
public sealed record Button : Component
{
    public required ButtonStyle Style { get; init; }

    /// <summary>At most 80 characters.</summary>
    public string? Label { get; init; }

    public ComponentEmoji? Emoji { get; init; }

    /// <summary>1 to 100 characters, unique in its message; not for links.</summary>
    public string? CustomId { get; init; }

    /// <summary>At most 512 characters; for links only.</summary>
    public string? Url { get; init; }

    public bool? Disabled { get; init; }
}

public enum ButtonStyle
{
    Primary = 1,
    Secondary = 2,
    Success = 3,
    Danger = 4,
    Link = 5,
}

/// <param name="Name">The emoji itself; for a guild's own emoji its name.</param>
public sealed record ComponentEmoji(string Name);

/// <summary>A list to pick from.</summary>
public sealed record StringSelect : Component
{
    /// <summary>1 to 100 characters, unique in its message.</summary>
    public required string CustomId { get; init; }

    /// <summary>1 to 25.</summary>
    public IReadOnlyList<SelectOption> Options { get; init => field = value ?? []; } = [];

    /// <summary>At most 150 characters.</summary>
    public string? Placeholder { get; init; }

    /// <summary>In a submitted form: what was picked.</summary>
    public IReadOnlyList<string>? Values { get; init; }
}

/// <param name="Label">At most 100 characters.</param>
/// <param name="Value">At most 100 characters, unique in its select.</param>
public sealed record SelectOption(string Label, string Value)
{
    /// <summary>At most 100 characters.</summary>
    public string? Description { get; init; }

    public ComponentEmoji? Emoji { get; init; }
}

/// <summary>A list of the guild's channels that the person sees, to pick one from.</summary>
public sealed record ChannelSelect : Component
{
    /// <summary>1 to 100 characters, unique in its message.</summary>
    public required string CustomId { get; init; }

    /// <summary>Those of other types are not listed. Discord lists all when absent.</summary>
    public IReadOnlyList<ChannelType>? ChannelTypes { get; init; }

    /// <summary>At most 150 characters.</summary>
    public string? Placeholder { get; init; }
}

/// <summary>One to three texts with a button beside them.</summary>
public sealed record Section(IReadOnlyList<Component> Components, Component Accessory) : Component;

/// <param name="Content">Discord's Markdown, 1 to 4000 characters; all those of a message together 4000.</param>
public sealed record TextDisplay(string Content) : Component;

/// <summary>Room between two components.</summary>
public sealed record Separator : Component
{
    /// <summary>Whether a line is drawn. Discord takes true when absent.</summary>
    public bool? Divider { get; init; }

    public SeparatorSpacing? Spacing { get; init; }
}

public enum SeparatorSpacing
{
    Small = 1,
    Large = 2,
}

/// <summary>A box around other components with a coloured bar.</summary>
public sealed record Container(IReadOnlyList<Component> Components) : Component
{
    /// <summary>0xRRGGBB.</summary>
    public int? AccentColor { get; init; }
}

/// <summary>A field of a form with its name. As submitted it has its component only.</summary>
public sealed record Label : Component
{
    /// <summary>At most 45 characters.</summary>
    [JsonPropertyName("label")]
    public string? Text { get; init; }

    /// <summary>At most 100 characters.</summary>
    public string? Description { get; init; }

    public required Component Component { get; init; }
}

/// <summary>A field of a form for words. As submitted it has its <see cref="CustomId"/> and <see cref="Value"/>.</summary>
public sealed record TextInput : Component
{
    /// <summary>1 to 100 characters.</summary>
    public required string CustomId { get; init; }

    public TextInputStyle? Style { get; init; }

    /// <summary>0 to 4000.</summary>
    public int? MinLength { get; init; }

    /// <summary>1 to 4000.</summary>
    public int? MaxLength { get; init; }

    /// <summary>At most 100 characters.</summary>
    public string? Placeholder { get; init; }

    /// <summary>Discord takes true when absent.</summary>
    public bool? Required { get; init; }

    public string? Value { get; init; }
}

public enum TextInputStyle
{
    Short = 1,
    Paragraph = 2,
}
