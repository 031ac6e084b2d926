using System.Globalization;
using InterviewBot.Content.Documents;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;

namespace InterviewBot.Content.Rules;

/// <summary>
/// Sentences, paragraphs and answers have lengths that one reads on a phone. The bounds are where the outliers of a bank of 150
/// questions began: of its sentences one in a thousand is longer, of its paragraphs and answers one in a hundred.
/// </summary>
internal static class ReadabilityRules
{
    /// <summary>
    /// Vietnamese separates syllables, not words, by spaces: the same sentence has a fifth more of what is counted here.
    /// </summary>
    private const double SyllablesForWords = 1.2;

    private const int MaxSentence = 40;
    private const int MaxParagraph = 75;
    private const int MinAnswer = 150;
    private const int MaxAnswer = 450;

    // Of what is too long, as much is quoted as finds it in the line.
    private const int QuotedWords = 6;

    public static void Check(QuestionDocument document)
    {
        // The short answer is one paragraph with a bound of its own.
        var shortAnswer = document.Find(SectionKind.ShortAnswer);
        var answer = document.Find(SectionKind.Answer);
        var answered = 0;
        foreach (var paragraph in document.Markup.Paragraphs)
        {
            var text = MarkdownPlainText.Of([paragraph]);
            CheckSentences(document, paragraph, text);
            var words = Sentences.WordsOf(text);
            if (words.Length > Bound(MaxParagraph, document) && shortAnswer?.Holds(paragraph) is not true)
            {
                document.Report(
                    ProblemCodes.ParagraphLength,
                    paragraph,
                    string.Create(CultureInfo.InvariantCulture, $"The paragraph has {words.Length} words."),
                    string.Create(CultureInfo.InvariantCulture, $"Make two of it, or a list: at most {Bound(MaxParagraph, document)} are read on a phone."));
            }

            answered += answer?.Holds(paragraph) is true ? words.Length : 0;
        }

        if (answer is not null && (answered < Bound(MinAnswer, document) || answered > Bound(MaxAnswer, document)))
        {
            document.Report(
                ProblemCodes.AnswerLength,
                answer.Heading,
                string.Create(CultureInfo.InvariantCulture, $"The answer has {answered} words, without code and tables."),
                string.Create(CultureInfo.InvariantCulture, $"Say what is needed in {Bound(MinAnswer, document)} to {Bound(MaxAnswer, document)}."));
        }
    }

    private static void CheckSentences(QuestionDocument document, Markdig.Syntax.ParagraphBlock paragraph, string text)
    {
        var most = Bound(MaxSentence, document);
        foreach (var sentence in Sentences.Of(text).Where(sentence => sentence.Length > most))
        {
            document.Report(
                ProblemCodes.SentenceLength,
                paragraph,
                string.Create(CultureInfo.InvariantCulture, $"'{string.Join(' ', sentence[..QuotedWords])} …' has {sentence.Length} words."),
                string.Create(CultureInfo.InvariantCulture, $"Make two sentences of it: none has more than {most}."));
        }
    }

    private static int Bound(int english, QuestionDocument document)
        => document.Language is Language.Vietnamese ? (int)(english * SyllablesForWords) : english;
}
