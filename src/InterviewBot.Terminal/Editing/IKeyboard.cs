namespace InterviewBot.Terminal.Editing;

/// <summary>Where keys come from.</summary>
internal interface IKeyboard
{
    /// <summary>
    /// The next key; null at the end of input. A key that is already waiting is answered at once, which is how the editor tells pasted
    /// text from typed.
    /// </summary>
    /// <exception cref="OperationCanceledException">Nobody waits for a key any more.</exception>
    /// <exception cref="IOException">The keyboard is gone: a window was closed, a connection lost.</exception>
    ValueTask<ConsoleKeyInfo?> ReadKeyAsync(CancellationToken cancellationToken);
}
