using FsCheck.Xunit;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using InterviewBot.Engine.Tests.Questions;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Tests.Commenting;

/// <summary>Nothing counts comments to show their number: the numbers that are kept are those that counting would give.</summary>
public sealed class DiscussionCountsProperties
{
    private const int Steps = 120;
    private static readonly QuestionId Question = QuestionId.Parse("docker-layers");

    [Property(MaxTest = 20)]
    public void Whatever_people_do_the_kept_numbers_are_the_counted_ones(int seed)
    {
        using var database = new ChatDatabase();
        var random = new Random(seed);
        database.InTransaction(connection => connection.Execute(
            "INSERT INTO person (id, platform, address, name) VALUES (1, 'test', 'a', 'A'), (2, 'test', 'b', 'B'), (3, 'test', 'c', 'C')"));

        for (var step = 0; step < Steps; step++)
        {
            database.InTransaction(connection => Act(connection, random));
            Assert.Equal((step, ""), (step, database.InTransaction(Differences)));
        }
    }

    private static bool Act(SqliteConnection connection, Random random)
    {
        var (chat, person, some) = (random.Next(1, 3), random.Next(1, 4), random.Next(1, Steps));
        switch (random.Next(12))
        {
            case < 6:
                var draft = new CommentDraft(Question, "words", Message: null, Under: random.Next(2) == 0 ? some : null);
                CommentStore.Add(connection, chat, person, draft, (CommentState)random.Next(3), isShared: false, DateTimeOffset.UnixEpoch);
                break;
            case 6:
                CommentStore.Delete(connection, some);
                break;
            case 7:
                connection.Execute(
                    "UPDATE comment SET state = $state WHERE id % 3 = $some", ("$state", ((CommentState)random.Next(3)).Code), ("$some", some % 3));
                break;
            case 8 or 9:
                connection.Execute(
                    "INSERT OR IGNORE INTO comment_like SELECT id, $person FROM comment WHERE id % 5 = $some", ("$person", person), ("$some", some % 5));
                break;
            case 10:
                connection.Execute("DELETE FROM comment_like WHERE comment_id = $some", ("$some", some));
                break;
            default:
                TakeManyAlong(connection, random, person);
                break;
        }

        return true;
    }

    /// <summary>A person is forgotten and comes back, or two chats become one.</summary>
    private static void TakeManyAlong(SqliteConnection connection, Random random, int person)
    {
        if (random.Next(2) == 0)
        {
            connection.Execute("DELETE FROM person WHERE id = $person", ("$person", person));
            connection.Execute("INSERT INTO person (id, platform, address, name) VALUES ($person, 'test', 'p' || $person, 'P')", ("$person", person));
            return;
        }

        ChatMove.Apply(connection, new ChatAddress("test", "2"), new ChatAddress("test", "1"));
        connection.Execute("INSERT INTO chat (id, platform, address, is_private) VALUES (2, 'test', '2', 1)");
    }

    private static string Differences(SqliteConnection connection) => string.Join(", ", connection.QueryAll(
        """
        SELECT 'chat ' || h.id FROM chat h LEFT JOIN discussion d ON d.chat_id = h.id
        WHERE coalesce(d.comments, 0) <> (SELECT count(*) FROM comment c WHERE c.chat_id = h.id AND c.state = 'shown')
           OR coalesce(d.threads, 0) <> (SELECT count(*) FROM comment c WHERE c.chat_id = h.id AND c.state = 'shown' AND c.under_id IS NULL)
        UNION ALL
        SELECT 'out of reach in ' || d.chat_id FROM discussion d
        WHERE d.comments <> (
            SELECT count(*) FROM comment c LEFT JOIN comment t ON t.id = c.under_id
            WHERE c.chat_id = d.chat_id AND c.state = 'shown' AND (c.under_id IS NULL OR (t.state = 'shown' AND t.chat_id = c.chat_id)))
        UNION ALL
        SELECT 'comment ' || c.id FROM comment c
        WHERE c.likes <> (SELECT count(*) FROM comment_like l WHERE l.comment_id = c.id)
           OR c.answers <> (SELECT count(*) FROM comment a WHERE a.under_id = c.id AND a.state = 'shown')
           OR c.under_id IN (SELECT id FROM comment WHERE under_id IS NOT NULL)
        """,
        row => row.GetString(0)));
}
