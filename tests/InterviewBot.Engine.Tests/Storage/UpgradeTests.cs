using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace InterviewBot.Engine.Tests.Storage;

/// <summary>A database as an earlier version left it, brought to this one.</summary>
public sealed class UpgradeTests : DatabaseTest
{
    [Fact]
    public void Private_chats_are_their_persons_also_those_from_before_that_was_kept()
    {
        using var connection = From(4, """
            INSERT INTO person (id, platform, address, name) VALUES (1, 'discord', '71', 'An'), (2, 'telegram', '42', 'Binh');
            INSERT INTO chat (id, platform, address, is_private) VALUES
                (1, 'telegram', '42', 1), (2, 'telegram', '-100', 0), (3, 'discord', '900', 1), (4, 'discord', '901', 1);
            INSERT INTO comment (chat_id, person_id, question_id, text, written_at) VALUES (3, 1, 'docker-layers', 'A note.', 0);
            """);

        Assert.Equal(["1 42", "2 ", "3 71", "4 "], connection.QueryAll("SELECT id || ' ' || coalesce(private_of, '') FROM chat ORDER BY id", row => row.GetString(0)));
    }

    [Fact]
    public void Answers_under_what_is_out_of_sight_stand_for_themselves_and_are_counted_so()
    {
        using var connection = From(5, """
            INSERT INTO person (id, platform, address, name) VALUES (1, 'test', 'an', 'An');
            INSERT INTO chat (id, platform, address, is_private) VALUES (1, 'test', 'group', 0);
            INSERT INTO comment (id, chat_id, person_id, question_id, text, written_at) VALUES (1, 1, 1, 'docker-layers', 'Nonsense.', 0);
            INSERT INTO comment (id, chat_id, person_id, question_id, text, under_id, written_at) VALUES (2, 1, 1, 'docker-layers', 'An answer.', 1, 0);
            UPDATE comment SET state = 'hidden' WHERE id = 1;
            """);

        Assert.Equal("1 1", connection.QueryFirst("SELECT comments || ' ' || threads FROM discussion", row => row.GetString(0)));
        Assert.Equal(0, connection.QueryFirst("SELECT count(*) FROM comment WHERE under_id IS NOT NULL", row => row.GetInt32(0)));
    }

    [Fact]
    public void What_a_group_said_under_its_own_name_no_longer_shows_elsewhere()
    {
        using var connection = From(5, """
            INSERT INTO person (id, platform, address, name) VALUES (1, 'telegram', '42', 'An'), (2, 'telegram', '-100', 'ACME hiring');
            INSERT INTO chat (id, platform, address, is_private, is_open) VALUES (1, 'telegram', '-100', 0, 1);
            INSERT INTO comment (id, chat_id, person_id, question_id, text, written_at, is_shared) VALUES
                (1, 1, 1, 'docker-layers', 'By An.', 0, 1), (2, 1, 2, 'docker-layers', 'By the group.', 0, 1);
            """);

        Assert.Equal([1L], connection.QueryAll("SELECT newest_id FROM shared_source", row => row.GetInt64(0)));
    }

    /// <param name="version">How far the earlier version's migrations went.</param>
    /// <param name="rows">What it left.</param>
    private SqliteConnection From(int version, string rows)
    {
        var all = Migration.LoadAll();
        var connection = OpenStranger(DatabasePath);
        Migrator.Apply(connection, all[..version], NullLogger.Instance);
        connection.ExecuteScript(rows);
        Migrator.Apply(connection, all, NullLogger.Instance);
        return connection;
    }
}
