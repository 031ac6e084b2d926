using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting.Rules;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Moderation;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Commenting;

/// <summary>A button on a person's own note: open chats see this one, or no longer. Nobody types it.</summary>
internal sealed class ShareNote(CommentRules rules, TimeProvider time) : ICommand
{
    private const string Name = "sharenote";
    private const string On = "on";
    private const string Off = "off";

    private const string Shared = "shared";
    private const string TakenBack = "taken-back";
    private const string HasLink = "has-link";
    private const string Blocked = "blocked";
    private const string Gone = "gone";

    public CommandSpec Spec { get; } = new(
        Name, CommandGroup.Discuss, Audience.OnlyYou, new CommandOption("sharing", OptionKind.Keyword, On, Off))
    {
        IsListed = false,
    };

    /// <summary>The button; to be put only on a note of the reader's own in their private chat.</summary>
    public static Choice Button(long note, bool isShared, Texts texts)
        => new(
            ChoiceMeaning.Other,
            texts[isShared ? "note.take-back" : "note.share"],
            new ButtonAction(Name, new Arguments { Comment = note, Keyword = isShared ? Off : On }));

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var texts = call.Yours;
        if (call.Arguments is not { Comment: { } note, Keyword: On or Off })
        {
            return new Notice(texts.Say("wrong.button"));
        }

        var (shares, now, person) = (call.Arguments.Keyword is On, time.GetUtcNow(), call.Origin.Person);
        var told = await call.Effects.OnceAsync(connection => Change(connection, note, shares, person, now));
        return new Notice(texts.Say(told switch
        {
            Shared => "note.shared",
            TakenBack => "note.taken-back",
            HasLink => "note.has-link",
            Blocked => "comment.blocked",
            _ => "note.gone",
        }))
        {
            Choices = told is Shared ? [Button(note, isShared: true, texts)] : [],
        };
    }

    /// <returns>What came of it, kept for when the press comes again.</returns>
    private string Change(SqliteConnection connection, long note, bool shares, Person writer, DateTimeOffset now)
    {
        if (FindOwn(connection, note, writer.Id) is not var (chat, person, text))
        {
            return Gone;
        }

        if (shares && CommentRules.VoiceOf(connection, chat, person) is not null)
        {
            return Blocked;
        }

        if (shares && !rules.MayShow(connection, chat, person, text, now))
        {
            return HasLink;
        }

        var changed = connection.Execute(
            "UPDATE comment SET is_shared = $shared WHERE id = $note AND is_shared <> $shared",
            ("$note", note),
            ("$shared", shares));
        if (changed > 0)
        {
            if (shares)
            {
                EarlierTexts.Drop(connection, note);
            }

            AuditLog.Note(connection, now, shares ? "note-shared" : "note-taken-back", chat, person, comment: note);
        }

        return shares ? Shared : TakenBack;
    }

    private static (long Chat, long Person, string Text)? FindOwn(SqliteConnection connection, long note, PersonId writer)
        => connection.QueryFirstOrDefault(
            """
            SELECT c.id, p.id, n.text
            FROM comment n JOIN chat c ON c.id = n.chat_id JOIN person p ON p.id = n.person_id
            WHERE n.id = $note AND n.state = 'shown' AND c.is_private = 1 AND p.platform = $platform AND p.address = $address
            """,
            row => ((long, long, string)?)(row.GetInt64(0), row.GetInt64(1), row.GetString(2)),
            ("$note", note),
            ("$platform", writer.Platform),
            ("$address", writer.Id));
}
