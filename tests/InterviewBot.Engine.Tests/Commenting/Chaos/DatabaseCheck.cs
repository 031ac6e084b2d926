using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Tests.Commenting.Chaos;

/// <summary>Looks into the database between two lives of the process.</summary>
internal sealed class DatabaseCheck(string path, Ledger ledger)
{
    /// <summary>What counts comments, threads, answers and likes, and counts them wrongly.</summary>
    private const string Miscounted =
        """
        SELECT 'likes of comment ' || id FROM comment c WHERE likes <> (SELECT count(*) FROM comment_like WHERE comment_id = c.id)
        UNION ALL
        SELECT 'answers to comment ' || id FROM comment c
        WHERE answers <> (SELECT count(*) FROM comment WHERE under_id = c.id AND state = 'shown')
        UNION ALL
        SELECT 'discussion ' || coalesce(d.chat_id, r.chat_id) || ' ' || coalesce(d.question_id, r.question_id)
        FROM discussion d
        FULL JOIN (
            SELECT chat_id, question_id, count(*) AS comments, sum(under_id IS NULL) AS threads
            FROM comment WHERE state = 'shown' GROUP BY chat_id, question_id
        ) r ON r.chat_id = d.chat_id AND r.question_id = d.question_id
        WHERE coalesce(d.comments, 0) <> coalesce(r.comments, 0) OR coalesce(d.threads, 0) <> coalesce(r.threads, 0)
        """;

    private long _newest;

    /// <summary>Settles what nobody was told about, then compares all that was touched since the last time.</summary>
    /// <returns>What is to be brought again if at all.</returns>
    public IReadOnlyList<Undertaking> Touched()
    {
        var touched = ledger.TakeTouched();
        var (kept, open) = IsMade() ? Read(touched) : ([], []);
        var inDoubt = ledger.Settle(new Kept(kept, open));
        Compare(touched.Where(thought => ledger.Find(thought.Number) is { IsDeleted: false }), kept);
        return inDoubt;
    }

    /// <summary>Compares all there is, and has SQLite check the file and the counters be counted again.</summary>
    public void All()
    {
        using var connection = Connections.OpenReader(path);
        Compare(ledger.All, ByNumber(KeptComment.Read(connection, after: 0, [])));
        Assert.Equal("ok", connection.QueryFirst("PRAGMA integrity_check", row => row.GetString(0)));
        Assert.Empty(connection.QueryAll("PRAGMA foreign_key_check", row => row.GetString(0)));
        Assert.Empty(connection.QueryAll(Miscounted, row => row.GetString(0)));
        Assert.Equal(
            ledger.Sharing.Open.Order(StringComparer.Ordinal),
            connection.QueryAll("SELECT address FROM chat WHERE is_open = 1", row => row.GetString(0)).Order(StringComparer.Ordinal));
    }

    /// <summary>The first lives may be too short to make the database: then there is nothing, and nobody was told anything.</summary>
    private bool IsMade()
    {
        if (!File.Exists(path))
        {
            return false;
        }

        // As the next life opens it: what was being made when the process was killed is undone.
        using var connection = Connections.Open(path, SqliteOpenMode.ReadWrite);
        return connection.QueryFirst("PRAGMA user_version", row => row.GetInt32(0)) == Migration.LoadAll()[^1].Number;
    }

    private (Dictionary<int, KeptComment> Comments, HashSet<string> Open) Read(IReadOnlyCollection<Thought> touched)
    {
        using var connection = Connections.OpenReader(path);
        var open = connection.QueryAll("SELECT address FROM chat WHERE is_open = 1", row => row.GetString(0));
        return (ByNumber(KeptComment.Read(connection, _newest, touched.Select(thought => thought.Id).OfType<long>())), open.ToHashSet(StringComparer.Ordinal));
    }

    private static Dictionary<int, KeptComment> ByNumber(IReadOnlyList<KeptComment> kept)
    {
        var byNumber = new Dictionary<int, KeptComment>();
        Assert.All(kept, comment => Assert.True(byNumber.TryAdd(comment.Number, comment), $"There twice: {comment.Line}"));
        return byNumber;
    }

    private void Compare(IEnumerable<Thought> expected, Dictionary<int, KeptComment> kept)
    {
        var unknown = kept.Keys.ToHashSet();
        foreach (var thought in expected)
        {
            Assert.True(kept.TryGetValue(thought.Number, out var comment), $"Acknowledged and missing: {thought.Line}");
            Assert.Equal(thought.Line, comment.Line);
            Assert.Equal(thought.Id ?? comment.Id, comment.Id);
            thought.Id = comment.Id;
            _newest = Math.Max(_newest, comment.Id);
            unknown.Remove(thought.Number);
        }

        Assert.True(unknown.Count == 0, $"There, and nobody's or deleted: {string.Join('\n', unknown.Select(number => kept[number].Line))}");
    }
}
