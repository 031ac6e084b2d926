using System.Collections.Immutable;
using System.Text.Json;
using InterviewBot.Discord.Client.Model;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Discord.Events;

/// <summary>What a person gave with a command or filled into a form, by name.</summary>
internal static class InteractionValues
{
    /// <summary>By any of these one sees a channel, or may let oneself see it.</summary>
    private const Permissions Seeing = Permissions.ViewChannel | Permissions.ManageChannels | Permissions.Administrator;

    public static ImmutableDictionary<string, string> OfOptions(InteractionData data)
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var option in data.Options)
        {
            if (option.Type is not ApplicationCommandOptionType.Channel && TextOf(option) is { } text)
            {
                values[option.Name] = text;
            }
        }

        return values.ToImmutable();
    }

    /// <summary>The channels that were picked, with what Discord tells of the person's rights there.</summary>
    public static ImmutableDictionary<string, ChosenPlace> PlacesOf(InteractionData data)
    {
        var places = ImmutableDictionary.CreateBuilder<string, ChosenPlace>(StringComparer.Ordinal);
        foreach (var option in data.Options)
        {
            if (option.Type is ApplicationCommandOptionType.Channel && Snowflake.TryParse(TextOf(option), out var id))
            {
                places[option.Name] = PlaceOf(id, data);
            }
        }

        return places.ToImmutable();
    }

    /// <summary>The channel that was picked in a select; null: none.</summary>
    public static ChosenPlace? PickedIn(InteractionData data)
        => data.Values is [var picked, ..] && Snowflake.TryParse(picked, out var id) ? PlaceOf(id, data) : null;

    /// <summary>The option being typed, also within a subcommand.</summary>
    public static InteractionOption? Focused(IReadOnlyList<InteractionOption> options)
        => options.Select(option => option.Focused ? option : Focused(option.Options)).FirstOrDefault(option => option is not null);

    /// <summary>Words as typed, and numbers as Discord writes them; null for what has no value.</summary>
    public static string? TextOf(InteractionOption option) => option.Value switch
    {
        null or { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { } other => other.GetRawText(),
    };

    /// <summary>The words of a form's fields, as written.</summary>
    public static ImmutableDictionary<string, string> OfFields(IReadOnlyList<Component> components)
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var input in components.SelectMany(InputsIn))
        {
            values[input.CustomId] = input.Value ?? "";
        }

        return values.ToImmutable();
    }

    private static ChosenPlace PlaceOf(Snowflake id, InteractionData data)
    {
        var rights = data.Resolved?.Channels?.GetValueOrDefault(id)?.Permissions ?? Permissions.None;
        return new ChosenPlace(DiscordIds.Chat(id), (rights & Seeing) is not Permissions.None);
    }

    private static IEnumerable<TextInput> InputsIn(Component component) => component switch
    {
        Label { Component: TextInput input } => [input],
        ActionRow row => row.Components.OfType<TextInput>(),
        _ => [],
    };
}
