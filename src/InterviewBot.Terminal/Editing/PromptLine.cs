using InterviewBot.Terminal.Rendering;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace InterviewBot.Terminal.Editing;

/// <summary>Draws the line being typed. A line too long for the window scrolls sideways, so that it never wraps.</summary>
internal static class PromptLine
{
    private const string Prompt = "> ";

    public static void Draw(Screen screen, LineBuffer buffer, string? highlighted)
    {
        // The last column stays free: a terminal wraps when it is written to.
        var room = screen.Width - Prompt.Length - 1;
        var prompt = new Segment(Prompt, Look.Number);
        if (buffer.IsEmpty && highlighted is not null)
        {
            var label = CellText.Fold(SafeText.OnOneLine(highlighted), room, room).First();
            screen.DrawPrompt([prompt, new Segment(label, Look.Chosen)], Prompt.Length);
            return;
        }

        var (visible, cursor) = Visible(buffer, room);
        screen.DrawPrompt([prompt, new Segment(visible)], Prompt.Length + cursor);
    }

    /// <summary>The part of the line around the cursor that fits, and the cursor's cell in it.</summary>
    public static (string Text, int Cursor) Visible(LineBuffer buffer, int room)
    {
        var clusters = CellText.Clusters(buffer.Text).ToList();
        var cursor = CellText.Width(buffer.Text[..buffer.Cursor]);
        var skipped = 0;
        var start = 0;
        while (cursor - skipped > room && start < clusters.Count)
        {
            skipped += CellText.Width(clusters[start++].Text);
        }

        var shown = string.Concat(clusters.Skip(start).Select(cluster => cluster.Text));
        return (CellText.Fold(shown, room, room).First(), cursor - skipped);
    }
}
