using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Terminal.Editing;

namespace InterviewBot.Terminal;

/// <summary>A person at a terminal: a welcome, then line after line until they leave.</summary>
internal sealed class InteractiveSession(TerminalChat chat, LineEditor editor, CommandCatalogue catalogue)
{
    private const string Prompt = "> ";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await chat.SayAsync("/start", cancellationToken);
        chat.Tell("Prompt");
        while (true)
        {
            if (chat.OpenForm is not null)
            {
                chat.Tell("FormKeys");
            }

            var choices = chat.OpenForm is null ? chat.Choices.Labels : [];
            switch (await editor.ReadAsync(Prompt, choices, CompleteAsync, cancellationToken))
            {
                case LineInput.Typed { Line: var line }:
                    await chat.SayAsync(line, cancellationToken);
                    break;
                case LineInput.Chosen { Number: var number }:
                    await chat.ChooseAsync(number, cancellationToken);
                    break;
                case LineInput.Cancelled or LineInput.Ended when chat.OpenForm is not null:
                    chat.CancelForm();
                    break;
                case LineInput.Ended:
                    return;
                default:
                    break;
            }
        }
    }

    /// <summary>Prints something that nobody asked for just now, without disturbing the line being typed.</summary>
    public void PrintAbove(Action print) => editor.PrintAbove(print);

    private async Task<ImmutableArray<string>> CompleteAsync(string typed, CancellationToken cancellationToken)
    {
        if (!typed.StartsWith('/') || chat.OpenForm is not null)
        {
            return [];
        }

        var end = typed.IndexOf(' ', StringComparison.Ordinal);
        if (end < 0)
        {
            return
            [
                .. catalogue.Specs
                    .Select(spec => $"/{spec.Name}")
                    .Where(name => name.StartsWith(typed, StringComparison.OrdinalIgnoreCase)),
            ];
        }

        var word = typed[(typed.LastIndexOf(' ') + 1)..];
        return await chat.CompleteAsync(typed[1..end], word, cancellationToken);
    }
}
