using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Moderation;
using InterviewBot.Engine.Storage;

namespace InterviewBot.Engine.Commenting;

/// <summary>
/// <c>/sharing</c>: whether what is written here shows in other open chats, and what is written there here. In a group its administrators
/// choose, asked of the platform each time, and all see that they did; in a private chat its person does.
/// </summary>
internal sealed class ChooseSharing(Administrators administrators, Database database, TimeProvider time) : ICommand
{
    private const string On = "on";
    private const string Off = "off";

    public CommandSpec Spec { get; } = new(
        "sharing", CommandGroup.Settings, Audience.Everyone, new CommandOption("sharing", OptionKind.Keyword, On, Off));

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var origin = call.Origin;
        if (call.Arguments.Keyword is null)
        {
            return Tell(call);
        }

        if (call.Arguments.Keyword is not (On or Off))
        {
            return new Notice(call.Yours.Say("wrong.button"));
        }

        if (!origin.IsPrivate && !await administrators.IncludeAsync(origin.Chat, origin.Person.Id, cancellationToken))
        {
            return new Notice(call.Yours.Say("sharing.refused"));
        }

        var opens = call.Arguments.Keyword is On;
        var now = time.GetUtcNow();
        await call.Effects.OnceAsync(connection =>
        {
            var chat = ChatStore.EnsureChat(connection, origin);
            if (opens ? CommunityStore.Open(connection, chat) : CommunityStore.Close(connection, chat))
            {
                var actor = ChatStore.EnsurePerson(connection, origin.Person);
                AuditLog.Note(connection, now, opens ? "sharing-opened" : "sharing-closed", chat, actor);
            }
        });

        // What concerns everybody's words is said to everybody.
        return new Card
        {
            Heading = call.Texts["sharing.heading"],
            Body = call.Texts.Say((opens, origin.IsPrivate) switch
            {
                (true, true) => "sharing.opened.private",
                (true, false) => "sharing.opened.group",
                (false, true) => "sharing.closed.private",
                (false, false) => "sharing.closed.group",
            }),
        };
    }

    private Card Tell(CommandCall call)
    {
        var (texts, chat, isPrivate) = (call.Texts, call.Origin.Chat, call.Origin.IsPrivate);
        var (isOpen, notes) = database.Read(connection =>
            (CommunityStore.IsOpen(connection, chat), isPrivate ? CommunityStore.CountShared(connection, chat) : 0));
        var state = texts.Say((isOpen, isPrivate) switch
        {
            (true, true) => "sharing.is-open.private",
            (true, false) => "sharing.is-open.group",
            (false, true) => "sharing.is-closed.private",
            (false, false) => "sharing.is-closed.group",
        });
        return new Card
        {
            Heading = texts["sharing.heading"],
            Body = !isOpen && notes > 0 ? Markdown.Blocks([state, Markdown.Escape(texts.Count("sharing.notes", notes))]) : state,
            Buttons = [.. Buttons(isOpen, notes > 0, texts)],
        };
    }

    private static IEnumerable<Choice> Buttons(bool isOpen, bool hasNotes, Texts texts)
    {
        if (!isOpen)
        {
            yield return To(On, texts["sharing.open"]);
        }

        if (isOpen || hasNotes)
        {
            yield return To(Off, texts[isOpen ? "sharing.close" : "sharing.close.notes"]);
        }
    }

    private static Choice To(string keyword, string label)
        => new(ChoiceMeaning.Other, label, new ButtonAction("sharing", new Arguments { Keyword = keyword }));
}
