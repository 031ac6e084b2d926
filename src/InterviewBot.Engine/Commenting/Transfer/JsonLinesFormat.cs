using System.Text.Json;

namespace InterviewBot.Engine.Commenting.Transfer;

/// <summary>One JSON object a line (jsonlines.org), UTF-8, ended by a line feed.</summary>
public sealed class JsonLinesFormat : ITransferFormat
{
    public void WriteHead(TextWriter output)
    {
        // Every line stands for itself.
    }

    public void Write(TransferredComment comment, TextWriter output)
    {
        output.Write(JsonSerializer.Serialize(comment, TransferJson.Lines.TransferredComment));
        output.Write('\n');
    }

    public IEnumerable<TransferRead> Read(TextReader input)
    {
        for (var line = 1; input.ReadLine() is { } text; line++)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                yield return Parse(text, line);
            }
        }
    }

    private static TransferRead Parse(string text, int line)
    {
        try
        {
            return JsonSerializer.Deserialize(text, TransferJson.Lines.TransferredComment) is { } comment
                ? new TransferRead(line, comment)
                : new TransferRead(line, null, "It is null.");
        }
        catch (JsonException failure)
        {
            return new TransferRead(line, null, TransferJson.Explain(failure));
        }
    }
}
