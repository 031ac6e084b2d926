using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.Rules;

namespace InterviewBot.Testing.Discord.Looks;

/// <summary>A form as a person sees it, in text.</summary>
public static class ModalLooks
{
    private const int Paragraph = 2;

    /// <param name="modal">The data of an interaction's callback of type 9.</param>
    public static string Of(JsonObject modal)
    {
        var lines = modal.ObjectsOf("components").SelectMany(Lines);
        string[] all = [$"┌ {modal.TextOf("title")}", .. lines.Select(line => $"│ {line}"), "└"];
        return string.Join('\n', all.Select(line => line.TrimEnd()));
    }

    private static IEnumerable<string> Lines(JsonObject component) => (ComponentType)(component.NumberOf("type") ?? 0) switch
    {
        ComponentType.Label => Labelled(component, component["component"] as JsonObject ?? []),
        ComponentType.ActionRow => component.ObjectsOf("components").SelectMany(input => Labelled(input, input)),
        _ => ComponentLooks.Of(component),
    };

    private static IEnumerable<string> Labelled(JsonObject label, JsonObject input)
    {
        // The app marks what must be filled in.
        var isRequired = !input.Has("required") || input.IsTrue("required");
        yield return $"{label.TextOf("label")}{(isRequired ? " *" : "")}";
        if (label.TextOf("description") is { } description)
        {
            yield return description;
        }

        foreach (var line in Input(input))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Input(JsonObject input) => (ComponentType)(input.NumberOf("type") ?? 0) switch
    {
        ComponentType.TextInput => Text(input),
        ComponentType.RadioGroup => input.ObjectsOf("options").Select(option => $"({Chosen(option)}) {option.TextOf("label")}"),
        ComponentType.CheckboxGroup => input.ObjectsOf("options").Select(option => $"[{Chosen(option)}] {option.TextOf("label")}"),
        ComponentType.Checkbox => [$"[{Chosen(input)}]"],
        ComponentType.FileUpload => ["(drop a file here)"],
        _ => [ControlLooks.Of(input)],
    };

    /// <summary>What is filled in already, else what shows greyed as long as nothing is.</summary>
    private static IEnumerable<string> Text(JsonObject input)
    {
        var shown = input.TextOf("value") is { Length: > 0 } value ? value
            : input.TextOf("placeholder") is { Length: > 0 } placeholder ? $"({placeholder})"
            : "…";
        var more = input.NumberOf("style") == Paragraph ? " ⏎" : "";
        return $"{shown}{more}".Split('\n').Select(line => $"> {line}");
    }

    private static char Chosen(JsonObject option) => option.IsTrue("default") ? 'x' : ' ';
}
