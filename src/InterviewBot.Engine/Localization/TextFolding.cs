using System.Buffers;
using System.Globalization;
using System.Text;

namespace InterviewBot.Engine.Localization;

/// <summary>Makes words equal that a hurried person types alike: <c>Phỏng Vấn</c> and <c>phong van</c>.</summary>
public static class TextFolding
{
    private const char Replacement = '\uFFFD';

    // Normalization rejects U+FFFE, which is valid UTF-16 but no character.
    private const char Noncharacter = '\uFFFE';

    /// <summary>
    /// Lower case by the invariant culture and without diacritics (Unicode NFD less its nonspacing marks), <c>đ</c> as <c>d</c>.
    /// For comparing and searching only: the result is not for people to read. Folding twice changes nothing more; what is not
    /// valid UTF-16 becomes U+FFFD.
    /// </summary>
    public static string Fold(string text)
        => Ascii.IsValid(text) ? text.ToLowerInvariant() : FoldUnicode(text);

    private static string FoldUnicode(string text)
    {
        var decomposed = WellFormed(text).Normalize(NormalizationForm.FormD);
        var folded = ArrayPool<char>.Shared.Rent(decomposed.Length * 2);
        var length = 0;

        foreach (var rune in decomposed.EnumerateRunes())
        {
            if (rune.IsAscii)
            {
                folded[length++] = char.ToLowerInvariant((char)rune.Value);
            }
            else if (rune.Value is 'đ' or 'Đ')
            {
                // A letter of its own to Unicode, with nothing to take away.
                folded[length++] = 'd';
            }
            else if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.NonSpacingMark)
            {
                length += Rune.ToLowerInvariant(rune).EncodeToUtf16(folded.AsSpan(length));
            }
        }

        var result = new string(folded, 0, length);
        ArrayPool<char>.Shared.Return(folded);
        return result;
    }

    private static string WellFormed(string text)
    {
        var surrogates = text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF');
        if (!surrogates && !text.Contains(Noncharacter, StringComparison.Ordinal))
        {
            return text;
        }

        var valid = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            valid.Append(rune.Value is Noncharacter ? new Rune(Replacement) : rune);
        }

        return valid.ToString();
    }
}
