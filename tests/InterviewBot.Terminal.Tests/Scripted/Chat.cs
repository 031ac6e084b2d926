using InterviewBot.Engine.Chat;
using Microsoft.Extensions.Time.Testing;

namespace InterviewBot.Terminal.Tests.Scripted;

/// <summary>A chat that was played to its end through the adapter.</summary>
internal sealed record Chat(string Written, VirtualScreen Screen, IReadOnlyList<Incoming> Received, IReadOnlyList<SendResult> Results)
{
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    public static readonly TerminalOptions AtPipe = new() { PersonName = "an", ProcessId = 42 };

    public static readonly TerminalOptions AtKeyboard = AtPipe with
    {
        IsInteractive = true,
        HasColors = true,
        HasLinks = true,
        Commands = ["question", "quit", "answer"],
    };

    public static Task<Chat> Reads(IEnumerable<string> lines, Func<Incoming, Reply> script, TerminalOptions? options = null)
        => Play(options ?? AtPipe, new ScriptedTerminal(lines, []), script);

    public static Task<Chat> Presses(
        IEnumerable<ConsoleKeyInfo> keys, Func<Incoming, Reply> script, TerminalOptions? options = null, int width = 80)
        => Play(options ?? AtKeyboard, new ScriptedTerminal([], keys, width), script);

    public static async Task<Chat> Play(TerminalOptions options, ScriptedTerminal terminal, Func<Incoming, Reply> script)
    {
        var sink = new ScriptedSink(incoming => [script(incoming)]);
        var adapter = new TerminalAdapter(options, terminal, new FakeTimeProvider(Start));
        await adapter.RunAsync(sink, TestContext.Current.CancellationToken);
        var written = terminal.WrittenByScript ?? terminal.Written;
        return new Chat(written, new VirtualScreen(written), sink.Received, sink.Results);
    }

    /// <summary>What of this kind was told, without the welcome that a keyboard's chat starts with.</summary>
    public IReadOnlyList<T> Told<T>()
        where T : Incoming
        => [.. Received.Where(incoming => incoming is not CommandCalled { Command: "start" }).OfType<T>()];
}
