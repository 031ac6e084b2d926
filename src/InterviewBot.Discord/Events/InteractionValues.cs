using System.Collections.Immutable;
using System.Text.Json;
using InterviewBot.Discord.Client.Model;

namespace InterviewBot.Discord.Events;

/// <summary>What a person gave with a command or filled into a form, by name.</summary>
internal static class InteractionValues
{
    public static ImmutableDictionary<string, string> OfOptions(InteractionData data)
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var option in data.Options)
        {
            if (TextOf(option) is { } text)
            {
                values[option.Name] = text;
            }
        }

        return values.ToImmutable();
    }

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

    private static IEnumerable<TextInput> InputsIn(Component component) => component switch
    {
        Label { Component: TextInput input } => [input],
        ActionRow row => row.Components.OfType<TextInput>(),
        _ => [],
    };
}
