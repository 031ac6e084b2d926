using System.Globalization;
using FsCheck;
using FsCheck.Xunit;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Tests.Storage;

public sealed class SqlTests : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public SqlTests() => _connection.Open();

    public void Dispose() => _connection.Dispose();

    [Property]
    public void A_time_is_kept_to_the_millisecond_and_comes_back_in_UTC(DateTimeOffset time)
    {
        var kept = _connection.QueryFirst("SELECT $time", row => row.GetTime(0), ("$time", time));

        Assert.Equal(time.ToUnixTimeMilliseconds(), kept.ToUnixTimeMilliseconds());
        Assert.Equal(TimeSpan.Zero, kept.Offset);
    }

    [Property]
    public void A_number_comes_back_as_it_was(long? number)
        => Assert.Equal(number, _connection.QueryFirst("SELECT $n", row => row.GetInt64OrNull(0), ("$n", number)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("'; DROP TABLE note; --")]
    [InlineData("Câu hỏi phỏng vấn 🔴 $text")]
    public void A_text_comes_back_as_it_was(string? text)
        => Assert.Equal(text, _connection.QueryFirst("SELECT $text", row => row.GetStringOrNull(0), ("$text", text)));

    [Property]
    public void A_text_of_any_length_comes_back_as_it_was(NonNegativeInt length)
    {
        var text = string.Concat(Enumerable.Repeat("ế", length.Get * 10));

        Assert.Equal(text, _connection.QueryFirst("SELECT $text", row => row.GetString(0), ("$text", text)));
    }

    [Fact]
    public void What_is_NULL_is_no_text_and_no_number()
    {
        Assert.Throws<InvalidOperationException>(() => _connection.QueryFirst("SELECT NULL", row => row.GetString(0)));
        Assert.Throws<InvalidOperationException>(() => _connection.QueryFirst("SELECT NULL", row => row.GetInt64(0)));
    }

    [Fact]
    public void Values_are_told_apart_by_their_names_and_not_by_their_order()
        => Assert.Equal("one two", _connection.QueryFirst("SELECT $a || ' ' || $b", row => row.GetString(0), ("$b", "two"), ("$a", "one")));

    [Fact]
    public void A_name_without_a_value_is_an_error()
        => Assert.Throws<InvalidOperationException>(() => _connection.QueryFirst("SELECT $known, $forgotten", row => row.GetInt64(0), ("$known", 1)));

    [Fact]
    public void A_value_that_SQLite_has_no_place_for_is_an_error()
        => Assert.Throws<ArgumentException>(() => _connection.QueryFirst("SELECT $pi", row => row.GetInt64(0), ("$pi", 3.14m)));

    [Fact]
    public void A_query_is_one_statement()
        => Assert.Throws<InvalidOperationException>(() => _connection.QueryFirst("SELECT 1; SELECT 2", row => row.GetInt64(0)));

    [Fact]
    public void A_statement_may_need_what_the_one_before_it_made()
    {
        Assert.Equal(1, _connection.Execute("CREATE TABLE note (text TEXT); INSERT INTO note VALUES ($text);", ("$text", "a")));
        Assert.Equal("a", _connection.QueryFirst("SELECT text FROM note", row => row.GetString(0)));
    }

    [Fact]
    public void A_connection_that_is_opened_again_prepares_its_statements_again()
    {
        Assert.Equal(1, _connection.QueryFirst("SELECT 1", row => row.GetInt64(0)));
        _connection.Close();
        Assert.Throws<InvalidOperationException>(() => _connection.QueryFirst("SELECT 1", row => row.GetInt64(0)));
        _connection.Open();

        Assert.Equal(1, _connection.QueryFirst("SELECT 1", row => row.GetInt64(0)));
    }

    [Fact]
    public void A_missing_row_is_the_default_or_an_error_as_one_asks()
    {
        Assert.Null(_connection.QueryFirstOrDefault("SELECT 1 WHERE 0", row => (long?)row.GetInt64(0)));
        Assert.Throws<InvalidOperationException>(() => _connection.QueryFirst("SELECT 1 WHERE 0", row => row.GetInt64(0)));
    }

    [Fact]
    public void The_same_statement_serves_again_with_other_values()
    {
        _connection.Execute("CREATE TABLE note (text TEXT)");
        foreach (var text in new[] { "one", "two", "three" })
        {
            Assert.Equal(1, _connection.Execute("INSERT INTO note VALUES ($text)", ("$text", text)));
        }

        Assert.Equal(
            ["one", "two", "three"], _connection.QueryAll("SELECT text FROM note ORDER BY rowid", row => row.GetString(0)));
    }

    [Fact]
    public void The_same_statement_may_run_inside_its_own_rows()
    {
        const string Sql = "SELECT value FROM json_each($list)";

        // The second time the statement is a kept one.
        for (var time = 0; time < 2; time++)
        {
            var pairs = _connection.QueryAll(
                Sql,
                outer => _connection.QueryAll(Sql, inner => inner.GetInt64(0) + outer.GetInt64(0), ("$list", "[10,20]")),
                ("$list", "[1,2]"));

            Assert.Equal([11, 21, 12, 22], pairs.SelectMany(sums => sums));
        }
    }

    [Fact]
    public void An_error_after_the_first_row_is_not_lost()
    {
        _connection.Execute("CREATE TABLE note (text TEXT)");

        Assert.Throws<SqliteException>(() => _connection.Execute("INSERT INTO note VALUES ('a') RETURNING text; SELECT * FROM nowhere"));
    }

    [Fact]
    public void A_statement_that_failed_serves_again()
    {
        _connection.Execute("CREATE TABLE note (text TEXT UNIQUE)");
        void Add(string text) => _connection.Execute("INSERT INTO note VALUES ($text)", ("$text", text));

        Add("a");
        Assert.Throws<SqliteException>(() => Add("a"));
        Add("b");

        Assert.Equal(2, _connection.QueryFirst("SELECT count(*) FROM note", row => row.GetInt32(0)));
    }

    [Fact]
    public void More_statements_than_are_kept_still_run()
    {
        for (var number = 0; number < 1000; number++)
        {
            var text = number.ToString(CultureInfo.InvariantCulture);
            Assert.Equal(text, _connection.QueryFirst($"SELECT '{text}'", row => row.GetString(0)));
        }
    }
}
