using System.Text;

namespace InterviewBot.Terminal;

/// <summary>The process's console, in UTF-8 whatever the locale says.</summary>
internal sealed class SystemTerminal : ITerminal, IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Lazy<StreamReader> _input = new(() => new StreamReader(Console.OpenStandardInput(), Utf8));
    private readonly StreamWriter _output;

    public SystemTerminal()
    {
        if (OperatingSystem.IsWindows())
        {
            // Elsewhere a terminal takes the bytes as they are; a Windows console translates from its code page.
            Console.OutputEncoding = Utf8;
        }

        _output = new StreamWriter(Console.OpenStandardOutput(), Utf8);
    }

    public TextWriter Output => _output;

    public int Width => Console.WindowWidth;

    public bool TakesControlC
    {
        set => Console.TreatControlCAsInput = value;
    }

    // Reads block and cannot be cancelled. They wait on a thread of the pool, which does not keep the process alive, and the caller
    // goes its way when cancelled; a line or key that comes later is lost with the chat it was meant for.
    public Task<string?> ReadLineAsync(CancellationToken cancellationToken)
        => Task.Run(() => _input.Value.ReadLine(), cancellationToken).WaitAsync(cancellationToken);

    public Task<ConsoleKeyInfo> ReadKeyAsync(CancellationToken cancellationToken)
        => Task.Run(() => Console.ReadKey(intercept: true), cancellationToken).WaitAsync(cancellationToken);

    public void Dispose() => _output.Dispose();
}
