using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Terminal.Rendering;

namespace InterviewBot.Terminal;

/// <summary>Prints replies and remembers what they offer.</summary>
internal sealed class Printer(Screen screen, ReplyRenderer renderer, Language language)
{
    private readonly Lock _lock = new();
    private ChatState _state = new(language, ImmutableArray<NumberedChoice>.Empty, ChoicesMessage: null, Form: null);

    public ChatState State => Volatile.Read(ref _state);

    /// <param name="reply">What is said; in place of an earlier message it is said anew, because a terminal only scrolls.</param>
    /// <param name="message">What the printed reply is called.</param>
    public SendResult Print(Reply reply, MessageRef message)
    {
        if (renderer.Render(reply) is not { } rendered)
        {
            return new SendResult.Delivered();
        }

        lock (_lock)
        {
            screen.Print(rendered.View);
            Volatile.Write(ref _state, _state.After(reply, rendered, message));
        }

        return reply is Card or Notice ? new SendResult.Delivered(message) : new SendResult.Delivered();
    }

    /// <summary>Says something of the terminal's own.</summary>
    public void Say(string sentence) => screen.Print(new FlowText().Append(sentence));

    public void Say(string sentence, Spectre.Console.Style style) => screen.Print(new FlowText().Append(sentence, style));

    public void Reveal(HiddenPart part) => screen.Print(renderer.Reveal(part, State.Texts));

    public void CloseForm()
    {
        lock (_lock)
        {
            Volatile.Write(ref _state, _state with { Form = null });
        }
    }
}
