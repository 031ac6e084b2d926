using InterviewBot.Terminal.Editing;

namespace InterviewBot.Terminal.Tests.Editing;

public sealed class EditingTests : IDisposable
{
    private const ConsoleModifiers Ctrl = ConsoleModifiers.Control;

    private readonly Typist _an = new();

    public void Dispose() => _an.Dispose();

    [Fact]
    public void What_is_typed_is_seen_and_ends_with_Enter()
    {
        _an.Types("/question kubernetes");
        _an.SeesLine("/question kubernetes|");

        _an.Presses(ConsoleKey.Enter);

        Assert.Equal([new LineInput.Typed("/question kubernetes")], _an.Inputs);
        _an.Sees("> /question kubernetes\n>");
    }

    [Theory]
    [InlineData("one two", "one two|", ConsoleKey.RightArrow)]
    [InlineData("one two", "one tw|o", ConsoleKey.LeftArrow)]
    [InlineData("one two", "one two|", ConsoleKey.LeftArrow, ConsoleKey.RightArrow)]
    [InlineData("one two", "|one two", ConsoleKey.Home)]
    [InlineData("one two", "|one two", ConsoleKey.Home, ConsoleKey.LeftArrow)]
    [InlineData("one two", "one two|", ConsoleKey.Home, ConsoleKey.End)]
    [InlineData("one two", "one tw|", ConsoleKey.Backspace)]
    [InlineData("one two", "one two|", ConsoleKey.Delete)]
    [InlineData("one two", "|ne two", ConsoleKey.Home, ConsoleKey.Delete)]
    [InlineData("one two", "|one two", ConsoleKey.Home, ConsoleKey.Backspace)]
    [InlineData("one two", "one two|", ConsoleKey.F5)]
    [InlineData("one two", "one two|", ConsoleKey.Escape)]
    [InlineData("", "|", ConsoleKey.LeftArrow, ConsoleKey.RightArrow, ConsoleKey.Backspace, ConsoleKey.Delete)]
    public void Keys_edit_the_line(string typed, string seen, params ConsoleKey[] keys)
    {
        _an.Types(typed);
        _an.Presses(keys.Select(key => (ConsoleKeyInfo?)Keys.Of(key)));
        _an.SeesLine(seen);
    }

    [Theory]
    [InlineData("one  two ", "one  |two ", ConsoleKey.LeftArrow)]
    [InlineData("one  two ", "|one  two ", ConsoleKey.LeftArrow, ConsoleKey.LeftArrow)]
    [InlineData("one  two ", "|one  two ", ConsoleKey.LeftArrow, ConsoleKey.LeftArrow, ConsoleKey.LeftArrow)]
    [InlineData("one  two ", "one|  two ", ConsoleKey.A, ConsoleKey.RightArrow)]
    [InlineData("one  two ", "one  two| ", ConsoleKey.A, ConsoleKey.RightArrow, ConsoleKey.RightArrow)]
    [InlineData("one  two ", "one  two |", ConsoleKey.A, ConsoleKey.RightArrow, ConsoleKey.RightArrow, ConsoleKey.RightArrow)]
    [InlineData("one  two ", "|one  two ", ConsoleKey.A)]
    [InlineData("one  two ", "one  two |", ConsoleKey.A, ConsoleKey.E)]
    [InlineData("one  two ", "|", ConsoleKey.U)]
    [InlineData("one  two ", "|two ", ConsoleKey.LeftArrow, ConsoleKey.U)]
    [InlineData("one  two ", "one  |", ConsoleKey.LeftArrow, ConsoleKey.K)]
    [InlineData("one  two ", "one  |", ConsoleKey.W)]
    [InlineData("one  two ", "|", ConsoleKey.W, ConsoleKey.W)]
    [InlineData("one  two ", "|ne  two ", ConsoleKey.A, ConsoleKey.D)]
    [InlineData("one  two ", "|", ConsoleKey.C)]
    [InlineData("one  two ", "one  two |", ConsoleKey.G)]
    public void Keys_pressed_with_Ctrl_edit_the_line(string typed, string seen, params ConsoleKey[] keys)
    {
        _an.Types(typed);
        _an.Presses(keys.Select(key => (ConsoleKeyInfo?)Keys.Of(key, Ctrl)));
        _an.SeesLine(seen);
    }

    [Fact]
    public void What_is_typed_goes_where_the_cursor_is()
    {
        _an.Types("/qestion");
        _an.PressesControl(ConsoleKey.A);
        _an.Presses([Keys.Of(ConsoleKey.RightArrow), Keys.Of(ConsoleKey.RightArrow)]);
        _an.Types("u");
        _an.SeesLine("/qu|estion");
    }

    [Theory]
    [InlineData(ConsoleKey.C, Ctrl)]
    [InlineData(ConsoleKey.D, Ctrl)]
    public void Leaving_is_a_key_on_an_empty_line(ConsoleKey key, ConsoleModifiers modifiers)
    {
        _an.Presses(key, modifiers);
        Assert.Equal([new LineInput.Ended()], _an.Inputs);
    }

    [Fact]
    public void A_keyboard_without_more_keys_ends_the_line()
    {
        _an.Types("half a li");
        _an.Leaves();
        Assert.Equal([new LineInput.Ended()], _an.Inputs);
    }

    [Fact]
    public void Esc_on_an_empty_line_cancels()
    {
        _an.Presses(ConsoleKey.Escape);
        Assert.Equal([new LineInput.Cancelled()], _an.Inputs);
    }

    [Fact]
    public void Ctrl_L_leaves_nothing_but_the_line_on_the_screen()
    {
        _an.Types("first\n");
        _an.Types("second");
        _an.Presses(ConsoleKey.LeftArrow);
        _an.PressesControl(ConsoleKey.L);
        _an.Sees("> second");
        _an.SeesLine("secon|d");
    }

    [Fact]
    public void Pasted_lines_are_lines()
    {
        _an.Pastes("/question kubernetes\r\n/answer\n/comm");
        Assert.Equal([new LineInput.Typed("/question kubernetes"), new LineInput.Typed("/answer")], _an.Inputs);
        _an.Sees("> /question kubernetes\n> /answer\n> /comm");
    }

    [Fact]
    public void Control_characters_are_neither_taken_nor_echoed()
    {
        _an.Pastes("a\0b\u0007c\u009bd\u2028e");
        _an.Presses([new ConsoleKeyInfo('x', ConsoleKey.X, shift: false, alt: true, control: false)]);
        _an.SeesLine("abcde|");
    }

    [Fact]
    public void AltGr_types_characters()
    {
        _an.Presses([new ConsoleKeyInfo('@', ConsoleKey.Q, shift: false, alt: true, control: true)]);
        _an.SeesLine("@|");
    }

    [Fact]
    public async Task A_reading_that_is_cancelled_leaves_a_fresh_row()
    {
        _an.Types("half a li");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(_an.ProgramEnds);
        Assert.Equal((1, 0), (_an.Screen.CursorRow, _an.Screen.CursorColumn));
    }

    [Fact]
    public async Task Two_lines_are_not_read_at_once()
        => await Assert.ThrowsAsync<InvalidOperationException>(
            () => _an.Editor.ReadAsync("> ", [], (_, _) => Task.FromResult<System.Collections.Immutable.ImmutableArray<string>>([]), default));
}
