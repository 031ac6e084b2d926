using InterviewBot.Terminal.Editing;

namespace InterviewBot.Terminal.Tests.Editing;

public sealed class HistoryTests : IDisposable
{
    private readonly Typist _an = new();

    public void Dispose() => _an.Dispose();

    [Fact]
    public void Up_and_down_go_through_earlier_lines_and_back_to_the_one_being_typed()
    {
        _an.Types("first\nsecond\nthi");

        _an.Presses(ConsoleKey.UpArrow);
        _an.SeesLine("second|");
        _an.Presses(ConsoleKey.UpArrow);
        _an.SeesLine("first|");
        _an.Presses(ConsoleKey.UpArrow);
        _an.SeesLine("first|");

        _an.Presses(ConsoleKey.DownArrow);
        _an.SeesLine("second|");
        _an.Presses(ConsoleKey.DownArrow);
        _an.SeesLine("thi|");
        _an.Presses(ConsoleKey.DownArrow);
        _an.SeesLine("thi|");
    }

    [Fact]
    public void An_earlier_line_can_be_edited_and_stays_as_it_was()
    {
        _an.Types("first\n");
        _an.Presses(ConsoleKey.UpArrow);
        _an.Types(" again\n");
        Assert.Equal(new LineInput.Typed("first again"), _an.Inputs[^1]);

        _an.Presses([Keys.Of(ConsoleKey.UpArrow), Keys.Of(ConsoleKey.UpArrow)]);
        _an.SeesLine("first|");
    }

    [Fact]
    public void A_repeat_and_a_blank_line_are_not_kept()
    {
        _an.Types("first\nsecond\nsecond\n\n  \n");
        _an.Presses([Keys.Of(ConsoleKey.UpArrow), Keys.Of(ConsoleKey.UpArrow)]);
        _an.SeesLine("first|");
    }

    [Fact]
    public void A_line_that_ended_otherwise_begins_at_the_bottom_again()
    {
        _an.Types("first\nsecond\n");
        _an.Presses([Keys.Of(ConsoleKey.UpArrow), Keys.Of(ConsoleKey.UpArrow), Keys.Control(ConsoleKey.C), Keys.Control(ConsoleKey.D)]);
        _an.Presses(ConsoleKey.UpArrow);
        _an.SeesLine("second|");
    }

    [Fact]
    public void The_oldest_lines_go_first()
    {
        for (var line = 0; line <= LineHistory.Capacity; line++)
        {
            _an.Types($"line {line}\n");
        }

        _an.Presses(Enumerable.Repeat<ConsoleKeyInfo?>(Keys.Of(ConsoleKey.UpArrow), LineHistory.Capacity + 1));
        _an.SeesLine("line 1|");
    }
}
