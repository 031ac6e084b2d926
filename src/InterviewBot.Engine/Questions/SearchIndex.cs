using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Questions;

/// <summary>
/// A bank's words in SQLite's FTS5, in memory: contentless, a row for each question, its place in the bank the row's id. It answers
/// one caller at a time. It goes with its bank; the finalizer of the database's handle frees what nobody disposed of.
/// </summary>
internal sealed class SearchIndex : IDisposable
{
    private readonly Lock _turn = new();
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _count;
    private readonly SqliteCommand _best;
    private readonly SqliteCommand _inPlace;

    public SearchIndex(QuestionBank bank)
    {
        _connection = new SqliteConnection("Data Source=:memory:;Pooling=False");
        _connection.Open();
        Fill(bank);
        Vocabulary = ReadVocabulary();

        _count = Prepare("SELECT count(*) FROM entry WHERE entry MATCH @expression", "@expression");
        _best = PreparePage("SELECT rowid FROM entry WHERE entry MATCH @expression ORDER BY rank, rowid LIMIT @take OFFSET @skip");
        _inPlace = PreparePage("SELECT rowid FROM entry WHERE entry MATCH @expression ORDER BY rowid LIMIT @take OFFSET @skip");
    }

    public SearchVocabulary Vocabulary { get; }

    /// <param name="expression">In FTS5's query syntax.</param>
    public int Count(string expression)
    {
        lock (_turn)
        {
            _count.Parameters["@expression"].Value = expression;
            return Convert.ToInt32(_count.ExecuteScalar(), CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Places in the bank by relevance (BM25). Takes a microsecond for each row that matches.</summary>
    public ImmutableArray<int> Best(string expression, int skip, int take) => Page(_best, expression, skip, take);

    /// <summary>Places in the bank in their order.</summary>
    public ImmutableArray<int> InPlace(string expression, int skip, int take) => Page(_inPlace, expression, skip, take);

    public void Dispose()
    {
        _count.Dispose();
        _best.Dispose();
        _inPlace.Dispose();
        _connection.Dispose();
    }

    private void Fill(QuestionBank bank)
    {
        // Words come folded and apart, so the simplest tokenizer will do: whatever is not ASCII belongs to a word.
        // The large hash saves writing the index in many pieces to merge them again.
        Execute(
            """
            CREATE VIRTUAL TABLE entry USING fts5 (title, tags, short_answer, answer, heading, content = '', tokenize = 'ascii');
            INSERT INTO entry (entry, rank) VALUES ('rank', 'bm25(10.0, 6.0, 3.0, 1.0, 0.5)');
            INSERT INTO entry (entry, rank) VALUES ('hashsize', 67108864);
            """);

        using var transaction = _connection.BeginTransaction();
        using var insert = Prepare(
            """
            INSERT INTO entry (rowid, title, tags, short_answer, answer, heading)
            VALUES (@place, @title, @tags, @short_answer, @answer, @heading)
            """,
            "@place", "@title", "@tags", "@short_answer", "@answer", "@heading");
        var place = 0;
        foreach (var entry in bank.Questions.ForEach(question => SearchEntry.Of(question, bank.TopicOf(question))))
        {
            insert.Parameters["@place"].Value = place++;
            insert.Parameters["@title"].Value = entry.Title;
            insert.Parameters["@tags"].Value = entry.Tags;
            insert.Parameters["@short_answer"].Value = entry.ShortAnswer;
            insert.Parameters["@answer"].Value = entry.Answer;
            insert.Parameters["@heading"].Value = entry.Heading;
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private SearchVocabulary ReadVocabulary()
    {
        Execute("CREATE VIRTUAL TABLE word USING fts5vocab (entry, row)");
        using var command = Prepare("SELECT term, doc FROM word");
        using var rows = command.ExecuteReader();
        var words = new List<(string, int)>();
        while (rows.Read())
        {
            words.Add((rows.GetString(0), rows.GetInt32(1)));
        }

        return new SearchVocabulary(words);
    }

    private ImmutableArray<int> Page(SqliteCommand command, string expression, int skip, int take)
    {
        lock (_turn)
        {
            command.Parameters["@expression"].Value = expression;
            command.Parameters["@skip"].Value = skip;
            command.Parameters["@take"].Value = take;
            using var rows = command.ExecuteReader();
            var places = ImmutableArray.CreateBuilder<int>();
            while (rows.Read())
            {
                places.Add(rows.GetInt32(0));
            }

            return places.DrainToImmutable();
        }
    }

    private void Execute(string sql)
    {
        using var command = Prepare(sql);
        command.ExecuteNonQuery();
    }

    private SqliteCommand PreparePage(string sql) => Prepare(sql, "@expression", "@skip", "@take");

    private SqliteCommand Prepare(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = parameter });
        }

        return command;
    }
}
