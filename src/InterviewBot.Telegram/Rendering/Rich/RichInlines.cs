using InterviewBot.Engine.Markup.Reading;
using InterviewBot.Telegram.Rendering.Links;
using Telegram.Bot.Types;

namespace InterviewBot.Telegram.Rendering.Rich;

/// <summary>Makes rich text of runs.</summary>
/// <param name="meter">Counts what is made.</param>
/// <param name="names">What the sources of this text are called; null when they are not in the same message.</param>
/// <param name="links">What of the text Telegram may link by itself; null: it is asked to link nothing.</param>
internal sealed class RichInlines(RichMeter meter, SourceNames? names, AutomaticLinks? links)
{
    /// <param name="read">At least one.</param>
    public RichText Of(IReadOnlyList<TextRun> read)
    {
        var runs = links?.Prevent(read) ?? read;
        var parts = new List<RichText>(runs.Count);
        for (var start = 0; start < runs.Count;)
        {
            var end = start + 1;
            while (end < runs.Count && runs[start].Source == 0 && runs[end].Source == 0 && runs[end].Address == runs[start].Address)
            {
                end++;
            }

            Add(parts, runs, start, end);
            start = end;
        }

        return Join(parts);
    }

    /// <summary>Text as it is.</summary>
    public RichText Plain(string text)
    {
        meter.AddText(text);
        return text;
    }

    private void Add(List<RichText> parts, IReadOnlyList<TextRun> runs, int start, int end)
    {
        if (runs[start].Source > 0)
        {
            parts.Add(Reference(runs[start]));
            return;
        }

        var address = runs[start].Address;
        var linked = address is null ? parts : new List<RichText>(end - start);
        for (var index = start; index < end; index++)
        {
            linked.Add(Styled(runs[index]));
        }

        if (address is not null)
        {
            parts.Add(Link(Join(linked), address));
        }
    }

    private RichText Link(RichText text, string address)
    {
        meter.AddAddress(address);
        return address.StartsWith(WebAddress.Mail, StringComparison.Ordinal)
            ? new RichTextEmailAddress { Text = text, EmailAddress = address[WebAddress.Mail.Length..] }
            : new RichTextUrl { Text = text, Url = address };
    }

    private RichText Styled(TextRun run)
    {
        var text = Plain(run.Text);
        text = run.IsCode ? new RichTextCode { Text = text } : text;
        text = run.IsItalic ? new RichTextItalic { Text = text } : text;
        return run.IsBold ? new RichTextBold { Text = text } : text;
    }

    private RichText Reference(TextRun run)
    {
        var figure = new RichTextSuperscript { Text = Plain(run.Text) };
        if (names is not null)
        {
            return new RichTextReferenceLink { Text = figure, ReferenceName = names.Of(run.Source) };
        }

        if (run.Address is not { } address)
        {
            return figure;
        }

        meter.AddAddress(address);
        return new RichTextUrl { Text = figure, Url = address };
    }

    private static RichText Join(List<RichText> parts) => parts.Count == 1 ? parts[0] : new RichTextArray { Array = [.. parts] };
}
