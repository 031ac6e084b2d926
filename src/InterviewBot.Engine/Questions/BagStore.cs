using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Questions;

/// <summary>A bag's way through its questions.</summary>
/// <param name="Shuffle">The order they come in.</param>
/// <param name="DrawnUpTo">The rank of the last one drawn; null before the first.</param>
/// <param name="Start">The turn after which a question must have been had to have been had in this round.</param>
internal sealed record Round(Shuffle Shuffle, ulong? DrawnUpTo, long Start);

/// <summary>What the database knows of a chat's bags.</summary>
internal sealed class BagStore(SqliteConnection connection, long chatId)
{
    /// <summary>The chat's turn, and where it is with the filter; null when it never drew with it.</summary>
    public (long Turn, Round? Round) Read(QuestionFilter filter)
    {
        using var command = Command(
            """
            SELECT chat.asked_count, bag.seed, bag.drawn_up_to, bag.round_start
            FROM chat LEFT JOIN bag ON bag.chat_id = chat.id AND bag.filter = @filter
            WHERE chat.id = @chat
            """);
        command.Parameters.AddWithValue("@filter", filter.Key);
        using var row = command.ExecuteReader();
        if (!row.Read())
        {
            throw NoSuchChat();
        }

        var turn = row.GetInt64(0);
        return row.IsDBNull(1)
            ? (turn, null)
            : (turn, new Round(new Shuffle(FromColumn(row.GetInt64(1))), row.IsDBNull(2) ? null : FromColumn(row.GetInt64(2)), row.GetInt64(3)));
    }

    public void Save(QuestionFilter filter, Round round)
    {
        using var command = Command(
            """
            INSERT INTO bag (chat_id, filter, seed, drawn_up_to, round_start)
            VALUES (@chat, @filter, @seed, @drawn_up_to, @round_start)
            ON CONFLICT (chat_id, filter) DO UPDATE
            SET seed = excluded.seed, drawn_up_to = excluded.drawn_up_to, round_start = excluded.round_start
            """);
        command.Parameters.AddWithValue("@filter", filter.Key);
        command.Parameters.AddWithValue("@seed", ToColumn(round.Shuffle.Seed));
        command.Parameters.AddWithValue("@drawn_up_to", round.DrawnUpTo is { } rank ? ToColumn(rank) : DBNull.Value);
        command.Parameters.AddWithValue("@round_start", round.Start);
        command.ExecuteNonQuery();
    }

    /// <summary>The turn at which the question was last had; 0 when never.</summary>
    public long LastHad(QuestionId question)
    {
        using var command = Command("SELECT turn FROM asked WHERE chat_id = @chat AND question_id = @question");
        command.Parameters.AddWithValue("@question", question.Value);
        return command.ExecuteScalar() is long turn ? turn : 0;
    }

    /// <summary>The ids of all questions last had after the turn.</summary>
    public HashSet<string> HadAfter(long turn)
    {
        using var command = Command("SELECT question_id FROM asked WHERE chat_id = @chat AND turn > @turn");
        command.Parameters.AddWithValue("@turn", turn);
        using var rows = command.ExecuteReader();
        var had = new HashSet<string>(StringComparer.Ordinal);
        while (rows.Read())
        {
            had.Add(rows.GetString(0));
        }

        return had;
    }

    /// <summary>The chat takes its next turn with the question.</summary>
    public void Record(QuestionId question)
    {
        using var command = Command(
            """
            UPDATE chat SET asked_count = asked_count + 1 WHERE id = @chat;

            INSERT INTO asked (chat_id, question_id, turn)
            SELECT id, @question, asked_count FROM chat WHERE id = @chat
            ON CONFLICT (chat_id, question_id) DO UPDATE SET turn = excluded.turn
            """);
        command.Parameters.AddWithValue("@question", question.Value);
        if (command.ExecuteNonQuery() == 0)
        {
            throw NoSuchChat();
        }
    }

    // SQLite's integers are signed; what is kept are the bits.
    private static long ToColumn(ulong bits) => unchecked((long)bits);

    private static ulong FromColumn(long bits) => unchecked((ulong)bits);

    private SqliteCommand Command(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@chat", chatId);
        return command;
    }

    private ArgumentException NoSuchChat() => new($"There is no chat {chatId}.", nameof(chatId));
}
