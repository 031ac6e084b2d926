using InterviewBot.Content.Documents;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace InterviewBot.Content.Rules;

/// <summary>Links lead to the web and stand where they are used; there are no images.</summary>
internal static class LinkRules
{
    public static void Check(QuestionDocument document)
    {
        foreach (var link in document.Markup.Links)
        {
            if (link.IsImage)
            {
                document.Report(ProblemCodes.Image, link, "Images are not supported.", "Say it in words, a table or a code block.");
            }
            else if (!WebAddress.IsHttpOrHttps(link.Url))
            {
                ReportAddress(document, link, link.Url);
            }
        }

        foreach (var link in document.Markup.Autolinks.Where(link => link.IsEmail || !WebAddress.IsHttpOrHttps(link.Url)))
        {
            ReportAddress(document, link, link.Url);
        }

        var definitions = document.Tree.OfType<LinkReferenceDefinitionGroup>()
            .SelectMany(group => group.OfType<LinkReferenceDefinition>())
            .Where(definition => definition is not FootnoteLinkReferenceDefinition);
        foreach (var definition in definitions)
        {
            document.Report(
                ProblemCodes.LinkDefinition,
                definition,
                $"'[{definition.Label}]:' defines a link apart from its place; sections are shown apart, too.",
                "Write [text](address) where the link belongs.");
        }
    }

    private static void ReportAddress(QuestionDocument document, MarkdownObject link, string? address)
        => document.Report(
            ProblemCodes.LinkAddress,
            link,
            $"'{address}' leads nowhere outside these files.",
            "Write a whole address that begins with https://.");
}
