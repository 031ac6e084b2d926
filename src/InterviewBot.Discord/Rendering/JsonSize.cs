namespace InterviewBot.Discord.Rendering;

/// <summary>Estimates bytes of JSON, never too low.</summary>
internal static class JsonSize
{
    /// <summary>Of a text inside its quotation marks, in UTF-8, with what JSON escapes in it.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var size = 0;
        foreach (var unit in text)
        {
            size += unit switch
            {
                '"' or '\\' or '\n' => 2,
                < ' ' => 6,
                < '\u007F' => 1,
                < '\u0800' and not '\u007F' => 2,

                // Half of a pair: writers differ in whether they escape pairs. And what separates lines is always escaped.
                _ when char.IsSurrogate(unit) || unit is '\u007F' or '\u2028' or '\u2029' => 6,
                _ => 3,
            };
        }

        return size;
    }
}
