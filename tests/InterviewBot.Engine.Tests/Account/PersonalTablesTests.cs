using System.Collections.Immutable;
using InterviewBot.Engine.Account;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Storage;
using InterviewBot.Testing;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Tests.Account;

/// <summary>Holds what is given and forgotten to the tables there are: a new one that has something of a person is named here, or the test fails.</summary>
public sealed class PersonalTablesTests
{
    private const string Account = "900001";
    private const string Words = "Xyzzy words of one person";
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    /// <summary>Every column that says whose a row is, and the member of <see cref="PersonalRecord"/> that gives such a row.</summary>
    private static readonly ImmutableSortedDictionary<string, string> Given = new Dictionary<string, string>
    {
        ["audit.actor_id"] = nameof(PersonalRecord.Moderation),
        ["audit.subject_id"] = nameof(PersonalRecord.Moderation),
        ["chat.private_of"] = nameof(PersonalRecord.PrivateChats),
        ["comment.person_id"] = nameof(PersonalRecord.Comments),
        ["comment_like.person_id"] = nameof(PersonalRecord.Likes),
        ["handled_event.person"] = nameof(PersonalRecord.Waiting),
        ["member.person_id"] = nameof(PersonalRecord.Names),
        ["report.person_id"] = nameof(PersonalRecord.Reports),
        ["set_aside_event.person"] = nameof(PersonalRecord.Waiting),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    [Fact]
    public async Task Every_column_that_names_a_person_is_known()
    {
        await using var bot = await TestBot.StartAsync();

        var found = bot.Database.Read(connection => Tables(connection).SelectMany(table => PersonalColumns(connection, table))).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(Given.Keys, found);
    }

    [Fact]
    public async Task All_of_it_is_given_and_after_forgetting_nothing_of_it_is_in_any_table()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Database.WriteAsync(connection => connection.Execute(Fixture, ("$account", Account), ("$words", Words)));
        var id = new PersonId("scripted", Account);

        var record = bot.Database.Read(connection => PersonalData.Collect(connection, id, Now));
        Assert.All(Given.Values.Distinct(), member => Assert.NotEmpty((System.Collections.IEnumerable)typeof(PersonalRecord).GetProperty(member)!.GetValue(record)!));
        Assert.Equal(2, record.Moderation.Length);
        Assert.Equal(2, record.Waiting.Length);
        Assert.Single(record.Comments[0].Earlier);
        Assert.Equal(["docker-layers"], record.PrivateChats[0].Asked);

        await bot.Database.WriteAsync(connection => PersonalData.Forget(connection, id, privateChat: null));
        var left = bot.Database.Read(connection => Tables(connection).SelectMany(table => Traces(connection, table)).ToList());
        Assert.Empty(left);
        Assert.Equal(["e6"], bot.Database.Read(connection => connection.QueryAll("SELECT event FROM set_aside_event", row => row.GetString(0))));
        Assert.Equal(1, bot.Count("handled_event WHERE event = 'e5' AND answered = 1 AND payload IS NULL"));
        Assert.Equal(2, bot.Count("audit"));
        Assert.Equal(1, bot.Count("comment WHERE likes = 0 AND under_id IS NULL"));
        Assert.Empty(bot.Database.Read(connection => connection.QueryAll("PRAGMA foreign_key_check", row => row.GetString(0))));
    }

    /// <summary>A person with a row of every kind, and somebody else who answered them and whom they like.</summary>
    private const string Fixture =
        """
        INSERT INTO person (id, platform, address, name, language) VALUES (1, 'scripted', $account, $words, 'vi'), (2, 'scripted', 'other', 'Other', NULL);
        INSERT INTO chat (id, platform, address, is_private, private_of) VALUES (1, 'scripted', 'group', 0, NULL), (2, 'scripted', 'dm', 1, $account);
        INSERT INTO asked (chat_id, question_id, turn) VALUES (2, 'docker-layers', 1);
        INSERT INTO bag (chat_id, filter, seed, round_start) VALUES (2, '', 1, 0);
        INSERT INTO post (chat_id, message, question_id, posted_at) VALUES (2, 'm1', 'docker-layers', 0);
        INSERT INTO member (chat_id, person_id, name) VALUES (1, 1, $words);
        INSERT INTO comment (id, chat_id, person_id, question_id, text, message, written_at, is_shared) VALUES
            (1, 1, 1, 'docker-layers', $words, 'm1', 0, 1), (2, 2, 1, 'docker-layers', $words, 'm2', 0, 0);
        INSERT INTO comment (id, chat_id, person_id, question_id, text, under_id, written_at) VALUES (3, 1, 2, 'docker-layers', 'An answer', 1, 0);
        INSERT INTO comment_earlier (comment_id, version, text, replaced_at) VALUES (1, 1, $words, 0);
        INSERT INTO comment_like (comment_id, person_id) VALUES (3, 1);
        INSERT INTO report (chat_id, person_id, comment_id, question_id, text, reported_at) VALUES (1, 1, 3, 'docker-layers', $words, 0);
        INSERT INTO audit (at, action, chat_id, actor_id, subject_id) VALUES (0, 'sharing-opened', 2, 1, NULL), (0, 'comment-deleted', 1, 2, 1);
        INSERT INTO handled_event (platform, event, outcome, handled_at, payload, person) VALUES ('scripted', 'e1', '', 0, $words, $account);
        INSERT INTO set_aside_event (platform, event, cause, payload, at, person) VALUES
            ('scripted', 'e2', 'x', $words, 0, $account), ('scripted', 'e3', 'x', '{"from":{"id":' || $account || '},"text":"' || $words || '"}', 0, NULL),
            ('scripted', 'e4', 'x', '{"text":"me too","reply_to":{"from":{"id":"' || $account || '"},"text":"' || $words || '"}}', 0, 'other'),
            ('scripted', 'e6', 'x', '{"text":"me too","from":{"id":90000}}', 0, 'other');
        INSERT INTO handled_event (platform, event, outcome, handled_at, payload, person) VALUES
            ('scripted', 'e5', '', 0, '{"text":"me too","reply_to":{"from":{"id":' || $account || '},"text":"' || $words || '"}}', 'other');
        """;

    private static ImmutableArray<string> Tables(SqliteConnection connection)
        => connection.QueryAll("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'", row => row.GetString(0));

    /// <summary>Those that refer to a person's row, and those that are named for one.</summary>
    private static IEnumerable<string> PersonalColumns(SqliteConnection connection, string table)
        => connection.QueryAll($"SELECT \"from\" FROM pragma_foreign_key_list('{table}') WHERE \"table\" = 'person'", row => row.GetString(0))
            .Concat(ColumnsOf(connection, table).Where(column => column is "person" or "private_of" or "user" or "account" or "author"))
            .Select(column => $"{table}.{column}");

    private static IEnumerable<string> Traces(SqliteConnection connection, string table)
        => ColumnsOf(connection, table).Where(column => connection.QueryFirst(
            $"SELECT count(*) FROM {table} WHERE instr(\"{column}\", $account) > 0 OR instr(\"{column}\", $words) > 0",
            row => row.GetInt64(0),
            ("$account", Account),
            ("$words", Words)) > 0).Select(column => $"{table}.{column}");

    private static ImmutableArray<string> ColumnsOf(SqliteConnection connection, string table)
        => connection.QueryAll($"SELECT name FROM pragma_table_info('{table}')", row => row.GetString(0));
}
