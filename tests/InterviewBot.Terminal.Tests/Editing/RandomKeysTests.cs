using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using InterviewBot.Terminal.Editing;

namespace InterviewBot.Terminal.Tests.Editing;

public sealed class RandomKeysTests
{
    private const int Columns = 11;

    private static readonly string[] Characters =
        ["a", "b", " ", "đ", "ệ", "e", "\u0323", "\u0302", "漢", "字", "🚀", "\ud83d", "\ude80", "🇻", "🇳", "👨", "👩", "\u200d", "\u200b", "\u0007", "한", "\u1112", "\u1161"];

    private static readonly ConsoleKeyInfo[] EditingKeys =
    [
        Keys.Enter,
        .. new[]
        {
            ConsoleKey.LeftArrow, ConsoleKey.RightArrow, ConsoleKey.Home, ConsoleKey.End, ConsoleKey.Backspace, ConsoleKey.Delete,
            ConsoleKey.UpArrow, ConsoleKey.DownArrow, ConsoleKey.Tab, ConsoleKey.Escape, ConsoleKey.F1,
        }.Select(key => Keys.Of(key)),
        .. new[]
        {
            ConsoleKey.LeftArrow, ConsoleKey.RightArrow, ConsoleKey.A, ConsoleKey.C, ConsoleKey.D, ConsoleKey.E, ConsoleKey.K,
            ConsoleKey.L, ConsoleKey.U, ConsoleKey.W,
        }.Select(Keys.Control),
    ];

    [Property(MaxTest = 300)]
    public Property The_screen_shows_the_line_with_the_cursor_in_its_place() => Prop.ForAll(
        Presses().ToArbitrary(),
        presses =>
        {
            using var an = new Typist(Columns) { Candidates = Candidates };
            Press(an, presses);
            var seen = (an.Screen.TextFrom(an.FirstRow), an.Screen.CursorRow - an.FirstRow, an.Screen.CursorColumn);

            // A character typed now shows in the line where the cursor was.
            an.Types("¦\n");
            var marked = Assert.IsType<LineInput.Typed>(an.Inputs[^1]).Line;
            var place = marked.IndexOf('¦', StringComparison.Ordinal);
            var line = marked.Remove(place, 1);

            Assert.True(IsBetweenClusters(line, place));
            Assert.True(line.EnumerateRunes().All(rune => rune != Rune.ReplacementChar));
            Assert.Equal(TestScreen.Showing("> " + line, "> ".Length + place, Columns), seen);
        });

    [Property(MaxTest = 300)]
    public Property Choices_stand_no_key_in_the_way() => Prop.ForAll(
        Presses().ToArbitrary(),
        presses =>
        {
            using var an = new Typist(Columns, "Answer", "漢字 🚀 that takes more than one row") { Candidates = Candidates };
            Press(an, presses);
            an.PressesControl(ConsoleKey.C);
            an.Types("/help\n");
            Assert.Equal(new LineInput.Typed("/help"), an.Inputs[^1]);
        });

    private static void Press(Typist an, (string? Text, ConsoleKeyInfo Key)[] presses)
    {
        foreach (var (text, key) in presses)
        {
            if (text is not null)
            {
                an.Pastes(text);
            }
            else
            {
                an.Presses([key]);
            }
        }
    }

    private static bool IsBetweenClusters(string line, int place)
        => place == line.Length || StringInfo.ParseCombiningCharacters(line).Contains(place);

    private static ImmutableArray<string> Candidates(string text) => (text.Length % 4) switch
    {
        0 => [],
        1 => ["kubernetes"],
        2 => ["漢字", "漢文", "漢"],
        _ => ["👨\u200d👩", "👨", "\u0301x"],
    };

    private static Gen<(string? Text, ConsoleKeyInfo Key)[]> Presses()
        => Gen.Frequency(
                (3, Gen.Elements(Characters).Select(text => ((string?)text, default(ConsoleKeyInfo)))),
                (1, Gen.Elements(Characters).ArrayOf().Select(texts => ((string?)string.Concat(texts), default(ConsoleKeyInfo)))),
                (3, Gen.Elements(EditingKeys).Select(key => ((string?)null, key))))
            .ArrayOf();
}
