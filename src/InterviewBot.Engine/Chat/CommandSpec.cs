using System.Collections.Immutable;

namespace InterviewBot.Engine.Chat;

/// <summary>
/// What a command looks like from outside; menus, registration on platforms and <c>/help</c> are made from it. Its description is the
/// text <c>command.{name}</c>, an option's <c>command.{name}.{option}</c>; where a platform shows names in the reader's language, they are
/// the texts <c>command.{name}.name</c> and <c>option.{option}</c>.
/// </summary>
/// <param name="Name">1 to 32 of <c>a-z0-9_</c>, the least that the platforms share.</param>
/// <param name="Group">Where <c>/help</c> lists it.</param>
/// <param name="Audience">Who sees the answer.</param>
/// <param name="Options">In the order in which platforms show them.</param>
public sealed record CommandSpec(string Name, CommandGroup Group, Audience Audience, params ImmutableArray<CommandOption> Options)
{
    /// <summary>Menus, registration and help show it. What is not listed is for buttons only.</summary>
    public bool IsListed { get; init; } = true;

    /// <summary>It only shows something: a link from anywhere may run it.</summary>
    public bool IsLinkable { get; init; }

    /// <summary>
    /// Called without its text, it may answer with a <see cref="Form"/>. Adapters rely on it: on some platforms a form is the first answer
    /// or none.
    /// </summary>
    public bool MayAskForWords { get; init; }

    /// <summary>A link calls it with what the link carries: where a platform has no such links, it is of no use.</summary>
    public bool IsForLinks => Options.Any(option => option.Kind is OptionKind.LinkParameter);

    public string DescriptionKey => $"command.{Name}";

    /// <summary>Its name for readers of a language: lower case, words joined by hyphens, at most 32 letters. In English <see cref="Name"/>.</summary>
    public string NameKey => $"command.{Name}.name";

    public string OptionKey(CommandOption option) => $"command.{Name}.{option.Name}";
}

/// <summary>The parts of <c>/help</c>, in its order; their titles are the texts <c>help.{group}</c>.</summary>
public enum CommandGroup
{
    Practise,
    Discuss,
    Settings,
    About,
}

/// <param name="Name">Lower case, as a platform's typed option is called.</param>
/// <param name="Kind">How it is understood and completed.</param>
/// <param name="Keywords">For <see cref="OptionKind.Keyword"/>: the words allowed.</param>
public sealed record CommandOption(string Name, OptionKind Kind, params ImmutableArray<string> Keywords)
{
    public static readonly CommandOption Topic = new("topic", OptionKind.Topic);
    public static readonly CommandOption Level = new("level", OptionKind.Level);
    public static readonly CommandOption Question = new("question", OptionKind.Question);

    /// <summary>Its name for readers of a language, made like <see cref="CommandSpec.NameKey"/>.</summary>
    public string NameKey => $"option.{Name}";

    /// <summary>What one of its <see cref="Keywords"/> is called in a list to pick from.</summary>
    public string KeywordKey(string keyword) => $"{Name}.{keyword}";

    /// <summary>All words that no other option is named for are its value.</summary>
    public bool TakesTheRest => Kind is OptionKind.Text or OptionKind.LinkParameter;

    /// <summary>It can only be picked: it is no word, so that it is of use where commands are picked alone.</summary>
    public bool IsPicked => Kind is OptionKind.Place;

    /// <summary>It changes a part of the daily question; of such options the words come in any order, and a name may lead its value.</summary>
    public bool IsSetting => Kind is OptionKind.Time or OptionKind.TimeZone or OptionKind.Days or OptionKind.Topics or OptionKind.Levels;

    /// <summary>Several values of it are all meant.</summary>
    public bool AddsUp => Kind is OptionKind.Days or OptionKind.Topics or OptionKind.Levels;
}

public enum OptionKind
{
    /// <summary>A topic by id, name or alias.</summary>
    Topic,

    /// <summary>A level by its name.</summary>
    Level,

    /// <summary>A question by id or title. Beside a <see cref="Text"/> it has to be named (<c>question:kubernetes-etcd</c>).</summary>
    Question,

    /// <summary>One of a few words.</summary>
    Keyword,

    /// <summary>All the words that are left, as typed.</summary>
    Text,

    /// <summary>The same, filled in by a link; nobody types it, so menus and help do not offer it.</summary>
    LinkParameter,

    /// <summary>A time of day; see <see cref="Daily.Typed.TimeWords"/>.</summary>
    Time,

    /// <summary>A time zone by id, city or offset; see <see cref="Daily.Typed.ZoneWords"/>.</summary>
    TimeZone,

    /// <summary>Days of the week; see <see cref="Daily.Typed.DayWords"/>.</summary>
    Days,

    /// <summary>Any number of topics, or all.</summary>
    Topics,

    /// <summary>Any number of levels, or all.</summary>
    Levels,

    /// <summary>Another chat, picked by what the platform has for that (<see cref="NamedOptions.Places"/>); where there is nothing, there is no such option.</summary>
    Place,
}
