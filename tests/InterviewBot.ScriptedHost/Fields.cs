namespace InterviewBot.ScriptedHost;

/// <summary>Fields of a line of text: escaped, parted by tabs, and with a mark at the end, by which a line that was cut off is known.</summary>
internal static class Fields
{
    private const char Separator = '\t';
    private const string End = ".";

    public static string Write(params ReadOnlySpan<string> fields)
    {
        var escaped = new string[fields.Length + 1];
        for (var i = 0; i < fields.Length; i++)
        {
            escaped[i] = Uri.EscapeDataString(fields[i]);
        }

        escaped[^1] = End;
        return string.Join(Separator, escaped);
    }

    /// <returns>Null for a line that was not written to its end.</returns>
    public static string[]? Read(string line, int count)
    {
        var fields = line.Split(Separator);
        return fields.Length == count + 1 && fields[^1] == End ? [.. fields[..^1].Select(Uri.UnescapeDataString)] : null;
    }
}
