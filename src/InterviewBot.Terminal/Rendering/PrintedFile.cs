using InterviewBot.Engine.Chat;

namespace InterviewBot.Terminal.Rendering;

/// <summary>A file in a terminal is printed: whoever wants it as one sends it there.</summary>
internal static class PrintedFile
{
    /// <param name="document">What is printed.</param>
    /// <param name="sentence">Its text as it shows.</param>
    /// <param name="look">Whether lines are boxed, or stay as they are to be copied out of a pipe.</param>
    public static RenderedReply Under(Document document, Stack sentence, Look look)
    {
        var lines = document.File.Text.Split('\n');
        sentence.Add(look.IsRich ? new CodeBox("", lines) : new CodeLines(lines));
        return new RenderedReply(sentence, []);
    }
}
