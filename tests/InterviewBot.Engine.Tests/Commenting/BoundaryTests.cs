using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Commenting;

/// <summary>What is written in one chat shows in another exactly when both sides want it.</summary>
public sealed class BoundaryTests
{
    private static readonly QuestionId Question = QuestionId.Parse("docker-layers");
    private static readonly string[] Platforms = ["telegram", "discord", "terminal"];

    private enum Kind
    {
        OpenGroup,
        ClosedGroup,
        ReopenedGroup,
        OpenNotes,
        ClosedNotes,
        NotesWithOneShared,
    }

    private enum Written
    {
        Shown,
        BeforeOpening,
        Held,
        Hidden,
        ByBlocked,
    }

    [Fact]
    public async Task Every_pair_of_chats_shows_what_it_may_and_nothing_else()
    {
        await using var bot = await TestBot.StartAsync();
        var chats = (from platform in Platforms from kind in Enum.GetValues<Kind>() select (Address: new ChatAddress(platform, $"{kind}"), Kind: kind)).ToList();
        await bot.Database.WriteAsync(connection => chats.ForEach(chat => Fill(connection, chat.Address, chat.Kind)));

        foreach (var reader in chats)
        {
            var seen = new List<string>();
            long? before = null;
            while (bot.Database.Read(connection => CommunityStore.Page(connection, Question, reader.Address, before, 3)) is { IsEmpty: false } page)
            {
                seen.AddRange(page.Select(comment => comment.Text));
                before = page[^1].Id;
            }

            var expected = chats
                .Where(writer => writer.Address != reader.Address && IsOpen(reader.Kind))
                .SelectMany(writer => ShownOf(writer.Kind).Select(written => TextOf(writer.Address, written)));
            Assert.True(
                expected.Order(StringComparer.Ordinal).SequenceEqual(seen.Order(StringComparer.Ordinal)),
                $"{reader.Address} sees:\n{string.Join('\n', seen)}");
        }
    }

    private static bool IsOpen(Kind kind) => kind is Kind.OpenGroup or Kind.ReopenedGroup or Kind.OpenNotes;

    private static IEnumerable<Written> ShownOf(Kind writer) => IsOpen(writer) || writer is Kind.NotesWithOneShared ? [Written.Shown] : [];

    private static string TextOf(ChatAddress chat, Written written) => $"{chat} {written}";

    private static void Fill(Microsoft.Data.Sqlite.SqliteConnection connection, ChatAddress address, Kind kind)
    {
        var isPrivate = kind is Kind.OpenNotes or Kind.ClosedNotes or Kind.NotesWithOneShared;
        var person = new Person(new PersonId(address.Platform, $"writer of {address.Id}"), "Writer");
        var blocked = new Person(new PersonId(address.Platform, $"blocked of {address.Id}"), "Blocked");
        var chat = ChatStore.EnsureChat(connection, new Origin(address, person, new EventId(address.Platform, "e"), isPrivate));
        Write(Written.BeforeOpening);
        if (IsOpen(kind))
        {
            CommunityStore.Open(connection, chat);
        }

        if (kind is Kind.ReopenedGroup)
        {
            connection.Execute("UPDATE comment SET is_shared = 1 WHERE chat_id = $chat", ("$chat", chat));
            CommunityStore.Close(connection, chat);
            CommunityStore.Open(connection, chat);
        }

        Write(Written.Shown, isShared: kind is Kind.NotesWithOneShared);
        Write(Written.Held, "held");
        Write(Written.Hidden, "hidden");
        var silent = Write(Written.ByBlocked, by: blocked);
        CommunityStore.Withdraw(connection, silent);

        long Write(Written written, string state = "shown", bool isShared = false, Person? by = null)
        {
            var writer = ChatStore.EnsurePerson(connection, by ?? person);
            connection.Execute(
                """
                INSERT INTO comment (chat_id, person_id, question_id, text, written_at, state, is_shared)
                SELECT id, $writer, $question, $text, 0, $state, is_open OR $shared FROM chat WHERE id = $chat
                """,
                ("$chat", chat),
                ("$writer", writer),
                ("$question", Question.Value),
                ("$text", TextOf(address, written)),
                ("$state", state),
                ("$shared", isShared));
            return writer;
        }
    }

    [Fact]
    public async Task The_newest_of_each_chat_stays_right_whatever_becomes_of_its_comments()
    {
        const int Seed = 20_261_123;
        var random = new Random(Seed);
        await using var bot = await TestBot.StartAsync();
        await bot.Database.WriteAsync(connection => connection.Execute(
            """
            INSERT INTO person (id, platform, address, name) VALUES (1, 'scripted', 'an', 'An');
            INSERT INTO chat (id, platform, address, is_private) VALUES (1, 'scripted', 'a', 0), (2, 'scripted', 'b', 0), (3, 'scripted', 'c', 0);
            """));

        for (var step = 0; step < 400; step++)
        {
            var (what, chat, id) = (random.Next(6), random.Next(1, 4), random.Next(1, 60));
            await bot.Database.WriteAsync(connection => connection.Execute(
                what switch
                {
                    0 or 1 => "INSERT OR IGNORE INTO comment (id, chat_id, person_id, question_id, text, written_at, is_shared) VALUES ($id, $chat, 1, 'docker-layers', 'x', 0, 1)",
                    2 => "DELETE FROM comment WHERE id = $id AND $chat > 0",
                    3 => "UPDATE comment SET state = iif(state = 'shown', 'hidden', 'shown') WHERE id = $id AND $chat > 0",
                    4 => "UPDATE comment SET is_shared = 1 - is_shared WHERE id = $id AND $chat > 0",
                    _ => "UPDATE comment SET chat_id = $chat WHERE id = $id",
                },
                ("$id", id),
                ("$chat", chat)));
            var (kept, real) = bot.Database.Read(connection => (
                connection.QueryAll("SELECT chat_id || ':' || newest_id FROM shared_source ORDER BY chat_id", row => row.GetString(0)),
                connection.QueryAll(
                    "SELECT chat_id || ':' || max(id) FROM comment WHERE is_shared = 1 AND state = 'shown' GROUP BY chat_id ORDER BY chat_id",
                    row => row.GetString(0))));
            Assert.True(real.AsSpan().SequenceEqual(kept.AsSpan()), $"Seed {Seed}, step {step}: {string.Join(' ', kept)} instead of {string.Join(' ', real)}");
        }
    }
}
