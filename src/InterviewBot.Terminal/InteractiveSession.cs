using InterviewBot.Terminal.Editing;
using InterviewBot.Terminal.Rendering;

namespace InterviewBot.Terminal;

/// <summary>The chat with a person at the keyboard: a welcome, then line after line until the person leaves.</summary>
internal sealed class InteractiveSession(
    ITerminal terminal, Screen screen, Printer printer, Conversation conversation, TerminalOptions options)
{
    private readonly LineEditor _editor = new(terminal, screen, new TabCompleter(options.Commands, conversation.CompleteAsync));

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await conversation.CallAsync("start", "", cancellationToken);
        printer.Say(printer.State.Texts.PromptHelp, Look.Faint);
        while (true)
        {
            var isForm = printer.State.Form is not null;
            switch (await _editor.ReadAsync(Labels, isForm, cancellationToken))
            {
                case EditedLine.Written line:
                    await conversation.TakeAsync(line.Text, cancellationToken);
                    break;
                case EditedLine.Chosen choice:
                    await conversation.ChooseAsync(choice.Number, cancellationToken);
                    break;
                case EditedLine.Cancelled:
                    conversation.CancelForm();
                    break;
                case EditedLine.Ended:
                    return;
            }
        }
    }

    private IReadOnlyList<string> Labels() => [.. printer.State.Choices.Select(choice => choice.Label)];
}
