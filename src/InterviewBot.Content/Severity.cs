namespace InterviewBot.Content;

/// <summary>How bad a problem is.</summary>
public enum Severity
{
    /// <summary>Nothing is wrong, but it could be better. Found only by <see cref="Scrutiny.Strict"/>.</summary>
    Advice,

    /// <summary>The bank can be used, but somebody should look at it.</summary>
    Warning,

    /// <summary>The bank cannot be used until it is mended.</summary>
    Error,
}

internal static class SeverityExtensions
{
    extension(Severity severity)
    {
        /// <summary>As messages and <c>docs/writing-questions.md</c> have it.</summary>
        public string Name => severity switch
        {
            Severity.Advice => "advice",
            Severity.Warning => "warning",
            Severity.Error => "error",
            _ => throw new ArgumentOutOfRangeException(nameof(severity)),
        };
    }
}
