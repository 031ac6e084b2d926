using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace InterviewBot.Bank.Tests.Running;

/// <summary>Runs SQL in a new SQLite database in memory.</summary>
internal static class SqlCode
{
    public static CodeRun Run(string code, CancellationToken cancellationToken)
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var interruption = cancellationToken.Register(() => raw.sqlite3_interrupt(connection.Handle));
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The bank's own code, run in an empty database.
        command.CommandText = code;
#pragma warning restore CA2100
        var output = new StringBuilder();
        try
        {
            using var reader = command.ExecuteReader();
            do
            {
                while (reader.Read())
                {
                    output.AppendJoin('|', Enumerable.Range(0, reader.FieldCount).Select(column => Show(reader.GetValue(column)))).Append('\n');
                }
            }
            while (reader.NextResult());
            return new Printed(output.ToString());
        }
        catch (SqliteException exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new Failed(exception.Message);
        }
    }

    private static string Show(object value) => value switch
    {
        DBNull => "",
        double real => Show(real),
        byte[] bytes => Convert.ToHexString(bytes),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>As SQLite makes text of it: fifteen digits, and never without a point.</summary>
    private static string Show(double real)
    {
        var text = real.ToString("G15", CultureInfo.InvariantCulture);
        var digits = text.Split('E')[0];
        var exponent = text[digits.Length..].ToLowerInvariant();
        return digits.Contains('.', StringComparison.Ordinal) ? digits + exponent : $"{digits}.0{exponent}";
    }
}
