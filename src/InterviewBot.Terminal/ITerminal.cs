namespace InterviewBot.Terminal;

/// <summary>The keyboard and the screen, or the two ends of a pipe.</summary>
internal interface ITerminal
{
    TextWriter Output { get; }

    /// <summary>Of the window, in cells; 0 when unknown.</summary>
    int Width { get; }

    /// <summary>Ctrl-C comes as a key instead of ending the process.</summary>
    bool TakesControlC { set; }

    /// <summary>Null at the end of the input.</summary>
    Task<string?> ReadLineAsync(CancellationToken cancellationToken);

    /// <summary>Waits for a key without showing it.</summary>
    Task<ConsoleKeyInfo> ReadKeyAsync(CancellationToken cancellationToken);
}
