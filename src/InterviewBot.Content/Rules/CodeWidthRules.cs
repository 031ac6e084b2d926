using System.Globalization;
using InterviewBot.Content.Documents;
using Markdig.Helpers;

namespace InterviewBot.Content.Rules;

/// <summary>Lines of code are short enough to be read without scrolling in a chat on a screen of common width.</summary>
internal static class CodeWidthRules
{
    /// <summary>In characters: a terminal of 80 columns less the indentation and the frame of a code box.</summary>
    private const int MaxWidth = 72;

    public static void Check(QuestionDocument document)
    {
        foreach (var line in document.Markup.CodeBlocks.SelectMany(code => code.Lines.Cast<StringLine>()))
        {
            var width = WidthOf(line);
            if (width > MaxWidth)
            {
                document.Report(
                    ProblemCodes.CodeWidth,
                    line.Position,
                    string.Create(CultureInfo.InvariantCulture, $"The line of code has {width} characters."),
                    string.Create(CultureInfo.InvariantCulture, $"Break it so that none has more than {MaxWidth}."));
            }
        }
    }

    private static int WidthOf(StringLine line) => line.ToString().EnumerateRunes().Count();
}
