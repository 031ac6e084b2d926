using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting;
using Xunit;

namespace InterviewBot.Testing;

/// <summary>A person in a chat, who does things and looks at what comes back.</summary>
/// <param name="chat">Where.</param>
/// <param name="name">What they are called there.</param>
/// <param name="language">The tag their platform tells.</param>
/// <param name="id">Their account; null: their name.</param>
public sealed class ScriptedPerson(ScriptedChat chat, string name, string? language, PersonId? id = null)
{
    public PersonId Id { get; } = id ?? new(chat.Address.Platform, name.ToLowerInvariant());

    /// <summary>What this person sees of the chat, the newest last.</summary>
    public IEnumerable<ShownMessage> Screen => chat.Shown.Where(message => message.OnlyFor is null || message.OnlyFor == Id);

    public ShownMessage Latest => Screen.LastOrDefault() ?? throw new InvalidOperationException($"{name} sees nothing yet.");

    /// <summary>Types a line: a command with its words, or just words.</summary>
    public Task Says(string line) => Says(line, chat.Platform.NextEvent());

    /// <summary>The same as an event that the test names, to deliver it again.</summary>
    public Task Says(string line, EventId eventId)
    {
        if (!line.StartsWith('/'))
        {
            return Does(new TextWritten(Origin(eventId), line));
        }

        var words = line[1..].Split(' ', 2);
        return Does(new CommandCalled(Origin(eventId), words[0], new Words(words.Length == 2 ? words[1] : "")));
    }

    /// <summary>Calls a command as a platform with typed options does.</summary>
    public Task Calls(string command, params (string Name, string Value)[] options)
        => Does(new CommandCalled(
            Origin(chat.Platform.NextEvent()),
            command,
            new NamedOptions(options.ToImmutableDictionary(option => option.Name, option => option.Value))));

    /// <summary>Calls a command as a reply to a message.</summary>
    public Task Calls(string command, string words, MessageRef repliedTo)
        => Does(new CommandCalled(Origin(chat.Platform.NextEvent()), command, new Words(words), repliedTo));

    /// <summary>Presses the newest button with the label.</summary>
    public Task Presses(string label)
    {
        var (message, choice) = Screen.Reverse()
            .SelectMany(shown => ReplyText.ChoicesOf(shown.Reply).Select(choice => (Message: shown, Choice: choice)))
            .FirstOrDefault(pair => pair.Choice.Label == label);
        Assert.True(choice is not null, $"{name} sees no button '{label}'. The latest message is:\n{Latest.Text}");
        return PressesAction(choice.Action.Encode(), message.Ref);
    }

    /// <summary>Presses a button whose data the test gives, as of an old message.</summary>
    public Task PressesAction(string action, MessageRef? message = null)
        => Does(new ButtonPressed(Origin(chat.Platform.NextEvent()), action, message));

    /// <summary>Fills in the form that was opened last.</summary>
    public Task Fills(string text)
    {
        var form = Assert.IsType<Form>(Latest.Reply);
        return Does(new FormSubmitted(
            Origin(chat.Platform.NextEvent()),
            form.Submit.Encode(),
            ImmutableDictionary<string, string>.Empty.Add(form.Field.Name, text)));
    }

    /// <summary>Replies to a message; gives the reply, to edit it or to take it away.</summary>
    public Task<MessageRef> Replies(MessageRef to, string text) => Replies(to, text, chat.Platform.NextEvent());

    public async Task<MessageRef> Replies(MessageRef to, string text, EventId eventId)
    {
        var message = new MessageRef(chat.Address, $"reply-{eventId.Id}");
        await Does(new ReplyWritten(Origin(eventId), to, message, text));
        return message;
    }

    /// <summary>Replies where the platform keeps the words from the bot.</summary>
    public Task RepliesUnreadably(MessageRef to)
    {
        var eventId = chat.Platform.NextEvent();
        return Does(new ReplyUnreadable(Origin(eventId), to, new MessageRef(chat.Address, $"reply-{eventId.Id}")));
    }

    /// <summary>Picks a message of theirs to be a comment.</summary>
    public Task SavesAsComment(MessageRef message, string text, MessageRef? repliedTo = null)
        => Does(MessageAsComment.Of(Origin(chat.Platform.NextEvent()), message, text, repliedTo));

    /// <summary>Talks where the talk hangs under a message, as in a thread; gives what was said.</summary>
    public async Task<MessageRef> Talks(MessageRef above, string text, MessageRef? repliedTo = null)
    {
        var eventId = chat.Platform.NextEvent();
        var message = new MessageRef(chat.Address, $"reply-{eventId.Id}");
        await Does(new ReplyWritten(Origin(eventId), repliedTo ?? above, message, text, above));
        return message;
    }

    public Task Edits(MessageRef message, string text, MessageRef? repliedTo = null)
        => Does(new ReplyEdited(Origin(chat.Platform.NextEvent()), repliedTo, message, text));

    public Task Deletes(MessageRef message) => Does(new ReplyDeleted(chat.Address, chat.Platform.NextEvent(), message));

    /// <summary>Types part of a command and looks at what is offered.</summary>
    public async Task<ImmutableArray<Completion>> Completes(string command, string? option, string typed)
    {
        var responder = new Responder(chat, Id, pressed: null);
        var wanted = new CompletionsWanted(Origin(chat.Platform.NextEvent()), command, option, typed);
        await chat.Platform.Sink.HandleAsync(wanted, responder, CancellationToken.None);
        return Assert.IsType<Completions>(responder.Last).Items;
    }

    /// <summary>Looks for a question to post somewhere else.</summary>
    public async Task<ImmutableArray<Offer>> LooksFor(string typed)
    {
        var responder = new Responder(chat, Id, pressed: null);
        await chat.Platform.Sink.HandleAsync(new CardsWanted(Origin(chat.Platform.NextEvent()), typed), responder, CancellationToken.None);
        return Assert.IsType<Offers>(responder.Last).Items;
    }

    /// <summary>Looks for a text in the newest message on the screen.</summary>
    public void Sees(string text)
        => Assert.True(Latest.Text.Contains(text, StringComparison.Ordinal), $"{name} does not see '{text}' but:\n{Latest.Text}");

    /// <summary>Waits until a message of the screen has the text; what comes by itself comes when it comes.</summary>
    public async Task SeesInTime(string text)
    {
        using var patience = new CancellationTokenSource(Signal.Patience);
        for (var changed = chat.Changed; !IsOnScreen(text); changed = chat.Changed)
        {
            await changed.WaitAsync(patience.Token);
        }

        bool IsOnScreen(string wanted) => Screen.Any(message => message.Text.Contains(wanted, StringComparison.Ordinal));
    }

    public void SeesNot(string text) => Assert.DoesNotContain(Screen, message => message.Text.Contains(text, StringComparison.Ordinal));

    public Task Does(Incoming incoming)
        => chat.Platform.Sink.HandleAsync(
            incoming,
            new Responder(chat, Id, (incoming as ButtonPressed)?.Message),
            CancellationToken.None);

    /// <summary>The part of the chat that the person is in.</summary>
    public string? Place { get; set; }

    public Origin Origin(EventId eventId) => new(chat.Address, new Person(Id, name), eventId, chat.IsPrivate, language) { Place = Place };

    private sealed class Responder(ScriptedChat chat, PersonId person, MessageRef? pressed) : IResponder
    {
        public Reply? Last { get; private set; }

        public Task<SendResult> RespondAsync(Reply reply, CancellationToken cancellationToken)
        {
            Last = reply;
            if (chat.Platform.Throws)
            {
                throw new IOException("The connection broke.");
            }

            return Task.FromResult(chat.Platform.TakeTrouble()
                ?? (reply is Completions or Offers ? new SendResult.Delivered() : chat.Show(reply, person, pressed)));
        }
    }
}
