using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Moderation;

/// <summary>
/// Who may not comment, one at a time, to give them their voice back: also where nothing they wrote is left, and where all that is left of
/// them is a mark. A group's administrators see those of the group. For buttons only.
/// </summary>
internal sealed class ReviewVoices(Moderate moderate, Database database, TimeProvider time) : ICommand
{
    private const string Name = "voices";
    private const string Allow = "allow";

    public CommandSpec Spec { get; } = new(Name, CommandGroup.Discuss, Audience.OnlyYou) { IsListed = false };

    /// <summary>The button that leads here, where there is anybody.</summary>
    /// <param name="connection">Of a read.</param>
    /// <param name="chat">Of which chat; null: of all.</param>
    /// <param name="texts">Of the reader.</param>
    public static IEnumerable<Choice> Open(SqliteConnection connection, long? chat, Texts texts)
        => Voiceless.All(connection, chat).Length is > 0 and var count
            ? [new(ChoiceMeaning.Other, texts["voices.open", count], new ButtonAction(Name))]
            : [];

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var authority = await moderate.AuthorityAsync(call.Origin.Chat, call.Origin, cancellationToken);
        if (!authority.HasFlag(Authority.Writers))
        {
            return new Notice(call.Yours.Say("moderate.refused"));
        }

        if (call.Arguments is { Keyword: Allow, Text: { } key })
        {
            var now = time.GetUtcNow();
            await call.Effects.OnceAsync(connection => GiveBack(connection, key, authority, call.Origin, now));
        }

        return database.Read(connection => Show(connection, authority, call));
    }

    private static void GiveBack(SqliteConnection connection, string key, Authority authority, Origin origin, DateTimeOffset now)
    {
        if (Voiceless.All(connection, ChatOf(connection, authority, origin)).FirstOrDefault(voiceless => voiceless.Key == key) is not { } found)
        {
            return;
        }

        found.Allow(connection);
        var actor = ChatStore.EnsurePerson(connection, origin.Person);
        var action = found.Person is null ? "mark-lifted" : found.ChatRow is null ? "person-unblocked" : "person-unsilenced";
        AuditLog.Note(connection, now, action, found.ChatRow, actor, found.Person);
    }

    private Card Show(SqliteConnection connection, Authority authority, CommandCall call)
    {
        var texts = call.Texts;
        var all = Voiceless.All(connection, ChatOf(connection, authority, call.Origin));
        var back = new Choice(ChoiceMeaning.Other, texts["reports.open"], new ButtonAction(ReviewReports.Name));
        if (all.IsEmpty)
        {
            return new Card { Heading = texts["voices.heading"], Body = texts.Say("voices.none"), Buttons = [back], InPlace = call.Pressed };
        }

        var place = Math.Clamp(call.Arguments.Page ?? 1, 1, all.Length);
        var shown = all[place - 1];
        return new Card
        {
            Heading = texts["voices.heading"],
            Body = Say(shown, call.Origin.Chat, texts),
            Footer = all.Length > 1 ? Markdown.Escape(texts["page", place, all.Length]) : Markdown.Empty,
            Buttons =
            [
                new(ChoiceMeaning.Other, texts["voices.allow"], new ButtonAction(Name, new Arguments { Keyword = Allow, Text = shown.Key, Page = place })),
                .. Paging.Buttons(Name, Arguments.None, place, all.Length, texts),
                back,
            ],
            InPlace = call.Pressed,
        };
    }

    private Markdown Say(Voiceless voiceless, ChatAddress where, Texts texts)
    {
        var name = voiceless.Name ?? texts["voices.forgotten"];
        var since = Ago.Say(time.GetUtcNow() - voiceless.Since, texts);
        return voiceless.Chat is not { } chat ? texts.Say("voices.blocked", name, since)
            : chat == where ? texts.Say("voices.silenced", name, since)
            : texts.Say("voices.silenced.there", name, since, $"{chat}");
    }

    /// <summary>An owner decides on everybody, others on those of their chat.</summary>
    private static long? ChatOf(SqliteConnection connection, Authority authority, Origin origin)
        => authority.HasFlag(Authority.Owner) ? null : ChatStore.FindChat(connection, origin.Chat) ?? 0;
}
