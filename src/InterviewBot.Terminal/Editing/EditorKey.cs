using System.Text;
using InterviewBot.Terminal.Rendering;

namespace InterviewBot.Terminal.Editing;

/// <summary>What a key means to the line editor.</summary>
internal enum EditorKey
{
    None,
    Letter,
    Enter,
    Escape,
    Interrupt,
    EndOfInput,
    Next,
    Previous,
    Left,
    Right,
    Start,
    End,
    Older,
    Newer,
    DeleteBefore,
    DeleteAfter,
    DeleteToStart,
    DeleteToEnd,
    DeleteWord,
}

/// <summary>The keys that readline made usual.</summary>
internal static class EditorKeys
{
    /// <param name="key">As the console tells it.</param>
    /// <param name="typed">The letter it stands for, both halves of a surrogate pair together.</param>
    public static EditorKey Of(ConsoleKeyInfo key, string typed) => key switch
    {
        { Key: ConsoleKey.Enter } or { KeyChar: '\r' or '\n' } => EditorKey.Enter,
        { Key: ConsoleKey.Tab, Modifiers: ConsoleModifiers.Shift } => EditorKey.Previous,

        // Control with Alt is what AltGr is told as, which types letters: @ and { on many keyboards.
        _ when key.Modifiers.HasFlag(ConsoleModifiers.Control) && !key.Modifiers.HasFlag(ConsoleModifiers.Alt) => WithControl(key.Key),
        _ => Alone(key.Key, typed),
    };

    private static EditorKey WithControl(ConsoleKey key) => key switch
    {
        ConsoleKey.A => EditorKey.Start,
        ConsoleKey.B => EditorKey.Left,
        ConsoleKey.C => EditorKey.Interrupt,
        ConsoleKey.D => EditorKey.EndOfInput,
        ConsoleKey.E => EditorKey.End,
        ConsoleKey.F => EditorKey.Right,
        ConsoleKey.H => EditorKey.DeleteBefore,
        ConsoleKey.I => EditorKey.Next,
        ConsoleKey.K => EditorKey.DeleteToEnd,
        ConsoleKey.N => EditorKey.Newer,
        ConsoleKey.P => EditorKey.Older,
        ConsoleKey.U => EditorKey.DeleteToStart,
        ConsoleKey.W or ConsoleKey.Backspace => EditorKey.DeleteWord,
        _ => EditorKey.None,
    };

    private static EditorKey Alone(ConsoleKey key, string typed) => key switch
    {
        ConsoleKey.Escape => EditorKey.Escape,
        ConsoleKey.Tab => EditorKey.Next,
        ConsoleKey.LeftArrow => EditorKey.Left,
        ConsoleKey.RightArrow => EditorKey.Right,
        ConsoleKey.UpArrow => EditorKey.Older,
        ConsoleKey.DownArrow => EditorKey.Newer,
        ConsoleKey.Home => EditorKey.Start,
        ConsoleKey.End => EditorKey.End,
        ConsoleKey.Backspace => EditorKey.DeleteBefore,
        ConsoleKey.Delete => EditorKey.DeleteAfter,
        _ => SafeText.IsShown(Rune.GetRuneAt(typed, 0)) ? EditorKey.Letter : EditorKey.None,
    };
}
