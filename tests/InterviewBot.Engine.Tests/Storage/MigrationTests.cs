using System.Collections.Immutable;
using FsCheck;
using FsCheck.Xunit;
using InterviewBot.Engine.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace InterviewBot.Engine.Tests.Storage;

public sealed class MigrationTests : DatabaseTest
{
    private static readonly Migration First = new(1, "first", "CREATE TABLE step (name TEXT); INSERT INTO step VALUES ('first');");
    private static readonly Migration Second = new(2, "second", "INSERT INTO step VALUES ('second');");
    private static readonly Migration Third = new(3, "third", "INSERT INTO step VALUES ('third');");

    [Fact]
    public void The_programs_own_migrations_are_numbered_without_gaps()
        => Assert.Equal("initial", Migration.LoadAll()[0].Name);

    [Fact]
    public async Task Migrations_run_once_and_in_their_order()
    {
        await MigrateAsync(First, Second);
        await MigrateAsync(First, Second);
        await MigrateAsync(First, Second, Third);

        Assert.Equal(["first", "second", "third"], Steps());
        Assert.Equal(3, Version());
    }

    [Theory]
    [InlineData("INSERT INTO step VALUES ('third'); INSERT INTO nowhere VALUES (1);")]
    [InlineData("INSERT INTO step VALUES ('third'); SELECT name FROM step; INSERT INTO nowhere VALUES (1);")]
    [InlineData("CREATE TABLE child (id INTEGER REFERENCES missing (id)); INSERT INTO child VALUES (7);")]
    public async Task A_migration_that_fails_leaves_nothing_and_those_before_it_stay(string sql)
    {
        var wrong = new Migration(3, "wrong", sql);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => MigrateAsync(First, Second, wrong));

        Assert.Contains("Migration 3 (wrong)", error.Message, StringComparison.Ordinal);
        Assert.Equal(["first", "second"], Steps());
        Assert.Equal(2, Version());
        await MigrateAsync(First, Second, Third);
        Assert.Equal(["first", "second", "third"], Steps());
    }

    [Fact]
    public async Task A_migration_may_rebuild_a_table_that_others_refer_to()
    {
        await MigrateAsync(
            new Migration(1, "tables", """
                CREATE TABLE parent (id INTEGER PRIMARY KEY);
                CREATE TABLE child (id INTEGER REFERENCES parent (id) ON DELETE CASCADE);
                INSERT INTO parent VALUES (1);
                INSERT INTO child VALUES (1);
                """),
            new Migration(2, "rebuild", """
                CREATE TABLE new_parent (id INTEGER PRIMARY KEY, name TEXT);
                INSERT INTO new_parent SELECT id, '' FROM parent;
                DROP TABLE parent;
                ALTER TABLE new_parent RENAME TO parent;
                """));

        using var connection = OpenStranger(DatabasePath);
        Assert.Equal(1, connection.QueryFirst("SELECT count(*) FROM child", row => row.GetInt32(0)));
    }

    [Property]
    public void Migrations_come_in_the_order_of_their_numbers(PositiveInt count, int seed)
    {
        var numbers = Enumerable.Range(1, count.Get % 50).ToArray();
        new Random(seed).Shuffle(numbers);

        var ordered = Migration.InOrder(numbers.Select(number => new Migration(number, "step", "")));

        Assert.Equal(numbers.Order(), ordered.Select(migration => migration.Number));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(1, 3)]
    [InlineData(1, 1)]
    [InlineData(1, 2, 2, 3)]
    [InlineData(0, 1)]
    public void A_gap_or_a_number_given_twice_is_a_mistake_that_is_told(params int[] numbers)
        => Assert.Throws<InvalidOperationException>(
            () => Migration.InOrder(numbers.Select(number => new Migration(number, "step", ""))));

    [Theory]
    [InlineData("initial.sql")]
    [InlineData("1_initial.sql")]
    [InlineData("0001-initial.sql")]
    [InlineData("0001_.sql")]
    [InlineData("-001_initial.sql")]
    public void A_file_named_otherwise_is_a_mistake_that_is_told(string fileName)
        => Assert.Throws<FormatException>(() => Migration.Parse(fileName, ""));

    private async Task MigrateAsync(params Migration[] migrations)
    {
        var setup = DatabaseSetup.OfProgram() with { Migrations = Migration.InOrder(migrations) };
        var result = await Database.OpenAsync(DatabasePath, setup, Time, NullLogger<Database>.Instance);
        await Assert.IsType<OpenResult.Opened>(result).Database.DisposeAsync();
    }

    private ImmutableArray<string> Steps()
    {
        using var connection = OpenStranger(DatabasePath);
        return connection.QueryAll("SELECT name FROM step ORDER BY rowid", row => row.GetString(0));
    }

    private int Version()
    {
        using var connection = OpenStranger(DatabasePath);
        return Inspection.VersionOf(connection);
    }
}
