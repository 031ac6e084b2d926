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
    private readonly WordPlaces _titles = new();
    private readonly WordPlaces _tags = new();
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _count;
    private readonly SqliteCommand _ranked;
    private readonly SqliteCommand _inPlace;

    public SearchIndex(QuestionBank bank)
    {
        _connection = new SqliteConnection("Data Source=:memory:;Pooling=False");
        _connection.Open();
        Fill(bank);
        Vocabulary = ReadVocabulary();

        _count = Prepare("SELECT count(*) FROM entry WHERE entry MATCH @expression", "@expression");
        _ranked = Prepare("SELECT rowid, rank FROM entry WHERE entry MATCH @expression", "@expression");
        _inPlace = Prepare(
            "SELECT rowid FROM entry WHERE entry MATCH @expression ORDER BY rowid LIMIT @take OFFSET @skip", "@expression", "@skip", "@take");
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

    /// <summary>
    /// Places in the bank, best first: by how many of the terms the title names, then the tags, then by relevance (BM25, which thinks
    /// little of a word that most questions have). Takes a microsecond or two for each row that matches.
    /// </summary>
    public IEnumerable<int> Ranked(SearchStage stage)
        => RelevanceOf(stage.Expression)
            .Select(row => (row.Place, row.Rank, Title: _titles.Hits(stage.Terms, row.Place), Tags: _tags.Hits(stage.Terms, row.Place)))
            .OrderByDescending(row => row.Title)
            .ThenByDescending(row => row.Tags)
            .ThenBy(row => row.Rank)
            .ThenBy(row => row.Place)
            .Select(row => row.Place);

    /// <summary>Places in the bank in their order.</summary>
    public ImmutableArray<int> InPlace(string expression, int skip, int take)
    {
        lock (_turn)
        {
            _inPlace.Parameters["@expression"].Value = expression;
            _inPlace.Parameters["@skip"].Value = skip;
            _inPlace.Parameters["@take"].Value = take;
            using var rows = _inPlace.ExecuteReader();
            var places = ImmutableArray.CreateBuilder<int>();
            while (rows.Read())
            {
                places.Add(rows.GetInt32(0));
            }

            return places.DrainToImmutable();
        }
    }

    public void Dispose()
    {
        _count.Dispose();
        _ranked.Dispose();
        _inPlace.Dispose();
        _connection.Dispose();
    }

    private void Fill(QuestionBank bank)
    {
        // Words come folded and apart, so the simplest tokenizer will do: whatever is not ASCII belongs to a word.
        // The large hash saves writing the index in many pieces to merge them again.
        Execute(
            """
            PRAGMA journal_mode = OFF;
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
            _titles.Add(place, entry.Title);
            _tags.Add(place, entry.Tags);
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

    private List<(int Place, double Rank)> RelevanceOf(string expression)
    {
        lock (_turn)
        {
            _ranked.Parameters["@expression"].Value = expression;
            using var rows = _ranked.ExecuteReader();
            var found = new List<(int, double)>();
            while (rows.Read())
            {
                found.Add((rows.GetInt32(0), rows.GetDouble(1)));
            }

            return found;
        }
    }

    private void Execute(string sql)
    {
        using var command = Prepare(sql);
        command.ExecuteNonQuery();
    }

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
