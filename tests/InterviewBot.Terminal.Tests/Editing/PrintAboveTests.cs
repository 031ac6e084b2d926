namespace InterviewBot.Terminal.Tests.Editing;

public sealed class PrintAboveTests : IDisposable
{
    private readonly Typist _an = new(columns: 20);

    public void Dispose() => _an.Dispose();

    [Fact]
    public void What_is_printed_stands_above_the_line_being_typed()
    {
        _an.Types("a line that takes two rows");
        _an.Presses([Keys.Of(ConsoleKey.Home), Keys.Of(ConsoleKey.RightArrow)]);

        Prints("Today's question:\r\nWhat is etcd?");

        _an.Sees("Today's question:\nWhat is etcd?\n> a line that takes\ntwo rows");
        Assert.Equal((2, 3), (_an.Screen.CursorRow, _an.Screen.CursorColumn));

        _an.Types("_");
        _an.Sees("Today's question:\nWhat is etcd?\n> a_ line that takes\n two rows");
    }

    [Fact]
    public void Without_a_line_it_is_just_printed()
    {
        _an.Types("last");
        _an.Leaves();
        _ = _an.ProgramEnds();
        Prints("Bye.");
        _an.Sees("> last\n>\nBye.");
    }

    [Fact]
    public void The_line_comes_back_when_printing_fails()
    {
        _an.Types("still here");
        Assert.Throws<InvalidOperationException>(() => _an.Editor.PrintAbove(() => throw new InvalidOperationException("broken")));
        _an.SeesLine("still here|");
    }

    [Fact]
    public async Task Typing_and_printing_at_once_get_nothing_mixed_up()
    {
        var typed = new string('x', 50);
        var printing = Task.Run(() =>
        {
            for (var row = 0; row < 500; row++)
            {
                Prints($"row {row}");
            }
        });
        for (var time = 0; time < 100; time++)
        {
            _an.Types(typed);
            _an.PressesControl(ConsoleKey.U);
        }

        _an.Types("done");
        await printing;

        _an.Sees(string.Join('\n', Enumerable.Range(0, 500).Select(row => $"row {row}")) + "\n> done");
    }

    private void Prints(string text) => _an.Editor.PrintAbove(() => _an.Screen.Write(text + "\r\n"));
}
