namespace InterviewBot.Terminal.Editing;

/// <summary>How a line ended: a closed set.</summary>
internal abstract record LineInput
{
    private LineInput()
    {
    }

    /// <summary>A line, which may be empty, was ended with Enter.</summary>
    public sealed record Typed(string Line) : LineInput;

    /// <summary>One of the choices offered was taken.</summary>
    /// <param name="Number">Its place among them, from 1.</param>
    public sealed record Chosen(int Number) : LineInput;

    /// <summary>Ctrl-C or Ctrl-D on an empty line, or the end of input: the person wants to leave.</summary>
    public sealed record Ended : LineInput;

    /// <summary>Esc on an empty line: the person wants out of what is being asked.</summary>
    public sealed record Cancelled : LineInput;
}
