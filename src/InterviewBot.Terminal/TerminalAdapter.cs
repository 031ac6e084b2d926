using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Terminal.Rendering;

namespace InterviewBot.Terminal;

/// <summary>
/// One person at a terminal, or a pipe that ends with its input: a platform with a single private chat, <c>terminal:local</c>.
/// </summary>
public sealed class TerminalAdapter : IChatAdapter
{
    internal const string PlatformName = "terminal";

    internal static readonly ChatAddress Chat = new(PlatformName, "local");

    private readonly TerminalOptions _options;
    private readonly ITerminal _terminal;
    private readonly Screen _screen;
    private readonly Printer _printer;
    private readonly EventIds _events;
    private readonly TaskCompletionSource _welcomed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TerminalAdapter(TerminalOptions options, TimeProvider time)
        : this(options, new SystemTerminal(), time)
    {
    }

    internal TerminalAdapter(TerminalOptions options, ITerminal terminal, TimeProvider time)
    {
        _options = options;
        _terminal = terminal;
        _screen = new Screen(terminal, options);
        var look = options.IsInteractive ? new Look(IsRich: true, options.HasLinks) : Look.Plain;
        _printer = new Printer(_screen, new ReplyRenderer(look), Language.FromTag(options.LanguageTag) ?? options.DefaultLanguage);
        _events = new EventIds(time, options.ProcessId);
    }

    public string Platform => PlatformName;

    /// <summary>Completes when whoever is there was welcomed.</summary>
    internal Task Welcomed => _welcomed.Task;

    public async Task RunAsync(IEventSink sink, CancellationToken cancellationToken)
    {
        var session = new TerminalSession(_options, _events, _printer, sink);
        try
        {
            await (_options.IsInteractive
                ? new InteractiveSession(_terminal, _screen, _printer, session, _options).RunAsync(_welcomed, cancellationToken)
                : RunPlainAsync(session, cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // To be cancelled is one of the two ways in which the chat ends.
            return;
        }
    }

    public Task<SendResult> SendAsync(ChatAddress chat, Reply reply, CancellationToken cancellationToken)
        => Task.FromResult(chat == Chat
            ? _printer.Print(reply, new MessageRef(Chat, _events.Next().Id + "-1"))
            : new SendResult.Gone($"The terminal has no chat {chat}."));

    /// <summary>What was printed stays as it was; it scrolls away.</summary>
    public Task<SendResult> EditAsync(MessageRef message, Reply reply, CancellationToken cancellationToken)
        => Task.FromResult<SendResult>(new SendResult.Delivered(message));

    public Uri? LinkTo(MessageRef message) => null;

    public Task<ChatRights> RightsAsync(ChatAddress chat, PersonId person, CancellationToken cancellationToken)
        => Task.FromResult(ChatRights.All);

    private async Task RunPlainAsync(TerminalSession session, CancellationToken cancellationToken)
    {
        _welcomed.TrySetResult();
        while (await _terminal.ReadLineAsync(cancellationToken) is { } line)
        {
            if (_options.EchoesInput && !string.IsNullOrWhiteSpace(line))
            {
                _screen.Echo(line);
            }

            await session.TakeAsync(line, cancellationToken);
        }
    }
}
