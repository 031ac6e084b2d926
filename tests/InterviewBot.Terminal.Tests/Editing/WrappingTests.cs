using InterviewBot.Terminal.Editing;

namespace InterviewBot.Terminal.Tests.Editing;

public sealed class WrappingTests : IDisposable
{
    private readonly Typist _an = new(columns: 20);

    public void Dispose() => _an.Dispose();

    [Fact]
    public void A_long_line_goes_on_in_the_next_row()
    {
        _an.Types("What does a readiness probe do?");
        _an.Sees("> What does a readin\ness probe do?");
        _an.SeesLine("What does a readiness probe do?|");
    }

    [Fact]
    public void A_full_row_has_its_cursor_in_the_next()
    {
        _an.Types("What does a readin");
        _an.Sees("> What does a readin");
        Assert.Equal((1, 0), (_an.Screen.CursorRow, _an.Screen.CursorColumn));

        _an.Types("e");
        _an.SeesLine("What does a readine|");
    }

    [Fact]
    public void A_wide_character_is_not_cut_by_the_edge()
    {
        _an.Types("12345678901234567漢字");
        _an.Sees("> 12345678901234567\n漢字");

        _an.Presses([Keys.Of(ConsoleKey.LeftArrow), Keys.Of(ConsoleKey.LeftArrow)]);
        Assert.Equal((1, 0), (_an.Screen.CursorRow, _an.Screen.CursorColumn));
    }

    [Fact]
    public void Editing_reaches_every_row()
    {
        _an.Types("The first row and the second row and the third row");
        _an.PressesControl(ConsoleKey.A);
        _an.SeesLine("|The first row and the second row and the third row");

        _an.Types("> ");
        _an.SeesLine("> |The first row and the second row and the third row");

        _an.PressesControl(ConsoleKey.K);
        _an.SeesLine("> |");
    }

    [Theory]
    [InlineData("short")]
    [InlineData("exactly one row!!!")]
    [InlineData("a line that takes more than one row of the window")]
    public void What_comes_next_begins_in_a_fresh_row(string line)
    {
        _an.Types(line);
        _an.Presses([Keys.Of(ConsoleKey.Home), Keys.Enter]);
        _an.SeesLine("|");
        Assert.Equal((line.Length + 2 + 19) / 20, _an.FirstRow);
    }

    [Fact]
    public void Nothing_above_the_line_is_touched()
    {
        _an.Types("the line before\n");
        _an.Types("this line is long enough for two rows");
        _an.Presses(ConsoleKey.Home);
        _an.PressesControl(ConsoleKey.K);
        _an.Sees("> the line before\n>");
    }

    [Theory]
    [InlineData(40)]
    [InlineData(9)]
    [InlineData(31)]
    public void A_window_may_get_another_width_between_keys(int columns)
    {
        _an.Types("What does a readiness probe do");
        _an.Screen.Resize(columns);
        _an.Types("?");
        _an.Presses(ConsoleKey.LeftArrow);
        _an.SeesLine("What does a readiness probe do|?");
    }

    [Fact]
    public void A_window_that_tells_no_width_can_be_typed_in()
    {
        _an.Width = () => 0;
        _an.Types("漢字 etcd\n");
        Assert.Equal([new LineInput.Typed("漢字 etcd")], _an.Inputs);
    }
}
