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

    [Fact]
    public void Daily_posts_keep_where_they_may_be_and_what_is_pinned_and_no_date_is_wrong()
    {
        using var connection = From(7, """
            INSERT INTO chat (id, platform, address, is_private, gone_at) VALUES (1, 'test', 'one', 0, NULL), (2, 'test', 'two', 0, 1);
            INSERT INTO schedule (chat_id, platform, is_on, minute_of_day, zone, days, topics, levels, is_quiet, opens_thread, pins, place,
                since_at, after_date, next_date, next_at)
            VALUES (1, 'test', 1, 510, 'UTC', 127, '', '', 0, 0, 1, 'thread', 0, '2026-11-20', '2026-11-25', 0),
                (2, 'test', 1, 510, 'UTC', 127, '', '', 0, 0, 0, NULL, 0, '2026-11-20', '2026-11-25', 0);
            INSERT INTO daily_post (chat_id, local_date, platform, state, due_at, not_before, turn, may_be_there, message)
            VALUES (1, '2026-11-22', 'test', 'sent', 0, 0, 0, 0, 'm1'), (1, '2026-11-23', 'test', 'planned', 0, 0, 0, 1, NULL),
                (1, '2026-11-24', 'test', 'planned', 0, 0, 0, 0, NULL), (1, '2026-02-30', 'test', 'planned', 0, 0, 0, 0, NULL);
            """);

        Assert.Equal(
            ["2026-11-22 -", "2026-11-23 thread", "2026-11-24 -"],
            connection.QueryAll("SELECT local_date || ' ' || coalesce(place, '-') FROM daily_post ORDER BY 1", row => row.GetString(0)));
        Assert.Equal(
            ["1 m1 0", "2 - 3"],
            connection.QueryAll("SELECT chat_id || ' ' || coalesce(pinned, '-') || ' ' || strikes FROM schedule ORDER BY 1", row => row.GetString(0)));
        Assert.Throws<SqliteException>(() => connection.Execute("UPDATE daily_post SET local_date = '2026-2-3' WHERE local_date = '2026-11-24'"));
        Assert.Throws<SqliteException>(() => connection.Execute("UPDATE schedule SET next_date = 'soon'"));
        Assert.Equal(2, connection.Execute("UPDATE schedule SET trouble = 'refused'"));
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
