using System.Collections.Immutable;
using System.Globalization;
using InterviewBot.Engine.Chat;
using InterviewBot.Terminal.Rendering;

namespace InterviewBot.Terminal;

/// <summary>Understands lines, hands the engine what happened and prints what it answers.</summary>
internal sealed class TerminalSession(TerminalOptions options, EventIds events, Printer printer, IEventSink sink)
{
    private readonly Person _person = new(new PersonId(TerminalAdapter.PlatformName, options.PersonName), options.PersonName);

    public Task CallAsync(string command, string words, CancellationToken cancellationToken)
        => HandleAsync(origin => new CommandCalled(origin, command, new Words(words)), cancellationToken);

    public async Task TakeAsync(string line, CancellationToken cancellationToken)
    {
        var text = line.Trim();
        if (printer.State.Form is { } form && !await TakeForFormAsync(form, text, cancellationToken))
        {
            return;
        }

        if (text.Length > 1 && text[0] == '/' && !char.IsWhiteSpace(text[1]))
        {
            var words = text[1..].Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries);
            await CallAsync(words[0], words.Length > 1 ? words[1].TrimStart() : "", cancellationToken);
        }
        else if (text.Length > 0 && text.All(char.IsAsciiDigit))
        {
            await ChooseAsync(text, cancellationToken);
        }
        else if (text.Length > 0)
        {
            await HandleAsync(origin => new TextWritten(origin, text), cancellationToken);
        }
    }

    /// <param name="digits">Of a number from 1.</param>
    /// <param name="cancellationToken">Stops waiting for the engine.</param>
    public async Task ChooseAsync(string digits, CancellationToken cancellationToken)
    {
        var state = printer.State;
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number < 1 || number > state.Choices.Length)
        {
            printer.Say(state.Choices.IsEmpty ? state.Texts.NothingToChoose : state.Texts.NoSuchChoice(digits, state.Choices.Length));
            return;
        }

        switch (state.Choices[number - 1])
        {
            case PressChoice { Choice: var choice }:
                await HandleAsync(
                    origin => new ButtonPressed(origin, choice.Action.Encode(), state.ChoicesMessage), cancellationToken);
                break;
            case RevealChoice { Part: var part }:
                printer.Reveal(part);
                break;
            case var other:
                throw new InvalidOperationException($"Nothing is done for a {other.GetType().Name}.");
        }
    }

    public void CancelForm()
    {
        printer.CloseForm();
        printer.Say(printer.State.Texts.FormCancelled);
    }

    /// <summary>Asks the engine how what follows a command may go on.</summary>
    public async Task<ImmutableArray<Completion>> CompleteAsync(string command, string typed, CancellationToken cancellationToken)
    {
        var found = new CompletionsKept();
        await sink.HandleAsync(new CompletionsWanted(NewOrigin(), command, Option: null, typed), found, cancellationToken);
        return found.Items;
    }

    /// <summary>Whether the line means something else too.</summary>
    private async Task<bool> TakeForFormAsync(Form form, string text, CancellationToken cancellationToken)
    {
        if (text.Length == 0)
        {
            if (options.IsInteractive)
            {
                CancelForm();
            }

            return false;
        }

        if (IsCommand(text))
        {
            CancelForm();
            return true;
        }

        var length = text.EnumerateRunes().Count();
        if (length > form.Field.MaxLength)
        {
            printer.Say(printer.State.Texts.FormTooLong(form.Field.MaxLength, length));
            return false;
        }

        printer.CloseForm();
        var values = ImmutableDictionary<string, string>.Empty.Add(form.Field.Name, text);
        await HandleAsync(origin => new FormSubmitted(origin, form.Submit.Encode(), values), cancellationToken);
        return false;
    }

    /// <summary>The first word is a command. Words for a form may begin with a slash too: <c>/registry holds the keys</c>.</summary>
    private bool IsCommand(string text)
        => text[0] == '/' && options.Commands.Contains(text[1..].Split((char[]?)null, 2)[0], StringComparer.OrdinalIgnoreCase);

    private Task HandleAsync(Func<Origin, Incoming> happened, CancellationToken cancellationToken)
    {
        var origin = NewOrigin();
        return sink.HandleAsync(happened(origin), new Responder(printer, origin.Event), cancellationToken);
    }

    private Origin NewOrigin() => new(TerminalAdapter.Chat, _person, events.Next(), IsPrivate: true, options.LanguageTag);

    private sealed class Responder(Printer printer, EventId eventId) : IResponder
    {
        private int _count;

        public Task<SendResult> RespondAsync(Reply reply, CancellationToken cancellationToken)
            => Task.FromResult(printer.Print(
                reply, new MessageRef(TerminalAdapter.Chat, $"{eventId.Id}-{Interlocked.Increment(ref _count)}")));
    }

    private sealed class CompletionsKept : IResponder
    {
        public ImmutableArray<Completion> Items { get; private set; } = [];

        public Task<SendResult> RespondAsync(Reply reply, CancellationToken cancellationToken)
        {
            if (reply is Completions completions)
            {
                Items = completions.Items;
            }

            return Task.FromResult<SendResult>(new SendResult.Delivered());
        }
    }
}
