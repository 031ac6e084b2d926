using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;

namespace InterviewBot.Engine.Storage;

/// <summary>One step of the schema, from the file <c>NNNN_name.sql</c>. Once released it never changes.</summary>
/// <param name="Number">From 1, without gaps; what <c>PRAGMA user_version</c> says after it.</param>
/// <param name="Name">What it is about.</param>
/// <param name="Sql">Its statements; none begins or ends a transaction.</param>
internal sealed record Migration(int Number, string Name, string Sql)
{
    private const string Folder = "migrations/";
    private const string Extension = ".sql";

    /// <summary>Reads the migrations that are built into the program, in their order.</summary>
    public static ImmutableArray<Migration> LoadAll()
    {
        var assembly = typeof(Migration).Assembly;
        return InOrder(assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => Parse(name[Folder.Length..], Read(assembly, name))));
    }

    /// <exception cref="FormatException">The file's name is not <c>NNNN_name.sql</c>.</exception>
    public static Migration Parse(string fileName, string sql)
        => fileName.Length > 5 + Extension.Length
            && fileName[4] == '_'
            && fileName.EndsWith(Extension, StringComparison.Ordinal)
            && int.TryParse(fileName.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? new Migration(number, fileName[5..^Extension.Length], sql)
                : throw new FormatException($"A migration is named NNNN_name.sql, not '{fileName}'.");

    /// <exception cref="InvalidOperationException">The numbers are not 1, 2, 3 and so on: a mistake in the program.</exception>
    public static ImmutableArray<Migration> InOrder(IEnumerable<Migration> migrations)
    {
        var ordered = migrations.OrderBy(migration => migration.Number).ToImmutableArray();
        for (var index = 0; index < ordered.Length; index++)
        {
            if (ordered[index].Number != index + 1)
            {
                throw new InvalidOperationException(
                    $"Migration {index + 1} is missing or there twice: the next is {ordered[index].Number} ({ordered[index].Name}).");
            }
        }

        return ordered;
    }

    private static string Read(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource '{resource}' is missing.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
