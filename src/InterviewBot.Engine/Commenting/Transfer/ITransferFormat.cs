namespace InterviewBot.Engine.Commenting.Transfer;

/// <summary>A way to write comments into a file and to read them from one.</summary>
public interface ITransferFormat
{
    /// <summary>What comes before the first comment; may be nothing.</summary>
    void WriteHead(TextWriter output);

    void Write(TransferredComment comment, TextWriter output);

    /// <summary>Reads to the end, or to the first thing that is wrong, as it goes.</summary>
    IEnumerable<TransferRead> Read(TextReader input);
}

/// <summary>Something read from a file: a comment, or why there is none.</summary>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="Comment">Null where something is wrong.</param>
/// <param name="Problem">What is wrong.</param>
public readonly record struct TransferRead(int Line, TransferredComment? Comment, string? Problem = null);
