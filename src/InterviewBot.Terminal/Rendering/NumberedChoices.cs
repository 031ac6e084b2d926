using System.Collections.Immutable;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Terminal.Rendering;

/// <summary>What one can choose under a reply, numbered from 1: its menu, its buttons, and its hidden part where that waits.</summary>
internal sealed class NumberedChoices
{
    public static readonly NumberedChoices None = new([], [], hidden: null);

    private readonly ImmutableArray<Choice> _menu;
    private readonly ImmutableArray<Choice> _buttons;

    private NumberedChoices(ImmutableArray<Choice> menu, ImmutableArray<Choice> buttons, HiddenPart? hidden)
    {
        _menu = menu;
        _buttons = buttons;
        Hidden = hidden;
    }

    /// <summary>Opened by the last number; null when nothing waits.</summary>
    public HiddenPart? Hidden { get; }

    public int Count => _menu.Length + _buttons.Length + (Hidden is null ? 0 : 1);

    public IEnumerable<(int Number, Choice Choice)> Menu => _menu.Select((choice, index) => (index + 1, choice));

    public IReadOnlyList<(int Number, string Label)> Buttons =>
    [
        .. _buttons.Select((choice, index) => (_menu.Length + index + 1, SafeText.OnOneLine(choice.Label))),
        .. Hidden is { } hidden ? [(Count, $"▸ {SafeText.OnOneLine(hidden.Label)}")] : Enumerable.Empty<(int, string)>(),
    ];

    /// <summary>In the order of their numbers.</summary>
    public IReadOnlyList<string> Labels => [.. _menu.Select(choice => SafeText.OnOneLine(choice.Label)), .. Buttons.Select(button => button.Label)];

    public static NumberedChoices Of(Reply reply, Look look) => reply switch
    {
        Card card => new NumberedChoices(card.Menu?.Choices ?? [], card.Buttons, look.IsRich ? card.Hidden : null),
        Notice notice => new NumberedChoices([], notice.Choices, hidden: null),
        _ => None,
    };

    /// <summary>The choice with the number; null when there is none, or when the number opens the hidden part.</summary>
    public Choice? Find(int number)
        => number < 1 || number > _menu.Length + _buttons.Length ? null
            : number <= _menu.Length ? _menu[number - 1]
            : _buttons[number - _menu.Length - 1];
}
