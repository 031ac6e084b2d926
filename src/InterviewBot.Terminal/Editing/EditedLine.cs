namespace InterviewBot.Terminal.Editing;

/// <summary>How the person ended a line: a closed set.</summary>
internal abstract record EditedLine
{
    private EditedLine()
    {
    }

    public sealed record Written(string Text) : EditedLine;

    /// <summary>The highlighted choice was pressed.</summary>
    /// <param name="Number">From 1.</param>
    public sealed record Chosen(int Number) : EditedLine;

    /// <summary>Whatever the line was for, it is not wanted.</summary>
    public sealed record Cancelled : EditedLine;

    /// <summary>The person leaves.</summary>
    public sealed record Ended : EditedLine;
}
