using Spectre.Console.Rendering;

namespace InterviewBot.Terminal.Rendering;

/// <summary>Takes what was rendered apart into lines. Spectre's own way measures every letter, at every level of a list.</summary>
internal static class SegmentLines
{
    /// <summary>The last line need not end with a line break.</summary>
    public static IEnumerable<List<Segment>> Of(IEnumerable<Segment> segments)
    {
        var line = new List<Segment>();
        foreach (var segment in segments)
        {
            if (segment.IsLineBreak)
            {
                yield return line;
                line = [];
            }
            else
            {
                line.Add(segment);
            }
        }

        if (line.Count > 0)
        {
            yield return line;
        }
    }
}
