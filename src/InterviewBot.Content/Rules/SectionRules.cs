using InterviewBot.Content.Documents;
using InterviewBot.Engine.Localization;

namespace InterviewBot.Content.Rules;

/// <summary>The sections are all there, once each, in their order, and say something.</summary>
internal static class SectionRules
{
    private static readonly string Names = string.Join(", ", SectionKinds.Headings.Select(heading => $"'## {heading}'"));

    public static void Check(QuestionDocument document)
    {
        var seen = new List<SectionKind>();
        foreach (var section in document.Sections)
        {
            if (section.Kind is not { } kind)
            {
                ReportUnknown(document, section);
                continue;
            }

            if (seen.Contains(kind))
            {
                document.Report(
                    ProblemCodes.SectionTwice,
                    section.Heading,
                    $"'## {kind.Heading}' stands here a second time.",
                    "Make one section of the two.");
            }
            else if (seen.Exists(earlier => earlier > kind))
            {
                document.Report(
                    ProblemCodes.SectionOrder,
                    section.Heading,
                    $"'## {kind.Heading}' comes too late.",
                    $"Keep the order {Names}.");
            }

            if (section.Blocks.Count == 0)
            {
                document.Report(
                    ProblemCodes.SectionEmpty, section.Heading, $"There is nothing under '## {kind.Heading}'.", "Write the section.");
            }

            seen.Add(kind);
        }

        foreach (var kind in SectionKinds.All.Except(seen))
        {
            document.Report(
                ProblemCodes.SectionMissing,
                document.Title?.Span.Start ?? 0,
                $"There is no section '## {kind.Heading}'.",
                "Add it; the heading is the same in every language.");
        }
    }

    private static void ReportUnknown(QuestionDocument document, Section section)
    {
        var mend = EditDistance.Nearest(section.Name, SectionKinds.Headings) is { } meant
            ? $"Did you mean '## {meant}'?"
            : $"The sections are {Names}; inside the answer use '### '.";
        document.Report(ProblemCodes.SectionUnknown, section.Heading, $"'## {section.Name}' is no section.", mend);
    }
}
