using System.Collections.Frozen;
using System.Text;
using InterviewBot.Engine.Markup.Reading;

namespace InterviewBot.Telegram.Rendering.Links;

/// <summary>
/// Telegram links by itself what looks like a mention, a command, a tag or an address; so words of people would ping somebody, and offer
/// commands as the bot's own. An invisible word joiner behind the sign that it goes by keeps it from that. What it does not link anyway,
/// such as <c>/etc/hosts</c>, stays as it is and can be copied.
/// </summary>
/// <param name="commands">Names that stay links where they follow a slash.</param>
internal sealed class AutomaticLinks(FrozenSet<string> commands)
{
    /// <summary>U+2060: does not show, and is part of nothing that Telegram links.</summary>
    public const char WordJoiner = '\u2060';

    /// <summary>Lets nothing become a link.</summary>
    public static readonly AutomaticLinks None = new([]);

    /// <summary>The same text, without links in it.</summary>
    public string Prevent(string text)
    {
        var signs = LinkSigns.Find(text, commands);
        return signs.Count == 0 ? text : Break(text, start: 0, signs);
    }

    /// <summary>The same runs; what is neither code nor a link already does not become one.</summary>
    public IReadOnlyList<TextRun> Prevent(IReadOnlyList<TextRun> runs)
    {
        // A mention may begin in one run and end in the next.
        var signs = LinkSigns.Find(runs.Count == 1 ? runs[0].Text : string.Concat(runs.Select(run => run.Text)), commands);
        if (signs.Count == 0)
        {
            return runs;
        }

        var broken = new TextRun[runs.Count];
        var start = 0;
        for (var index = 0; index < broken.Length; index++)
        {
            var run = runs[index];
            broken[index] = MayBecomeLink(run) ? run with { Text = Break(run.Text, start, signs) } : run;
            start += run.Text.Length;
        }

        return broken;
    }

    // A mail address that is to be a link is one only where Telegram finds it by itself.
    private static bool MayBecomeLink(TextRun run)
        => !run.IsCode && (run.Address is null || (WebAddress.IsMail(run.Address) && !WebAddress.IsMailTo(run.Text, run.Address)));

    private static string Break(string text, int start, List<int> signs)
    {
        var broken = new StringBuilder(text.Length + signs.Count);
        var copied = 0;
        foreach (var sign in signs)
        {
            if (sign >= start + copied && sign < start + text.Length)
            {
                var end = sign - start + 1;
                broken.Append(text, copied, end - copied).Append(WordJoiner);
                copied = end;
            }
        }

        return broken.Append(text, copied, text.Length - copied).ToString();
    }
}
