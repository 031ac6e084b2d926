using System.Collections.Immutable;

namespace InterviewBot.Terminal.Editing;

/// <summary>
/// Reads lines from a person at a terminal, who can edit them, complete words, call back earlier lines and choose from what is offered.
/// One line is read at a time; the earlier lines are kept as long as the editor is.
/// </summary>
/// <param name="keyboard">Where keys come from.</param>
/// <param name="output">A terminal that understands ANSI escape sequences. While a line is read nobody else writes to it.</param>
/// <param name="width">The window's width in columns at this moment; it may change between keys.</param>
internal sealed class LineEditor(IKeyboard keyboard, TextWriter output, Func<int> width)
{
    private readonly Lock _gate = new();
    private readonly LineView _view = new(output, width);
    private readonly LineHistory _history = new();
    private CurrentLine? _line;
    private char _last;

    /// <summary>Reads one line. However it ends, what is written next begins in a fresh row.</summary>
    /// <param name="prompt">Stands before the line, without control characters.</param>
    /// <param name="choices">Offered on an empty line, by their place from 1; without control characters.</param>
    /// <param name="complete">
    /// Answers the text before the cursor with whole words that can replace its last one, which is empty after a space.
    /// </param>
    /// <param name="cancellationToken">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="InvalidOperationException">Another line is being read.</exception>
    /// <exception cref="IOException">The terminal is gone.</exception>
    public async Task<LineInput> ReadAsync(
        string prompt,
        IReadOnlyList<string> choices,
        Func<string, CancellationToken, Task<ImmutableArray<string>>> complete,
        CancellationToken cancellationToken)
    {
        var line = Begin(prompt, choices);
        try
        {
            var input = await ReadKeysAsync(line, complete, cancellationToken);
            if (input is LineInput.Typed typed)
            {
                _history.Add(typed.Line);
            }

            return input;
        }
        finally
        {
            End(line);
        }
    }

    /// <summary>Prints something above the line that is being typed, if one is; safe to call from any thread.</summary>
    /// <param name="print">Writes whole rows to the terminal, the last one ended too.</param>
    public void PrintAbove(Action print)
    {
        lock (_gate)
        {
            _view.Erase();
            try
            {
                print();
            }
            finally
            {
                ShowLine();
            }
        }
    }

    private async Task<LineInput> ReadKeysAsync(
        CurrentLine line,
        Func<string, CancellationToken, Task<ImmutableArray<string>>> complete,
        CancellationToken cancellationToken)
    {
        while (await NextKeyAsync(cancellationToken) is { } key)
        {
            var action = KeyBindings.ActionOf(key);
            if (IsSecondHalfOfNewLine(key.KeyChar))
            {
                continue;
            }

            if (line.NeedsCandidates(action))
            {
                var candidates = await complete(line.TextBeforeCursor, cancellationToken);
                lock (_gate)
                {
                    line.Complete(candidates);
                }
            }
            else if (Apply(line, action, key.KeyChar) is { } input)
            {
                return input;
            }
        }

        return new LineInput.Ended();
    }

    /// <summary>The line is shown when no key is waiting: of pasted text only the result, not every character's step towards it.</summary>
    private async ValueTask<ConsoleKeyInfo?> NextKeyAsync(CancellationToken cancellationToken)
    {
        var key = keyboard.ReadKeyAsync(cancellationToken);
        if (!key.IsCompleted)
        {
            lock (_gate)
            {
                ShowLine();
            }
        }

        return await key;
    }

    /// <summary>Text from elsewhere may end its lines with two characters, which are one Enter.</summary>
    private bool IsSecondHalfOfNewLine(char character)
    {
        var isSecondHalf = character == '\n' && _last == '\r';
        _last = character;
        return isSecondHalf;
    }

    private LineInput? Apply(CurrentLine line, KeyAction action, char character)
    {
        lock (_gate)
        {
            if (action is KeyAction.ClearScreen)
            {
                _view.EraseScreen();
                ShowLine();
                return null;
            }

            return line.Apply(action, character);
        }
    }

    private CurrentLine Begin(string prompt, IReadOnlyList<string> choices)
    {
        lock (_gate)
        {
            if (_line is not null)
            {
                throw new InvalidOperationException("Another line is being read.");
            }

            _history.GoToBottom();
            _line = new CurrentLine(prompt, choices, _history);
            return _line;
        }
    }

    private void End(CurrentLine line)
    {
        lock (_gate)
        {
            _view.Leave(line.Frame);
            _line = null;
        }
    }

    private void ShowLine()
    {
        if (_line is not null)
        {
            _view.Show(_line.Frame);
        }
    }
}
