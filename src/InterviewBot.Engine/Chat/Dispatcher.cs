using InterviewBot.Engine.Asking;
using InterviewBot.Engine.Commenting;
using InterviewBot.Engine.Daily;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Chat;

/// <summary>Leads every kind of event to the one place that knows what to do with it.</summary>
internal sealed class Dispatcher(
    CommandCatalogue catalogue,
    QuestionLibrary library,
    Database database,
    Replies replies,
    EngineOptions options,
    TimeProvider time)
{
    private readonly Completer _completer = new(library, catalogue);

    /// <summary>The language for a person, when nothing else is to be said than a sentence to them.</summary>
    public Language LanguageOf(Origin origin)
        => Load(origin).LanguageFor(Audience.OnlyYou, origin, options.DefaultLanguage);

    public Completions Complete(CompletionsWanted wanted) => _completer.Complete(wanted, LanguageOf(wanted.Origin));

    public Offers Offer(CardsWanted wanted) => Offering.Of(wanted.Typed, library.Current, LanguageOf(wanted.Origin));

    /// <summary>
    /// Whether all that comes of it is a way to the person's own chat: it was pressed somewhere else, and not for what stands there. Nothing is
    /// changed by it, so it need not wait for what that chat is busy with.
    /// </summary>
    public static bool IsWayOut(Incoming incoming)
        => incoming is ButtonPressed { Origin.IsElsewhere: true } pressed
            && Placement.SharedLanguage(ButtonAction.Decode(pressed.Action)?.Arguments.Keyword) is null;

    /// <summary>
    /// Whether all that comes of it is a form, or a sentence on why there is none. Nothing is changed by it, and some platforms take a form at
    /// once or never: it does not wait for what the chat is busy with.
    /// </summary>
    public bool OpensForm(Incoming incoming) => incoming switch
    {
        ButtonPressed { Origin.IsElsewhere: false } pressed
            => ButtonAction.Decode(pressed.Action) is { Arguments.Text: null } action
                && catalogue.Find(action.Command) is { Spec.MayAskForWords: true } command
                && (action.Arguments.Question is not null || action.Arguments.Comment is not null || !command.Spec.Options.Contains(CommandOption.Question)),
        CommandCalled { Origin.IsElsewhere: false } called
            => catalogue.Find(called.Command) is { Spec.MayAskForWords: true } command
                && InputReader.Read(command.Spec, called.Input, library.Current) is Understanding.Understood { Arguments.Text: null },
        _ => false,
    };

    /// <summary>Does what the event asks and says what to answer.</summary>
    public Task<Reply> AnswerAsync(Incoming incoming, Effects effects, CancellationToken cancellationToken) => incoming switch
    {
        CommandCalled called => CallAsync(called, effects, cancellationToken),
        ButtonPressed pressed => PressAsync(pressed, effects, cancellationToken),
        FormSubmitted submitted => SubmitAsync(submitted, effects, cancellationToken),
        TextWritten written => Task.FromResult(Explain(written.Origin, (mend, texts) => mend.NotACommand(written.Text, texts))),
        ReplyWritten written => WriteAsync(written, effects),
        ReplyUnreadable unreadable => Task.FromResult(replies.Unreadable(unreadable, TextsFor(unreadable.Origin))),
        ReplyEdited edited => replies.EditedAsync(edited, effects, TextsFor(edited.Origin)),
        ReplyDeleted deleted => replies.DeletedAsync(deleted, effects),
        ChatLost lost => EffectOnly(effects, connection => ChatStore.MarkLost(connection, lost.Chat, Strikes.ForCertain, time.GetUtcNow())),
        CardPosted posted => EffectOnly(effects, connection => PostStore.Remember(
            connection, posted.Origin, new Card { About = posted.About }, [posted.Message], time.GetUtcNow())),
        ChatMoved moved => EffectOnly(effects, connection => ChatMove.Apply(connection, moved.Chat, moved.To)),

        // Completions and offers never come here: they change nothing and wait for nobody.
        _ => throw new ArgumentOutOfRangeException(nameof(incoming)),
    };

    private static async Task<Reply> EffectOnly(Effects effects, Action<SqliteConnection> effect)
    {
        await effects.OnceSilentlyAsync(effect);
        return Reply.None;
    }

    /// <summary>A reply to what is about nothing is talk among people; said to the bot alone, it is words like any others.</summary>
    private async Task<Reply> WriteAsync(ReplyWritten written, Effects effects)
        => await replies.WrittenAsync(written, effects, TextsFor(written.Origin))
            ?? (written.Origin.IsPrivate && !string.IsNullOrWhiteSpace(written.Text)
                ? Explain(written.Origin, (mend, texts) => mend.NotACommand(written.Text, texts))
                : Reply.None);

    private async Task<Reply> CallAsync(CommandCalled called, Effects effects, CancellationToken cancellationToken)
    {
        if (catalogue.Find(called.Command) is not { } command)
        {
            return Explain(called.Origin, (mend, texts) => mend.UnknownCommand(called.Command, texts));
        }

        var understanding = InputReader.Read(command.Spec, called.Input, library.Current);
        return understanding is Understanding.Understood understood
            ? await RunAsync(command, called.Origin, understood.Arguments, Way.Typed, effects, cancellationToken, SubjectOf(called.RepliedTo))
            : Explain(called.Origin, (mend, texts) => mend.Explain(command.Spec, understanding, texts));
    }

    private async Task<Reply> PressAsync(ButtonPressed pressed, Effects effects, CancellationToken cancellationToken)
        => ButtonAction.Decode(pressed.Action) is { } action && catalogue.Find(action.Command) is { } command
            ? await RunAsync(command, pressed.Origin, action.Arguments with { Place = pressed.Picked }, Way.Pressed, effects, cancellationToken)
            : OutOfDate(pressed.Origin);

    private async Task<Reply> SubmitAsync(FormSubmitted submitted, Effects effects, CancellationToken cancellationToken)
    {
        if (ButtonAction.Decode(submitted.Action) is not { } action || catalogue.Find(action.Command) is not { } command)
        {
            return OutOfDate(submitted.Origin);
        }

        var text = command.Spec.Options.FirstOrDefault(option => option.Kind is OptionKind.Text) is { } field
            && submitted.Values.TryGetValue(field.Name, out var value) ? value : null;
        var arguments = action.Arguments with { Text = text };
        return await RunAsync(
            command, submitted.Origin, arguments, Way.Submitted, effects, cancellationToken, SubjectOf(submitted.RepliedTo, submitted.Above), submitted.Message);
    }

    private async Task<Reply> RunAsync(
        ICommand command,
        Origin origin,
        Arguments arguments,
        Way way,
        Effects effects,
        CancellationToken cancellationToken,
        Subject? about = null,
        MessageRef? message = null)
    {
        if (origin.IsElsewhere && Placement.SharedLanguage(arguments.Keyword) is null)
        {
            return ShownAgain.Elsewhere(command, arguments, LanguageOf(origin));
        }

        var conversation = Load(origin);
        if (conversation.IsLost && !origin.IsElsewhere)
        {
            // Also by a command that changes nothing: whoever unblocks a bot presses Start.
            await database.WriteAsync(connection => ChatStore.EnsureChat(connection, origin));
        }

        conversation = conversation with { LastQuestion = about?.Question ?? conversation.LastQuestion };
        var own = conversation.LanguageFor(Audience.OnlyYou, origin, options.DefaultLanguage);
        var shown = ShownAgain.LanguageOf(arguments, command.Spec) ?? conversation.LanguageFor(command.Spec.Audience, origin, options.DefaultLanguage);
        var call = new CommandCall(origin, arguments, conversation, effects, own, shown)
        {
            Pressed = way is Way.Pressed,
            Submitted = way is Way.Submitted,
            Message = message,
            RepliedTo = about,
        };
        var reply = await command.RunAsync(call, cancellationToken);
        if (reply is Form && !(command.Spec.MayAskForWords && string.IsNullOrWhiteSpace(arguments.Text)))
        {
            throw new InvalidOperationException($"/{command.Spec.Name} asks for words, which its specification does not tell.");
        }

        // What went wrong, what was done for one person and what a person is to write is that person's alone to see; a command may
        // narrow its audience, never widen it.
        var isNarrowed = reply is Notice or Form || (reply.Audience is Audience.OnlyYou && command.Spec.Audience is Audience.Everyone);
        var isYours = isNarrowed || command.Spec.Audience is Audience.OnlyYou;
        return reply with
        {
            Audience = isYours ? Audience.OnlyYou : Audience.Everyone,

            // What is narrowed is told in the words of the one who is left.
            Language = isNarrowed ? call.Yours.Language : call.Language,
            InPlace = reply.InPlace && (!origin.IsElsewhere || Placement.SharedLanguage(arguments.Keyword) is not null),
            IsPlain = origin.IsElsewhere ? null : reply.IsPlain ?? conversation.IsPlain,
            Again = reply.Again ?? ShownAgain.By(command, call, isYours),
        };
    }

    private Subject? SubjectOf(MessageRef? message, MessageRef? above = null)
        => message is { } repliedTo ? database.Read(connection => Subject.Of(connection, repliedTo, above)) : null;

    private Reply OutOfDate(Origin origin)
    {
        var texts = TextsFor(origin);
        return new Notice(texts.Say("wrong.button"))
        {
            Audience = Audience.OnlyYou,
            Language = texts.Language,
            Choices = [new(ChoiceMeaning.Other, texts["choice.help"], new ButtonAction("help"))],
        };
    }

    private Reply Explain(Origin origin, Func<Misunderstandings, Texts, Notice> explain)
    {
        var texts = TextsFor(origin);
        return explain(new Misunderstandings(library.Current, catalogue), texts) with
        {
            Audience = Audience.OnlyYou,
            Language = texts.Language,
        };
    }

    private Texts TextsFor(Origin origin) => Texts.In(LanguageOf(origin));

    private Conversation Load(Origin origin) => database.Read(connection => ChatStore.Load(connection, origin));
}
