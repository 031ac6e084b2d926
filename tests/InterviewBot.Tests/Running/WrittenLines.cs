using System.Text;

namespace InterviewBot.Tests.Running;

/// <summary>What a process writes to one of its streams. It is read all the time: a full pipe would stop the process.</summary>
internal sealed class WrittenLines
{
    /// <summary>Long enough for a slow machine: it passes only when a test fails.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private readonly StringBuilder _text = new();
    private readonly List<(string Text, TaskCompletionSource Seen)> _awaited = [];

    public WrittenLines(StreamReader stream) => All = ReadAsync(stream);

    /// <summary>Ends when the process has.</summary>
    public Task<string> All { get; }

    /// <summary>Waits until a line contains the text, an earlier one too.</summary>
    public async Task UntilAsync(string text)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_text.ToString().Contains(text, StringComparison.Ordinal))
            {
                return;
            }

            _awaited.Add((text, seen));
        }

        await Task.WhenAny(seen.Task, All, Task.Delay(Patience, TimeProvider.System));
        lock (_gate)
        {
            Assert.Contains(text, _text.ToString(), StringComparison.Ordinal);
        }
    }

    private async Task<string> ReadAsync(StreamReader stream)
    {
        while (await stream.ReadLineAsync() is { } line)
        {
            lock (_gate)
            {
                _text.Append(line).Append('\n');
                foreach (var (_, seen) in _awaited.Where(awaited => line.Contains(awaited.Text, StringComparison.Ordinal)))
                {
                    seen.TrySetResult();
                }
            }
        }

        return _text.ToString();
    }
}
