using Spectre.Console;
using Spectre.Console.Rendering;

namespace InterviewBot.Terminal.Rendering;

/// <summary>
/// Running text that wraps between words, also where a word changes its style within itself ("<b>etcd</b>'s"), which Spectre's own
/// paragraph would part. Everything appended is cleaned of what a terminal would obey.
/// </summary>
internal sealed class FlowText : Renderable
{
    private readonly List<FlowRun?> _runs = [];

    /// <summary>There is nothing to see in it.</summary>
    public bool IsBlank => _runs.TrueForAll(run => string.IsNullOrWhiteSpace(run?.Text));

    public FlowText Append(string text, Style? style = null, Link? link = null)
    {
        _runs.Add(new FlowRun(SafeText.OnOneLine(text), style ?? Style.Plain, link, IsWhole: false));
        return this;
    }

    /// <summary>Appends text that stays on one line if a line can hold it.</summary>
    public FlowText AppendWhole(string text, Style? style = null)
    {
        _runs.Add(new FlowRun(SafeText.OnOneLine(text), style ?? Style.Plain, Link: null, IsWhole: true));
        return this;
    }

    public FlowText AppendLineBreak()
    {
        _runs.Add(null);
        return this;
    }

    protected override Measurement Measure(RenderOptions options, int maxWidth)
    {
        var widest = 0;
        var widestWord = 0;
        foreach (var line in Lines())
        {
            var words = FlowWord.Of(line);
            widest = Math.Max(widest, words.Sum(word => word.SpaceWidth + word.Width));
            widestWord = Math.Max(widestWord, words.Select(word => word.Width).DefaultIfEmpty().Max());
        }

        return new Measurement(Math.Min(widestWord, maxWidth), Math.Min(widest, maxWidth));
    }

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var width = Math.Max(1, maxWidth);
        foreach (var line in Lines().SelectMany(line => WordWrap.Lines(FlowWord.Of(line), width)))
        {
            var gap = Math.Max(0, width - line.Sum(segment => CellText.Width(segment.Text)));
            var indentation = options.Justification switch
            {
                Justify.Right => gap,
                Justify.Center => gap / 2,
                _ => 0,
            };
            if (indentation > 0)
            {
                yield return Segment.Padding(indentation);
            }

            foreach (var segment in line)
            {
                yield return segment;
            }

            yield return Segment.LineBreak;
        }
    }

    private IEnumerable<List<FlowRun>> Lines()
    {
        var line = new List<FlowRun>();
        foreach (var run in _runs)
        {
            if (run is not null)
            {
                line.Add(run);
                continue;
            }

            yield return line;
            line = [];
        }

        yield return line;
    }
}
