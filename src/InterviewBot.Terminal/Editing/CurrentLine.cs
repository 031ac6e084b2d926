using System.Collections.Immutable;

namespace InterviewBot.Terminal.Editing;

/// <summary>The line that is being typed, or the choice that is offered in its place: what each key makes of it.</summary>
internal sealed class CurrentLine(string prompt, IReadOnlyList<string> choices, LineHistory history)
{
    private const int NoChoice = -1;

    private readonly LineBuffer _line = new();
    private WordCompletion? _completion;
    private int _choice = NoChoice;

    public LineFrame Frame
    {
        get
        {
            if (_choice == NoChoice)
            {
                return new LineFrame(prompt, _line.Text, _line.Cursor, IsHighlighted: false);
            }

            var choice = $"{_choice + 1} {choices[_choice]}";
            return new LineFrame(prompt, choice, choice.Length, IsHighlighted: true);
        }
    }

    public string TextBeforeCursor => _line.TextBeforeCursor;

    private bool OffersChoices => _line.IsEmpty && choices.Count > 0;

    /// <summary>The action begins a completion: <see cref="Complete"/> with its candidates comes in the place of <see cref="Apply"/>.</summary>
    public bool NeedsCandidates(KeyAction action)
        => action is KeyAction.Tab or KeyAction.TabBack && _completion is null && !OffersChoices;

    /// <param name="candidates">Whole words to replace the one left of the cursor.</param>
    public void Complete(ImmutableArray<string> candidates) => _completion = WordCompletion.Start(_line, candidates);

    /// <summary>Answers with the input when the action ended the line, else null.</summary>
    /// <param name="action">What the key asks.</param>
    /// <param name="typed">The character of <see cref="KeyAction.Insert"/>.</param>
    public LineInput? Apply(KeyAction action, char typed)
    {
        if (_completion is { } completion && action is KeyAction.Tab or KeyAction.TabBack)
        {
            completion.Step(action is KeyAction.Tab ? 1 : -1);
            return null;
        }

        _completion = null;
        if (OffersChoices && action is KeyAction.Tab or KeyAction.TabBack or KeyAction.Left or KeyAction.Right)
        {
            _choice = Ring.Step(_choice, action is KeyAction.Tab or KeyAction.Right ? 1 : -1, choices.Count);
            return null;
        }

        if (_choice != NoChoice)
        {
            if (action is KeyAction.Enter)
            {
                return new LineInput.Chosen(_choice + 1);
            }

            _choice = NoChoice;
            if (action is KeyAction.Escape or KeyAction.Interrupt)
            {
                return null;
            }
        }

        if (EndOf(action) is { } input)
        {
            return input;
        }

        Edit(action, typed);
        return null;
    }

    private LineInput? EndOf(KeyAction action) => action switch
    {
        KeyAction.Enter => new LineInput.Typed(_line.Text),
        KeyAction.Escape when _line.IsEmpty => new LineInput.Cancelled(),
        KeyAction.Interrupt or KeyAction.EndOfInput when _line.IsEmpty => new LineInput.Ended(),
        _ => null,
    };

    private void Edit(KeyAction action, char typed)
    {
        switch (action)
        {
            case KeyAction.Insert:
                _line.Insert(typed);
                break;
            case KeyAction.Left:
                _line.MoveTo(_line.Left);
                break;
            case KeyAction.Right:
                _line.MoveTo(_line.Right);
                break;
            case KeyAction.WordLeft:
                _line.MoveTo(_line.WordLeft);
                break;
            case KeyAction.WordRight:
                _line.MoveTo(_line.WordRight);
                break;
            case KeyAction.Home:
                _line.MoveTo(0);
                break;
            case KeyAction.End:
                _line.MoveTo(_line.Text.Length);
                break;
            case KeyAction.DeleteLeft:
                _line.Delete(_line.Left, _line.Cursor);
                break;
            case KeyAction.DeleteRight or KeyAction.EndOfInput:
                _line.Delete(_line.Cursor, _line.Right);
                break;
            case KeyAction.DeleteWordLeft:
                _line.Delete(_line.WordLeft, _line.Cursor);
                break;
            case KeyAction.DeleteToHome:
                _line.Delete(0, _line.Cursor);
                break;
            case KeyAction.DeleteToEnd:
                _line.Delete(_line.Cursor, _line.Text.Length);
                break;
            case KeyAction.Interrupt:
                _line.Set("");
                break;
            case KeyAction.Earlier when history.Earlier(_line.Text) is { } earlier:
                _line.Set(earlier);
                break;
            case KeyAction.Later when history.Later() is { } later:
                _line.Set(later);
                break;
        }
    }
}
