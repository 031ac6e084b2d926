using InterviewBot.Terminal.Editing;

namespace InterviewBot.Terminal.Tests.Editing;

public sealed class ChoiceTests : IDisposable
{
    private readonly Typist _an = new(columns: 20, "Answer", "Suggestions", "A choice that takes two rows");

    public void Dispose() => _an.Dispose();

    [Theory]
    [InlineData(ConsoleKey.RightArrow)]
    [InlineData(ConsoleKey.Tab)]
    public void A_key_on_the_empty_line_walks_through_the_choices_and_round(ConsoleKey key)
    {
        _an.Presses(key);
        SeesChoice("1 Answer");
        _an.Presses(key);
        SeesChoice("2 Suggestions");
        _an.Presses(key);
        SeesChoice("3 A choice that takes two rows");
        _an.Presses(key);
        SeesChoice("1 Answer");
    }

    [Fact]
    public void The_way_back_begins_at_the_last_choice()
    {
        _an.Presses(ConsoleKey.LeftArrow);
        SeesChoice("3 A choice that takes two rows");
        _an.Presses(ConsoleKey.Tab, ConsoleModifiers.Shift);
        SeesChoice("2 Suggestions");
    }

    [Fact]
    public void Enter_takes_the_choice_and_leaves_it_in_plain_letters()
    {
        _an.Presses([Keys.Of(ConsoleKey.RightArrow), Keys.Of(ConsoleKey.RightArrow), Keys.Enter]);
        Assert.Equal([new LineInput.Chosen(2)], _an.Inputs);
        _an.Sees("> 2 Suggestions\n>");
        Assert.Equal("", _an.Screen.InverseText);
    }

    [Fact]
    public void Typing_leaves_the_choice_and_starts_a_line()
    {
        _an.Presses(ConsoleKey.LeftArrow);
        _an.Types("/t");
        _an.SeesLine("/t|");
        Assert.Equal("", _an.Screen.InverseText);

        _an.Presses(ConsoleKey.LeftArrow);
        _an.SeesLine("/|t");
    }

    [Theory]
    [InlineData(ConsoleKey.Escape, ConsoleModifiers.None)]
    [InlineData(ConsoleKey.C, ConsoleModifiers.Control)]
    [InlineData(ConsoleKey.Backspace, ConsoleModifiers.None)]
    public void A_choice_can_be_left_for_the_empty_line(ConsoleKey key, ConsoleModifiers modifiers)
    {
        _an.Presses(ConsoleKey.RightArrow);
        _an.Presses(key, modifiers);
        _an.SeesLine("|");
        Assert.Empty(_an.Inputs);

        _an.Presses(ConsoleKey.RightArrow);
        SeesChoice("1 Answer");
    }

    [Fact]
    public void Up_leaves_the_choice_for_the_line_before()
    {
        _an.Types("/topics\n");
        _an.Presses([Keys.Of(ConsoleKey.RightArrow), Keys.Of(ConsoleKey.UpArrow)]);
        _an.SeesLine("/topics|");
    }

    private void SeesChoice(string choice)
    {
        _an.SeesLine(choice + "|");
        Assert.Equal(choice, _an.Screen.InverseText);
    }
}
