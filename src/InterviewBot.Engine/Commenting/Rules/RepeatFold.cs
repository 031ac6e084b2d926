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

    private const string SentenceMarks = ".,;:!?…";

    /// <returns>The same for texts that say the same; of a short text another one for each question.</returns>
    public static long Of(QuestionId question, string text)
    {
        var folded = TextFolding.Fold(text);
        var said = Without(folded, rune => !Rune.IsLetterOrDigit(rune));
        var compared = said.Length < Short ? $"{question.Value}\n{Without(folded, IsNothing)}" : said;
        return BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(compared)));
    }

    /// <summary>In a short text a sign may be what is said: <c>+1</c> is not <c>-1</c>.</summary>
    private static bool IsNothing(Rune rune)
        => Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format || (rune.IsBmp && SentenceMarks.Contains((char)rune.Value));

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
