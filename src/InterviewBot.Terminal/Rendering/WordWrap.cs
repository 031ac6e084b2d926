using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace InterviewBot.Terminal.Rendering;

/// <summary>Sets words into lines.</summary>
internal static class WordWrap
{
    /// <summary>Words wider than a line are broken at their spaces, if they have any, and then between grapheme clusters.</summary>
    /// <param name="words">In reading order.</param>
    /// <param name="width">In cells, at least 1.</param>
    public static IEnumerable<List<Segment>> Lines(IEnumerable<FlowWord> words, int width)
    {
        var line = new List<FlowPart>();
        var used = 0;
        foreach (var word in words.SelectMany(word => word.Width > width ? word.Apart() : [word]))
        {
            if (used > 0 && used + word.SpaceWidth + word.Width > width)
            {
                yield return ToSegments(line);
                (line, used) = ([], 0);
            }
            else if (used > 0 && word.Space is { } space)
            {
                Append(line, space, space.Text);
                used += word.SpaceWidth;
            }

            foreach (var piece in word.Pieces)
            {
                var first = true;
                foreach (var part in CellText.Fold(piece.Text, width - used, width))
                {
                    if (!first)
                    {
                        yield return ToSegments(line);
                        (line, used) = ([], 0);
                    }

                    first = false;
                    used += CellText.Width(part);
                    Append(line, piece, part);
                }
            }
        }

        yield return ToSegments(line);
    }

    private static void Append(List<FlowPart> line, FlowRun run, string text)
    {
        if (line.Count == 0 || line[^1].Run.Style != run.Style || !Equals(line[^1].Run.Link, run.Link))
        {
            line.Add(new FlowPart(run, new StringBuilder()));
        }

        line[^1].Text.Append(text);
    }

    // One segment for each style rather than for each word: Spectre measures a line anew at every segment that it adds.
    private static List<Segment> ToSegments(List<FlowPart> line)
        => line.ConvertAll(part => new Segment(part.Text.ToString(), part.Run.Style, part.Run.Link));

    /// <param name="Run">Gives style and link.</param>
    /// <param name="Text">Words and spaces of such a style.</param>
    private sealed record FlowPart(FlowRun Run, StringBuilder Text);
}

/// <summary>A word, perhaps of several styles.</summary>
/// <param name="Space">What parts it from the word before, in the style it was written in.</param>
/// <param name="Pieces">At least one.</param>
internal sealed record FlowWord(FlowRun? Space, List<FlowRun> Pieces)
{
    public int SpaceWidth => Space?.Text.Length ?? 0;

    /// <summary>In cells.</summary>
    public int Width => Pieces.Sum(piece => CellText.Width(piece.Text));

    /// <summary>The words of a line's runs, in reading order.</summary>
    public static List<FlowWord> Of(IEnumerable<FlowRun> line)
    {
        var words = new List<FlowWord>();
        FlowRun? space = null;
        var open = false;
        foreach (var run in line)
        {
            foreach (var token in run.Tokens())
            {
                if (token[0] == ' ' && !run.IsWhole)
                {
                    space = words.Count > 0 ? run with { Text = token } : null;
                    open = false;
                    continue;
                }

                if (!open)
                {
                    words.Add(new FlowWord(space, []));
                    (open, space) = (true, null);
                }

                words[^1].Pieces.Add(run with { Text = token });
            }
        }

        return words;
    }

    /// <summary>The words that it has when nothing keeps them together.</summary>
    public IEnumerable<FlowWord> Apart()
        => Of(Pieces.Select(piece => piece with { IsWhole = false })).Select((word, index) => index == 0 ? word with { Space = Space } : word);
}

/// <summary>Text of one style.</summary>
/// <param name="Text">Without line breaks.</param>
/// <param name="Style">How it looks.</param>
/// <param name="Link">Where it leads.</param>
/// <param name="IsWhole">It is one word, whatever spaces it has.</param>
internal sealed record FlowRun(string Text, Style Style, Link? Link, bool IsWhole)
{
    /// <summary>Words and the spaces between them.</summary>
    public IEnumerable<string> Tokens()
    {
        for (var start = 0; start < Text.Length;)
        {
            var end = start + 1;
            while (end < Text.Length && (IsWhole || Text[end] == ' ' == (Text[start] == ' ')))
            {
                end++;
            }

            yield return Text[start..end];
            start = end;
        }
    }
}
