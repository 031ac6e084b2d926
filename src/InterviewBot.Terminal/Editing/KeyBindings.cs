using System.Globalization;

namespace InterviewBot.Terminal.Editing;

/// <summary>What a key asks of the line.</summary>
internal enum KeyAction
{
    /// <summary>Nothing: the key has no meaning here.</summary>
    None,
    Insert,
    Left,
    Right,
    WordLeft,
    WordRight,
    Home,
    End,
    DeleteLeft,
    DeleteRight,
    DeleteWordLeft,
    DeleteToHome,
    DeleteToEnd,
    Earlier,
    Later,
    Tab,
    TabBack,
    Enter,
    Escape,
    ClearScreen,

    /// <summary>Ctrl-C: empties the line, or ends an empty one.</summary>
    Interrupt,

    /// <summary>Ctrl-D: deletes to the right, or ends an empty line.</summary>
    EndOfInput,
}

/// <summary>The keys of GNU Readline's Emacs mode, as far as a chat needs them, and those of a PC keyboard.</summary>
internal static class KeyBindings
{
    public static KeyAction ActionOf(ConsoleKeyInfo key) => (key.Key, key.Modifiers) switch
    {
        _ when IsText(key) => KeyAction.Insert,
        _ when key.KeyChar is '\r' or '\n' => KeyAction.Enter,
        (ConsoleKey.LeftArrow, ConsoleModifiers.Control or ConsoleModifiers.Alt) => KeyAction.WordLeft,
        (ConsoleKey.RightArrow, ConsoleModifiers.Control or ConsoleModifiers.Alt) => KeyAction.WordRight,
        (ConsoleKey.LeftArrow, _) => KeyAction.Left,
        (ConsoleKey.RightArrow, _) => KeyAction.Right,
        (ConsoleKey.Home, _) or (ConsoleKey.A, ConsoleModifiers.Control) => KeyAction.Home,
        (ConsoleKey.End, _) or (ConsoleKey.E, ConsoleModifiers.Control) => KeyAction.End,
        (ConsoleKey.Backspace, _) => KeyAction.DeleteLeft,
        (ConsoleKey.Delete, _) => KeyAction.DeleteRight,
        (ConsoleKey.W, ConsoleModifiers.Control) => KeyAction.DeleteWordLeft,
        (ConsoleKey.U, ConsoleModifiers.Control) => KeyAction.DeleteToHome,
        (ConsoleKey.K, ConsoleModifiers.Control) => KeyAction.DeleteToEnd,
        (ConsoleKey.UpArrow, _) => KeyAction.Earlier,
        (ConsoleKey.DownArrow, _) => KeyAction.Later,
        (ConsoleKey.Tab, ConsoleModifiers.Shift) => KeyAction.TabBack,
        (ConsoleKey.Tab, _) => KeyAction.Tab,
        (ConsoleKey.Enter, _) => KeyAction.Enter,
        (ConsoleKey.Escape, _) => KeyAction.Escape,
        (ConsoleKey.L, ConsoleModifiers.Control) => KeyAction.ClearScreen,
        (ConsoleKey.C, ConsoleModifiers.Control) => KeyAction.Interrupt,
        (ConsoleKey.D, ConsoleModifiers.Control) => KeyAction.EndOfInput,
        _ => KeyAction.None,
    };

    /// <summary>Neither Ctrl nor Alt types a character; both together are AltGr, which does on many layouts.</summary>
    private static bool IsText(ConsoleKeyInfo key)
        => (key.Modifiers & ~ConsoleModifiers.Shift) is ConsoleModifiers.None or (ConsoleModifiers.Control | ConsoleModifiers.Alt)
            && char.GetUnicodeCategory(key.KeyChar)
                is not (UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
