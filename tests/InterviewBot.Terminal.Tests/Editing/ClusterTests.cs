using InterviewBot.Terminal.Editing;

namespace InterviewBot.Terminal.Tests.Editing;

/// <summary>What a reader takes for one character is one to the editor, however many code units it has and cells it takes.</summary>
public sealed class ClusterTests : IDisposable
{
    private const string Decomposed = "e\u0323\u0302";
    private const string Family = "👨\u200d👩\u200d👧";

    private readonly Typist _an = new();

    public void Dispose() => _an.Dispose();

    [Theory]
    [InlineData("đ", 1)]
    [InlineData("ệ", 1)]
    [InlineData(Decomposed, 1)]
    [InlineData("漢", 2)]
    [InlineData("🚀", 2)]
    [InlineData("👍🏽", 2)]
    [InlineData("🇻🇳", 2)]
    [InlineData(Family, 2)]
    public void The_cursor_passes_a_character_in_one_step(string character, int cells)
    {
        _an.Types("a" + character + "b");
        _an.SeesLine($"a{character}b|");
        Assert.Equal("> ab".Length + cells, _an.Screen.CursorColumn);

        _an.Presses([Keys.Of(ConsoleKey.LeftArrow), Keys.Of(ConsoleKey.LeftArrow)]);
        _an.SeesLine($"a|{character}b");

        _an.Presses(ConsoleKey.RightArrow);
        _an.SeesLine($"a{character}|b");
    }

    [Theory]
    [InlineData("ệ")]
    [InlineData(Decomposed)]
    [InlineData("漢")]
    [InlineData("🚀")]
    [InlineData(Family)]
    public void A_character_is_deleted_whole(string character)
    {
        _an.Types($"a{character}{character}b");
        _an.Presses([Keys.Of(ConsoleKey.LeftArrow), Keys.Of(ConsoleKey.Backspace)]);
        _an.SeesLine($"a{character}|b");

        _an.Presses([Keys.Of(ConsoleKey.LeftArrow), Keys.Of(ConsoleKey.Delete)]);
        _an.SeesLine("a|b");
    }

    [Fact]
    public void A_mark_typed_behind_a_letter_joins_it()
    {
        _an.Types("xe");
        _an.Presses([Keys.Of(ConsoleKey.LeftArrow), Keys.Of(ConsoleKey.RightArrow)]);
        _an.Types("\u0323\u0302");
        _an.SeesLine($"x{Decomposed}|");
        _an.Presses(ConsoleKey.Backspace);
        _an.SeesLine("x|");
    }

    [Fact]
    public void A_letter_typed_before_a_mark_takes_the_cursor_behind_both()
    {
        _an.Types("\u0301");
        _an.Presses(ConsoleKey.Home);
        _an.Types("ef");
        Assert.Equal("e\u0301f", Line());
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_never_in_the_line()
    {
        _an.Types("a\ud83db\ude80c\ude80");
        _an.Types("🚀"[..1]);
        _an.Presses(ConsoleKey.LeftArrow);
        _an.Types("🚀"[1..]);
        _an.SeesLine("ab|c");
    }

    private string Line()
    {
        _an.Presses(ConsoleKey.Enter);
        return Assert.IsType<LineInput.Typed>(Assert.Single(_an.Inputs)).Line;
    }
}
