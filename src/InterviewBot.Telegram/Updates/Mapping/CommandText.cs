namespace InterviewBot.Telegram.Updates.Mapping;

/// <summary>A text that begins with a command: <c>/name</c> or <c>/name@botname</c>, then its words.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Addressee">The bot's user name, when it was written.</param>
/// <param name="Words">All that follows, as typed.</param>
internal sealed record CommandText(string Name, string? Addressee, string Words)
{
    /// <summary>Reads a text; null when it begins otherwise, a path such as <c>/etc/hosts</c> among them.</summary>
    public static CommandText? Read(string text)
    {
        if (text.Length < 2 || text[0] != '/')
        {
            return null;
        }

        var nameEnd = EndOfName(text, 1);
        var end = nameEnd < text.Length && text[nameEnd] == '@' ? EndOfName(text, nameEnd + 1) : nameEnd;
        if (nameEnd == 1 || end == nameEnd + 1 || (end < text.Length && !char.IsWhiteSpace(text[end])))
        {
            return null;
        }

        return new CommandText(
            text[1..nameEnd].ToLowerInvariant(),
            end > nameEnd ? text[(nameEnd + 1)..end] : null,
            text[end..].TrimStart());
    }

    /// <summary>Commands and user names are made of the same characters.</summary>
    private static int EndOfName(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        return end;
    }
}
