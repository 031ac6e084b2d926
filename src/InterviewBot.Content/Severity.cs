namespace InterviewBot.Content;

/// <summary>How bad a problem is.</summary>
public enum Severity
{
    /// <summary>The bank can be used, but somebody should look at it.</summary>
    Warning,

    /// <summary>The bank cannot be used until it is mended.</summary>
    Error,
}
