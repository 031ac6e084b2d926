using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Commenting;

/// <summary>
/// Every pair of chats, played by people: what is written in the one is seen in the other by no command and no button, unless both want it.
/// </summary>
public sealed class EveryPairScenarios
{
    private const string Question = "docker-layers";

    private enum Kind
    {
        OpenGroup,
        OtherOpenGroup,
        ClosedGroup,
        OtherClosedGroup,
        ClosedAgainGroup,
        OpenNotes,
        ClosedNotes,
        NotesWithOneShared,
    }

    private static readonly Kind[] Kinds = Enum.GetValues<Kind>();

    [Fact]
    public async Task Nothing_shows_and_nothing_can_be_done_where_it_may_not()
    {
        await using var bot = await Moderation.ModerationScenarios.OwnedAsync();
        foreach (var kind in Kinds)
        {
            await WriteAsync(bot, kind);
        }

        foreach (var (reader, writer) in Kinds.SelectMany(reader => Kinds.Where(writer => writer != reader).Select(writer => (reader, writer))))
        {
            await PlayAsync(bot, reader, writer);
        }

        Assert.Equal(0, bot.Count("comment_like"));
        Assert.Equal(2 * Kinds.Length, bot.Count("comment"));
    }

    private static async Task PlayAsync(TestBot bot, Kind reader, Kind writer)
    {
        var visitor = PersonOf(bot, reader);
        var (before, during) = (bot.CommentOf(TextOf(writer, "before")), bot.CommentOf(TextOf(writer, "then")));
        var shows = IsOpen(reader) && (IsOpen(writer) || writer is Kind.NotesWithOneShared);

        // All pages of what other chats show.
        var seen = "";
        await visitor.Says($"/comments {Question}");
        seen += visitor.Latest.Text;
        await visitor.PressesAction(new ButtonAction("community", new Arguments { Question = QuestionId.Parse(Question) }).Encode());
        seen += visitor.Latest.Text;
        while (ReplyText.ChoicesOf(visitor.Latest.Reply).FirstOrDefault(choice => choice.Label == "Older") is { } older)
        {
            await visitor.PressesAction(older.Action.Encode());
            seen += visitor.Latest.Text;
        }

        Assert.DoesNotContain(TextOf(writer, "before"), seen, StringComparison.Ordinal);
        Assert.True(shows == seen.Contains(TextOf(writer, "then"), StringComparison.Ordinal), $"{writer} in {reader}:\n{seen}");

        // Buttons that somebody made up, or took along from the other chat.
        foreach (var comment in new[] { before, during })
        {
            foreach (var command in new[] { "thread", "like", "comment", "more", "answers", "edit", "delete", "earlier", "sharenote" })
            {
                await visitor.PressesAction($"1:{command}:c={comment}{(command is "sharenote" ? ":k=off" : "")}");
                Assert.DoesNotContain(TextOf(writer, ""), visitor.Latest.Text, StringComparison.Ordinal);
                Assert.IsNotType<Form>(visitor.Latest.Reply);
            }

            await visitor.PressesAction($"1:report:c={comment}");
            Assert.Equal(shows && comment == during, visitor.Latest.Reply is Form);
        }
    }

    /// <summary>Something before the chat is opened, if it is, and something then.</summary>
    private static async Task WriteAsync(TestBot bot, Kind kind)
    {
        var person = PersonOf(bot, kind);
        bot.Platform.Administrators.Add(person.Id);
        await person.Says($"/comment question:{Question} {TextOf(kind, "before")}");
        if (IsOpen(kind) || kind is Kind.ClosedAgainGroup)
        {
            await person.Says("/sharing on");
        }

        await person.Says($"/comment question:{Question} {TextOf(kind, "then")}");
        bot.Platform.Administrators.Remove(person.Id);
        if (kind is Kind.ClosedAgainGroup)
        {
            bot.Platform.Administrators.Add(person.Id);
            await person.Says("/sharing off");
            bot.Platform.Administrators.Remove(person.Id);
        }
        else if (kind is Kind.NotesWithOneShared)
        {
            await person.PressesAction($"1:sharenote:k=on:c={bot.CommentOf(TextOf(kind, "then"))}");
        }
    }

    private static bool IsOpen(Kind kind) => kind is Kind.OpenGroup or Kind.OtherOpenGroup or Kind.OpenNotes;

    private static string TextOf(Kind kind, string when) => $"Said in {kind}. {when}".TrimEnd();

    private static ScriptedPerson PersonOf(TestBot bot, Kind kind)
        => bot.Platform.Chat($"{kind}", isPrivate: kind is Kind.OpenNotes or Kind.ClosedNotes or Kind.NotesWithOneShared).Person($"of {kind}");
}
