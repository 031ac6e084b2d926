using InterviewBot.Engine.Chat;
using InterviewBot.Terminal.Editing;
using InterviewBot.Terminal.Rendering;

namespace InterviewBot.Terminal;

/// <summary>
/// The chat with the one person at this terminal, or with whatever a pipe brings: a private chat, administered by its person.
/// </summary>
/// <param name="surroundings">Where it takes place.</param>
/// <param name="catalogue">For completing commands; later than the adapter, since commands ask adapters for administrators.</param>
/// <param name="time">For waiting on keys.</param>
public sealed class TerminalAdapter(TerminalSurroundings surroundings, Lazy<CommandCatalogue> catalogue, TimeProvider time) : IChatAdapter
{
    public const string PlatformName = "terminal";

    private readonly Screen _screen = new(
        surroundings.Output,
        surroundings.IsInteractive ? Look.Rich : Look.Plain,
        surroundings.Width,
        surroundings.Colours);

    private InteractiveSession? _interactive;

    public string Platform => PlatformName;

    public async Task RunAsync(IEventSink sink, CancellationToken cancellationToken)
    {
        var chat = new TerminalChat(sink, surroundings, _screen);
        if (surroundings.IsInteractive)
        {
            var editor = new LineEditor(new ConsoleKeyboard(time), surroundings.Output, surroundings.Width);
            _interactive = new InteractiveSession(chat, editor, catalogue.Value);
            await _interactive.RunAsync(cancellationToken);
        }
        else
        {
            await new PipeSession(chat, surroundings.Input, _screen).RunAsync(cancellationToken);
        }
    }

    public Task<SendResult> SendAsync(ChatAddress chat, Reply reply, CancellationToken cancellationToken)
    {
        if (chat != TerminalChat.Address)
        {
            return Task.FromResult<SendResult>(new SendResult.Gone("There is one chat at a terminal."));
        }

        void Print() => _screen.Write(new ReplyRenderer(_screen.Look).Render(reply, NumberedChoices.None));
        if (_interactive is { } session)
        {
            session.PrintAbove(Print);
        }
        else
        {
            Print();
        }

        return Task.FromResult<SendResult>(new SendResult.Delivered(Message: null));
    }

    public Task<bool> MayAdministerAsync(ChatAddress chat, PersonId person, CancellationToken cancellationToken) => Task.FromResult(true);
}
