namespace InterviewBot.Terminal.Tests.Scripted;

/// <summary>Keys as a console tells them.</summary>
internal static class Keys
{
    public static readonly ConsoleKeyInfo Enter = Of(ConsoleKey.Enter, '\r');
    public static readonly ConsoleKeyInfo Tab = Of(ConsoleKey.Tab, '\t');
    public static readonly ConsoleKeyInfo BackTab = new('\t', ConsoleKey.Tab, shift: true, alt: false, control: false);
    public static readonly ConsoleKeyInfo Escape = Of(ConsoleKey.Escape, '\u001B');
    public static readonly ConsoleKeyInfo Left = Of(ConsoleKey.LeftArrow);
    public static readonly ConsoleKeyInfo Right = Of(ConsoleKey.RightArrow);
    public static readonly ConsoleKeyInfo Up = Of(ConsoleKey.UpArrow);
    public static readonly ConsoleKeyInfo Down = Of(ConsoleKey.DownArrow);
    public static readonly ConsoleKeyInfo Home = Of(ConsoleKey.Home);
    public static readonly ConsoleKeyInfo End = Of(ConsoleKey.End);
    public static readonly ConsoleKeyInfo Backspace = Of(ConsoleKey.Backspace, '\b');
    public static readonly ConsoleKeyInfo Delete = Of(ConsoleKey.Delete);

    public static IEnumerable<ConsoleKeyInfo> Type(string text) => text.Select(letter => Of(default, letter));

    public static IEnumerable<ConsoleKeyInfo> Line(string text) => Type(text).Append(Enter);

    public static ConsoleKeyInfo Control(ConsoleKey key)
        => new((char)(key - ConsoleKey.A + 1), key, shift: false, alt: false, control: true);

    private static ConsoleKeyInfo Of(ConsoleKey key, char letter = '\0') => new(letter, key, shift: false, alt: false, control: false);
}
