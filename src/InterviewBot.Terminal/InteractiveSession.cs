using System.Globalization;
using InterviewBot.Terminal.Editing;
using InterviewBot.Terminal.Rendering;

namespace InterviewBot.Terminal;

/// <summary>The chat with a person at the keyboard: a welcome, then line after line until the person leaves.</summary>
internal sealed class InteractiveSession(
    ITerminal terminal, Screen screen, Printer printer, TerminalSession session, TerminalOptions options)
{
    private readonly LineEditor _editor = new(terminal, screen, new TabCompleter(options.Commands, session.CompleteAsync));

    /// <param name="welcomed">Completed when the welcome stands there.</param>
    /// <param name="cancellationToken">Ends the chat.</param>
    public async Task RunAsync(TaskCompletionSource welcomed, CancellationToken cancellationToken)
    {
        await session.CallAsync("start", "", cancellationToken);
        printer.Say(printer.State.Texts.PromptHelp, Look.Faint);
        welcomed.TrySetResult();
        while (true)
        {
            var isForm = printer.State.Form is not null;
            switch (await _editor.ReadAsync(Labels, isForm, cancellationToken))
            {
                case EditedLine.Written line:
                    await session.TakeAsync(line.Text, cancellationToken);
                    break;
                case EditedLine.Chosen choice:
                    await session.ChooseAsync(choice.Number.ToString(CultureInfo.InvariantCulture), cancellationToken);
                    break;
                case EditedLine.Cancelled:
                    session.CancelForm();
                    break;
                case EditedLine.Ended:
                    return;
            }
        }
    }

    private IReadOnlyList<string> Labels() => [.. printer.State.Choices.Select(choice => choice.Label)];
}
