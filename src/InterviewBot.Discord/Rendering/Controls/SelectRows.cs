using System.Globalization;
using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Commands;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Discord.Rendering.Controls;

/// <summary>Makes selects: of a menu one, or several where one does not hold all its choices.</summary>
internal static class SelectRows
{
    /// <summary>Of the options of one select; a select is in one message.</summary>
    private const int MaxBytes = 5000;

    /// <param name="menu">What is picked from.</param>
    /// <param name="texts">Of the reader.</param>
    /// <param name="ids">Of the message.</param>
    public static IReadOnlyList<ActionRow> Of(Menu menu, DiscordTexts texts, CustomIds ids)
    {
        var selects = Parts(menu.Choices.Select(choice => OptionOf(choice, ids)));
        var placeholder = ControlText.OrNull(menu.Label, MessageLimits.Placeholder) ?? texts.Choose;
        return [.. selects.Select((options, index) => new ActionRow(
        [
            new StringSelect
            {
                CustomId = string.Create(CultureInfo.InvariantCulture, $"s{index}"),
                Placeholder = selects.Count == 1 ? placeholder : Numbered(placeholder, index + 1, selects.Count),
                Options = options,
            },
        ]))];
    }

    /// <param name="picker">What is picked, and what for.</param>
    /// <param name="ids">Of the message.</param>
    public static ActionRow Of(PlacePicker picker, CustomIds ids) => new(
    [
        new ChannelSelect
        {
            CustomId = ids.Take(picker.Action),
            Placeholder = ControlText.OrNull(picker.Label, MessageLimits.Placeholder),
            ChannelTypes = PickedChannels.Types,
        },
    ]);

    /// <summary>Bytes of JSON of an option, at most.</summary>
    public static int Weigh(SelectOption option)
        => "{'label':'','value':'','description':'','emoji':{'name':''}},".Length
            + JsonSize.Of(option.Label) + JsonSize.Of(option.Value) + JsonSize.Of(option.Description) + JsonSize.Of(option.Emoji?.Name);

    private static List<List<SelectOption>> Parts(IEnumerable<SelectOption> options)
    {
        var parts = new List<List<SelectOption>>();
        var bytes = 0;
        foreach (var option in options)
        {
            bytes += Weigh(option);
            if (parts.Count == 0 || parts[^1].Count == MessageLimits.OptionsInSelect || bytes > MaxBytes)
            {
                parts.Add([]);
                bytes = Weigh(option);
            }

            parts[^1].Add(option);
        }

        return parts;
    }

    private static string Numbered(string placeholder, int number, int count)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $" {number}/{count}");
        return ControlText.Of(placeholder, MessageLimits.Placeholder - place.Length) + place;
    }

    private static SelectOption OptionOf(Choice choice, CustomIds ids)
        => new(ControlText.Of(choice.Label, MessageLimits.OptionText), ids.Take(choice.Action))
        {
            Description = ControlText.OrNull(choice.Detail, MessageLimits.OptionText),
            Emoji = choice.Level is { } level ? new ComponentEmoji(LevelLook.Emoji(level)) : null,
        };
}
