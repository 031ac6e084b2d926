using InterviewBot.Terminal;

namespace InterviewBot.Tests;

/// <summary>A pipe that brings the given lines and keeps what is written.</summary>
internal sealed class PipeTerminal(IEnumerable<string> lines) : ITerminal, IDisposable
{
    private readonly Queue<string> _lines = new(lines);
    private readonly StringWriter _output = new() { NewLine = "\n" };

    public string Written => _output.ToString();

    public TextWriter Output => _output;

    public int Width => 0;

    public bool TakesControlC { get; set; }

    public Task<string?> ReadLineAsync(CancellationToken cancellationToken)
        => Task.FromResult(_lines.TryDequeue(out var line) ? line : null);

    public Task<ConsoleKeyInfo> ReadKeyAsync(CancellationToken cancellationToken)
        => throw new NotSupportedException("A pipe has no keys.");

    public void Dispose() => _output.Dispose();
}
