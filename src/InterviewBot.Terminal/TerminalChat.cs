using System.Collections.Immutable;
using System.Globalization;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Terminal.Rendering;

namespace InterviewBot.Terminal;

/// <summary>Makes events of what is typed, shows what comes back, and knows what can be chosen now.</summary>
internal sealed class TerminalChat : IResponder
{
    public static readonly ChatAddress Address = new(TerminalAdapter.PlatformName, "local");

    private readonly IEventSink _sink;
    private readonly Screen _screen;
    private readonly TerminalSurroundings _surroundings;
    private readonly ReplyRenderer _renderer;
    private MessageRef? _latest;
    private int _events;
    private int _messages;

    public TerminalChat(IEventSink sink, TerminalSurroundings surroundings, Screen screen)
    {
        _sink = sink;
        _screen = screen;
        _surroundings = surroundings;
        _renderer = new ReplyRenderer(screen.Look);
        Language = Language.FromTag(surroundings.LanguageTag) ?? Language.English;
    }

    /// <summary>Of the latest reply.</summary>
    public Language Language { get; private set; }

    public NumberedChoices Choices { get; private set; } = NumberedChoices.None;

    /// <summary>What the next line fills in; null when no form is open.</summary>
    public Form? OpenForm { get; private set; }

    /// <summary>Takes one line, as typed.</summary>
    public async Task SayAsync(string line, CancellationToken cancellationToken)
    {
        if (OpenForm is { } form)
        {
            OpenForm = null;
            if (!line.StartsWith('/'))
            {
                await FillAsync(form, line, cancellationToken);
                return;
            }

            Tell("FormLeft");
        }

        var typed = line.Trim();
        if (typed.Length == 0)
        {
            return;
        }

        if (typed.StartsWith('/'))
        {
            var words = typed[1..].Split((char[]?)null, 2, StringSplitOptions.TrimEntries);
            var input = new Words(words.Length == 2 ? words[1] : "");
            await HandleAsync(new CommandCalled(NextOrigin(), words[0], input), cancellationToken);
        }
        else if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            await ChooseAsync(number, cancellationToken);
        }
        else
        {
            await HandleAsync(new TextWritten(NextOrigin(), typed), cancellationToken);
        }
    }

    /// <summary>Presses the choice with the number.</summary>
    public async Task ChooseAsync(int number, CancellationToken cancellationToken)
    {
        if (Choices.Find(number) is { } choice)
        {
            await HandleAsync(new ButtonPressed(NextOrigin(), choice.Action.Encode(), _latest), cancellationToken);
        }
        else if (Choices.Hidden is { } hidden && number == Choices.Count)
        {
            _screen.Write(new MarkdownRenderer(_screen.Look, TerminalTexts.Get("Sources", Language)).Render(hidden.Body));
        }
        else
        {
            Tell(Choices.Count == 0 ? "NothingToChoose" : "NoChoice", number, Choices.Count);
        }
    }

    public void CancelForm()
    {
        OpenForm = null;
        Tell("FormCancelled");
    }

    /// <summary>Says a sentence of the terminal's own.</summary>
    public void Tell(string text, params ReadOnlySpan<object?> arguments)
    {
        _screen.WriteLine(TerminalTexts.Get(text, Language, arguments));
        _screen.WriteLine("");
    }

    /// <summary>What may stand for the word being typed after a command.</summary>
    public async Task<ImmutableArray<string>> CompleteAsync(string command, string word, CancellationToken cancellationToken)
    {
        var gathered = new CompletionResponder();
        await _sink.HandleAsync(new CompletionsWanted(NextOrigin(), command, Option: null, word), gathered, cancellationToken);
        return [.. gathered.Items.Select(item => item.Value)];
    }

    public Task<SendResult> RespondAsync(Reply reply, CancellationToken cancellationToken)
    {
        Language = reply.Language;
        if (reply is Form form)
        {
            OpenForm = form;
        }
        else
        {
            // A sentence without choices leaves those before it in force.
            var choices = NumberedChoices.Of(reply, _screen.Look);
            Choices = choices.Count > 0 ? choices : Choices;
        }

        _screen.Write(_renderer.Render(reply, NumberedChoices.Of(reply, _screen.Look)));
        var message = new MessageRef(Address, $"{_surroundings.RunId}-{++_messages}");
        _latest = message;
        return Task.FromResult<SendResult>(new SendResult.Delivered(message));
    }

    private async Task FillAsync(Form form, string words, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            CancelForm();
            return;
        }

        var values = ImmutableDictionary<string, string>.Empty.Add(form.Field.Name, words);
        await HandleAsync(new FormSubmitted(NextOrigin(), form.Submit.Encode(), values), cancellationToken);
    }

    private Task HandleAsync(Incoming incoming, CancellationToken cancellationToken) => _sink.HandleAsync(incoming, this, cancellationToken);

    private Origin NextOrigin()
    {
        var person = new Person(new PersonId(TerminalAdapter.PlatformName, _surroundings.UserName), _surroundings.UserName);
        var id = new EventId(TerminalAdapter.PlatformName, $"{_surroundings.RunId}-{++_events}");
        return new Origin(Address, person, id, IsPrivate: true, _surroundings.LanguageTag);
    }

    private sealed class CompletionResponder : IResponder
    {
        public ImmutableArray<Completion> Items { get; private set; } = [];

        public Task<SendResult> RespondAsync(Reply reply, CancellationToken cancellationToken)
        {
            Items = reply is Completions completions ? completions.Items : [];
            return Task.FromResult<SendResult>(new SendResult.Delivered(Message: null));
        }
    }
}
