namespace InterviewBot.Terminal.Tests.Scripted;

/// <summary>Types by a script. When that is over, a pipe ends, and a keyboard leaves with Ctrl-C.</summary>
internal sealed class ScriptedTerminal(IEnumerable<string> lines, IEnumerable<ConsoleKeyInfo> keys, int width = 80) : ITerminal, IDisposable
{
    private readonly Queue<string> _lines = new(lines);
    private readonly Queue<ConsoleKeyInfo> _keys = new(keys);
    private readonly StringWriter _output = new() { NewLine = "\n" };

    public TextWriter Output => _output;

    public int Width => width;

    public bool TakesControlC { get; set; }

    /// <summary>Nobody types any more, and nobody leaves either.</summary>
    public bool StaysOpen { get; init; }

    /// <summary>Runs before the key with this number, from 0, is read.</summary>
    public Dictionary<int, Func<Task>> Before { get; } = [];

    public int KeysRead { get; private set; }

    public string Written => _output.ToString();

    /// <summary>All that was written until the script was over.</summary>
    public string? WrittenByScript { get; private set; }

    public async Task<string?> ReadLineAsync(CancellationToken cancellationToken)
    {
        if (_lines.TryDequeue(out var line))
        {
            return line;
        }

        return StaysOpen ? await Forever<string>(cancellationToken) : null;
    }

    public async Task<ConsoleKeyInfo> ReadKeyAsync(CancellationToken cancellationToken)
    {
        if (Before.Remove(KeysRead, out var happen))
        {
            await happen();
        }

        KeysRead++;
        if (_keys.TryDequeue(out var key))
        {
            return key;
        }

        WrittenByScript ??= Written;
        return StaysOpen ? await Forever<ConsoleKeyInfo>(cancellationToken) : Keys.Control(ConsoleKey.C);
    }

    public void Dispose() => _output.Dispose();

    private static Task<T> Forever<T>(CancellationToken cancellationToken)
        => new TaskCompletionSource<T>().Task.WaitAsync(cancellationToken);
}
