using Microsoft.Extensions.Logging;

namespace InterviewBot.Telegram.Tests.Updates;

/// <summary>Keeps what is logged as it would be read, over all loggers of a test.</summary>
internal sealed class LogLines
{
    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];

    public IReadOnlyList<string> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _lines];
            }
        }
    }

    public ILogger<T> For<T>() => new Logger<T>(this);

    private void Add(string line)
    {
        lock (_gate)
        {
            _lines.Add(line);
        }
    }

    private sealed class Logger<T>(LogLines lines) : ILogger<T>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => lines.Add($"{logLevel}: {formatter(state, exception)}");
    }
}
