namespace InterviewBot.Terminal.Tests.Editing;

/// <summary>Keys as consoles report them.</summary>
internal static class Keys
{
    public static readonly ConsoleKeyInfo Enter = new('\r', ConsoleKey.Enter, shift: false, alt: false, control: false);

    /// <summary>UTF-16 units, as a console delivers them one by one.</summary>
    public static IEnumerable<ConsoleKeyInfo?> Of(string text) => text.Select(character => (ConsoleKeyInfo?)(character switch
    {
        '\r' or '\n' => new ConsoleKeyInfo(character, ConsoleKey.Enter, shift: false, alt: false, control: false),
        '\t' => Of(ConsoleKey.Tab),
        _ => new ConsoleKeyInfo(character, ConsoleKey.None, shift: false, alt: false, control: false),
    }));

    public static ConsoleKeyInfo Of(ConsoleKey key, ConsoleModifiers modifiers = ConsoleModifiers.None) => new(
        CharacterOf(key, modifiers),
        key,
        modifiers.HasFlag(ConsoleModifiers.Shift),
        modifiers.HasFlag(ConsoleModifiers.Alt),
        modifiers.HasFlag(ConsoleModifiers.Control));

    public static ConsoleKeyInfo Control(ConsoleKey key) => Of(key, ConsoleModifiers.Control);

    private static char CharacterOf(ConsoleKey key, ConsoleModifiers modifiers) => key switch
    {
        >= ConsoleKey.A and <= ConsoleKey.Z when modifiers is ConsoleModifiers.Control => (char)(key - ConsoleKey.A + 1),
        ConsoleKey.Backspace => '\b',
        ConsoleKey.Tab => '\t',
        ConsoleKey.Enter => '\r',
        ConsoleKey.Escape => '\e',
        _ => '\0',
    };
}
