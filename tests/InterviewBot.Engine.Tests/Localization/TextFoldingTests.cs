using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Xunit;
using InterviewBot.Engine.Localization;

namespace InterviewBot.Engine.Tests.Localization;

public sealed class TextFoldingTests
{
    [Theory]
    [InlineData("Phỏng Vấn", "phong van")]
    [InlineData("ĐƯỜNG ĐẾN Đích", "duong den dich")]
    [InlineData("Khoá chính", "khoa chinh")]
    [InlineData("Café Ünïcode", "cafe unicode")]
    [InlineData("C# & .NET", "c# & .net")]
    [InlineData("", "")]
    public void Case_and_diacritics_are_folded_away(string text, string folded) => Assert.Equal(folded, TextFolding.Fold(text));

    [Fact]
    public void Composed_and_decomposed_letters_fold_alike()
        => Assert.Equal(TextFolding.Fold("phỏng vấn"), TextFolding.Fold("phỏng vấn".Normalize(NormalizationForm.FormD)));

    [Fact]
    public void Text_that_is_not_valid_unicode_is_folded_all_the_same()
        => Assert.Equal("a\uFFFDb\uFFFDe", TextFolding.Fold("A\uD800B\uFFFEé"));

    [Fact]
    public void A_turkish_program_folds_as_any_other()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal("index", TextFolding.Fold("INDEX"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Property(MaxTest = 500)]
    public bool Folding_twice_changes_nothing_more(NonNull<string> text)
    {
        var folded = TextFolding.Fold(text.Get);
        return TextFolding.Fold(folded) == folded;
    }

    [Fact]
    public void No_character_changes_when_folded_twice()
    {
        for (var value = 0; value < 0x20000; value++)
        {
            if (Rune.IsValid(value))
            {
                var folded = TextFolding.Fold($"a{new Rune(value)}");
                Assert.Equal(folded, TextFolding.Fold(folded));
            }
        }
    }
}
