using System.Buffers;
using System.Text;

namespace InterviewBot.Terminal.Editing;

/// <summary>Reads one line after the other, key by key.</summary>
internal sealed class LineEditor(ITerminal terminal, Screen screen, TabCompleter completer)
{
    private readonly InputHistory _history = new();

    /// <param name="choices">The labels that the arrow keys go over while the line is empty.</param>
    /// <param name="isForm">The line fills a form: Esc and Ctrl-C give that up, and nothing is highlighted.</param>
    /// <param name="cancellationToken">Stops reading; the line is left as it stands.</param>
    public async Task<EditedLine> ReadAsync(Func<IReadOnlyList<string>> choices, bool isForm, CancellationToken cancellationToken)
    {
        var buffer = new LineBuffer();
        var highlight = new Highlight(isForm ? () => [] : choices);
        terminal.TakesControlC = true;
        try
        {
            while (true)
            {
                PromptLine.Draw(screen, buffer, highlight.Label);
                var (key, typed) = await ReadKeyAsync(cancellationToken);
                if (End(key, buffer, highlight, isForm) is { } ended)
                {
                    return ended;
                }

                await EditAsync(key, typed, buffer, highlight, cancellationToken);
            }
        }
        finally
        {
            screen.EndPrompt();
            terminal.TakesControlC = false;
        }
    }

    private async Task<(EditorKey Key, string Typed)> ReadKeyAsync(CancellationToken cancellationToken)
    {
        var key = await terminal.ReadKeyAsync(cancellationToken);
        var typed = key.KeyChar.ToString();
        if (char.IsHighSurrogate(key.KeyChar))
        {
            key = await terminal.ReadKeyAsync(cancellationToken);
            typed += key.KeyChar;
        }

        // Half a pair alone is no letter.
        return Rune.DecodeFromUtf16(typed, out _, out var length) == OperationStatus.Done && length == typed.Length
            ? (EditorKeys.Of(key, typed), typed)
            : (EditorKey.None, "");
    }

    private EditedLine? End(EditorKey key, LineBuffer buffer, Highlight highlight, bool isForm)
    {
        switch (key)
        {
            case EditorKey.Enter when buffer.IsEmpty && highlight.Number > 0:
                return new EditedLine.Chosen(highlight.Number);
            case EditorKey.Enter:
                _history.Add(isForm ? "" : buffer.Text);
                return new EditedLine.Written(buffer.Text);
            case EditorKey.Escape or EditorKey.Interrupt when isForm:
                return new EditedLine.Cancelled();
            case EditorKey.Interrupt or EditorKey.EndOfInput when buffer.IsEmpty:
                return new EditedLine.Ended();
            default:
                return null;
        }
    }

    private async Task EditAsync(
        EditorKey key, string typed, LineBuffer buffer, Highlight highlight, CancellationToken cancellationToken)
    {
        if (buffer.IsEmpty && highlight.Move(key))
        {
            return;
        }

        highlight.Clear();
        switch (key)
        {
            case EditorKey.Next or EditorKey.Previous:
                await completer.CompleteAsync(buffer, step: key is EditorKey.Next ? 1 : -1, cancellationToken);
                break;
            case EditorKey.Older when _history.Up(buffer.Text) is { } older:
                buffer.Set(older);
                break;
            case EditorKey.Newer when _history.Down() is { } newer:
                buffer.Set(newer);
                break;
            default:
                Edit(key, typed, buffer);
                break;
        }
    }

    private static void Edit(EditorKey key, string typed, LineBuffer buffer)
    {
        Action? edit = key switch
        {
            EditorKey.Letter => () => buffer.Insert(typed),
            EditorKey.Left => buffer.MoveLeft,
            EditorKey.Right => buffer.MoveRight,
            EditorKey.Start => buffer.MoveToStart,
            EditorKey.End => buffer.MoveToEnd,
            EditorKey.DeleteBefore => buffer.DeleteBefore,
            EditorKey.DeleteAfter or EditorKey.EndOfInput => buffer.DeleteAfter,
            EditorKey.DeleteToStart => buffer.DeleteToStart,
            EditorKey.DeleteToEnd => buffer.DeleteToEnd,
            EditorKey.DeleteWord => buffer.DeleteWordBefore,
            EditorKey.Interrupt => () => buffer.Set(""),
            _ => null,
        };
        edit?.Invoke();
    }
}
