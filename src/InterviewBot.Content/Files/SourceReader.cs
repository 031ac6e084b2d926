using System.Buffers;
using System.Text;

namespace InterviewBot.Content.Files;

/// <summary>Reads a file's text, or says why it cannot be read.</summary>
internal static class SourceReader
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(letter => char.IsControl(letter) && letter is not ('\n' or '\t'))]);

    /// <returns>Null when the text cannot be had; the problem is reported then.</returns>
    public static SourceText? Read(string folder, string file, ICollection<ContentProblem> problems)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(Path.Combine(folder, file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(ProblemCodes.FileUnreadable.At(
                file,
                0,
                "The file cannot be read: " + e.Message,
                "Check that it exists and may be read."));
            return null;
        }

        string text;
        try
        {
            text = StrictUtf8.GetString(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(3) : bytes);
        }
        catch (DecoderFallbackException e)
        {
            var line = bytes.AsSpan(0, Math.Clamp(e.Index, 0, bytes.Length)).Count((byte)'\n') + 1;
            problems.Add(ProblemCodes.FileEncoding.At(file, line, "The file is not valid UTF-8.", "Save it as UTF-8."));
            return null;
        }

        if (text.Contains('\r', StringComparison.Ordinal))
        {
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        }

        var source = new SourceText(file, text);
        var control = text.AsSpan().IndexOfAny(Controls);
        if (control < 0)
        {
            return source;
        }

        new FileProblems(source, problems).Add(
            ProblemCodes.ControlCharacter, control, $"The invisible character U+{(int)text[control]:X4} stands here.", "Delete it.");
        return null;
    }
}
