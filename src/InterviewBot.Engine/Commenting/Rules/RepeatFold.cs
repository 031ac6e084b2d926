using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Commenting.Rules;

/// <summary>What a text says without its case, spaces and signs, as a number by which repeats are found.</summary>
internal static class RepeatFold
{
    /// <summary>In letters and digits. Shorter ones ("Yes", "B") many people say to many questions: they are repeats on the same one only.</summary>
    private const int Short = 20;

    /// <returns>The same for texts that say the same; of a short text another one for each question.</returns>
    public static long Of(QuestionId question, string text)
    {
        var said = Said(text);
        var compared = said.Length < Short ? $"{question.Value}\n{said}" : said;
        return BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(compared)));
    }

    /// <summary>Letters and digits; of what has none all but spaces and what is not seen.</summary>
    private static string Said(string text)
    {
        var folded = TextFolding.Fold(text);
        var letters = Without(folded, rune => !Rune.IsLetterOrDigit(rune));
        return letters.Length > 0 ? letters : Without(folded, rune => Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format);
    }

    private static string Without(string text, Func<Rune, bool> isLeftOut)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!isLeftOut(rune))
            {
                kept.Append(rune);
            }
        }

        return kept.ToString();
    }
}
