using InterviewBot.Engine.Storage;
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
        => connection.QueryFirstOrDefault(
            """
            SELECT chat.asked_count, bag.seed, bag.drawn_up_to, bag.round_start
            FROM chat LEFT JOIN bag ON bag.chat_id = chat.id AND bag.filter = $filter
            WHERE chat.id = $chat
            """,
            row => ((long, Round?)?)(row.GetInt64(0), RoundOf(row)),
            ("$chat", chatId),
            ("$filter", filter.Key)) ?? throw NoSuchChat();

    public void Save(QuestionFilter filter, Round round)
        => connection.Execute(
            """
            INSERT INTO bag (chat_id, filter, seed, drawn_up_to, round_start)
            VALUES ($chat, $filter, $seed, $drawn_up_to, $round_start)
            ON CONFLICT (chat_id, filter) DO UPDATE
            SET seed = excluded.seed, drawn_up_to = excluded.drawn_up_to, round_start = excluded.round_start
            """,
            ("$chat", chatId),
            ("$filter", filter.Key),
            ("$seed", ToColumn(round.Shuffle.Seed)),
            ("$drawn_up_to", round.DrawnUpTo is { } rank ? ToColumn(rank) : null),
            ("$round_start", round.Start));

    /// <summary>The turn at which the question was last had; 0 when never.</summary>
    public long LastHad(QuestionId question)
        => connection.QueryFirstOrDefault(
            "SELECT turn FROM asked WHERE chat_id = $chat AND question_id = $question",
            row => row.GetInt64(0),
            ("$chat", chatId),
            ("$question", question.Value));

    /// <summary>The ids of all questions last had after the turn.</summary>
    public HashSet<string> HadAfter(long turn)
        => connection.QueryAll(
            "SELECT question_id FROM asked WHERE chat_id = $chat AND turn > $turn",
            row => row.GetString(0),
            ("$chat", chatId),
            ("$turn", turn)).ToHashSet(StringComparer.Ordinal);

    /// <summary>The chat takes its next turn with the question.</summary>
    public void Record(QuestionId question)
    {
        var changed = connection.Execute(
            """
            UPDATE chat SET asked_count = asked_count + 1 WHERE id = $chat;

            INSERT INTO asked (chat_id, question_id, turn)
            SELECT id, $question, asked_count FROM chat WHERE id = $chat
            ON CONFLICT (chat_id, question_id) DO UPDATE SET turn = excluded.turn
            """,
            ("$chat", chatId),
            ("$question", question.Value));
        if (changed == 0)
        {
            throw NoSuchChat();
        }
    }

    private static Round? RoundOf(SqlRow row)
        => row.IsNull(1)
            ? null
            : new Round(
                new Shuffle(FromColumn(row.GetInt64(1))),
                row.GetInt64OrNull(2) is { } rank ? FromColumn(rank) : null,
                row.GetInt64(3));

    // SQLite's integers are signed; what is kept are the bits.
    private static long ToColumn(ulong bits) => unchecked((long)bits);

    private static ulong FromColumn(long bits) => unchecked((ulong)bits);

    private ArgumentException NoSuchChat() => new($"There is no chat {chatId}.", nameof(chatId));
}
