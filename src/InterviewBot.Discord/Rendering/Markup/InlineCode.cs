namespace InterviewBot.Discord.Rendering.Markup;

/// <summary>Code within a line, between one or two backticks: three would begin a block.</summary>
internal static class InlineCode
{
    // Does not show, and keeps backticks apart.
    private const string Between = "\u200B";

    /// <param name="code">Clean, on one line, not empty.</param>
    public static string Of(string code)
    {
        if (!code.Contains('`', StringComparison.Ordinal))
        {
            return $"`{code}`";
        }

        var parted = code.Replace("``", $"`{Between}`", StringComparison.Ordinal).Replace("``", $"`{Between}`", StringComparison.Ordinal);

        // Discord takes off one space at an end where a backtick stands.
        var before = parted[0] == '`' ? " " : "";
        var after = parted[^1] == '`' ? " " : "";
        return $"``{before}{parted}{after}``";
    }
}
