using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Storage;

/// <summary>What a file turns out to be, before anything is written to it: a closed set.</summary>
internal abstract record Inspection
{
    /// <summary>"IBot", in the file's header (sqlite.org/fileformat.html, 1.3.15).</summary>
    public const int ApplicationId = 0x49426F74;

    private Inspection()
    {
    }

    /// <summary>Nothing was ever written to it.</summary>
    public sealed record Empty : Inspection;

    public sealed record Sound(int Version) : Inspection;

    public sealed record TooNew(int Version) : Inspection;

    public sealed record NotOurs : Inspection;

    /// <param name="Detail">SQLite's words.</param>
    public sealed record Damaged(string Detail) : Inspection;

    public static int VersionOf(SqliteConnection connection)
        => connection.QueryFirst("PRAGMA user_version", row => row.GetInt32(0));

    /// <exception cref="SqliteException">The file cannot be read, for a reason other than damage.</exception>
    public static Inspection Of(SqliteConnection connection, int newestVersion)
    {
        try
        {
            // One snapshot, or a bot that makes the file at this moment would be seen half done.
            connection.Execute("BEGIN");
            var tables = connection.QueryFirst("SELECT count(*) FROM sqlite_schema", row => row.GetInt32(0));
            var owner = connection.QueryFirst("PRAGMA application_id", row => row.GetInt32(0));
            var version = VersionOf(connection);
            connection.Execute("COMMIT");

            return owner == 0 && tables == 0 && version == 0 ? new Empty()
                : owner != ApplicationId ? new NotOurs()
                : QuickCheck(connection) is { } fault ? new Damaged(fault)
                : version > newestVersion ? new TooNew(version)
                : new Sound(version);
        }
        catch (SqliteException error) when (error.IsOfDamage)
        {
            return new Damaged(error.Message);
        }
    }

    /// <summary>Null when SQLite finds no fault, else the first one.</summary>
    private static string? QuickCheck(SqliteConnection connection)
    {
        var finding = connection.QueryFirst("PRAGMA quick_check(1)", row => row.GetString(0));
        return finding == "ok" ? null : finding;
    }
}
