using System.Text;

namespace InterviewBot.Bank.Tests.Running;

/// <summary>
/// The console for code that runs inside this process. There is one console for a process, so it is replaced once and for all by one that
/// knows whose words it takes: those of a captured call and of everything that call starts go to its own writer, all others to the
/// console that was there.
/// </summary>
internal sealed class CapturedConsole : TextWriter
{
    private static readonly AsyncLocal<TextWriter?> Captured = new();

    private readonly TextWriter _others;

    static CapturedConsole() => Console.SetOut(new CapturedConsole(Console.Out));

    private CapturedConsole(TextWriter others) => _others = others;

    public override Encoding Encoding => _others.Encoding;

    private TextWriter Current => Captured.Value ?? _others;

    /// <returns>What the call wrote.</returns>
    public static async Task<string> CaptureAsync(Func<Task> call)
    {
        var writer = new StringWriter { NewLine = "\n" };
        Captured.Value = Synchronized(writer);
        await call();
        return writer.ToString();
    }

    public override void Write(char value) => Current.Write(value);

    public override void Write(char[] buffer, int index, int count) => Current.Write(buffer, index, count);

    public override void Write(string? value) => Current.Write(value);

    public override void WriteLine() => Current.WriteLine();

    public override void Flush() => Current.Flush();
}
