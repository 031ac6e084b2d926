using System.Globalization;
using InterviewBot.Engine.Moderation;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Commenting.Transfer;

/// <summary>What came of an import: a closed set.</summary>
public abstract record ImportResult
{
    private ImportResult()
    {
    }

    /// <param name="Added">How many comments were not there before.</param>
    /// <param name="Known">How many were, and stayed as they were.</param>
    public sealed record Done(int Added, int Known) : ImportResult;

    /// <summary>Nothing was imported.</summary>
    /// <param name="Line">Which line of the file is wrong, from 1.</param>
    /// <param name="Problem">What is wrong with it.</param>
    public sealed record Refused(int Line, string Problem) : ImportResult;
}

/// <summary>
/// Takes an export into a database, all of it or nothing. A comment that is there already stays as it is, so that the same file twice is
/// the same as once.
/// </summary>
public static class CommentImport
{
    /// <param name="database">Where the comments go.</param>
    /// <param name="format">Of the file.</param>
    /// <param name="open">Opens the file from its beginning; it is read twice: first to see that all of it is right.</param>
    /// <param name="now">When it is done.</param>
    /// <exception cref="NotSavedException">The database takes nothing just now; nothing was imported.</exception>
    /// <exception cref="IOException">The file cannot be read; nothing was imported.</exception>
    public static async Task<ImportResult> RunAsync(Database database, ITransferFormat format, Func<TextReader> open, DateTimeOffset now)
    {
        using (var input = open())
        {
            if (Check(format.Read(input)) is { } refused)
            {
                return refused;
            }
        }

        return await database.WriteAsync(connection =>
        {
            using var input = open();
            return Import(connection, format.Read(input), now);
        });
    }

    private static ImportResult.Refused? Check(IEnumerable<TransferRead> reads)
    {
        var ids = new HashSet<long>();
        var answers = new List<(int Line, long Under)>();
        foreach (var (line, comment, problem) in reads)
        {
            if ((problem ?? ProblemOf(comment!)) is { } wrong)
            {
                return new ImportResult.Refused(line, wrong);
            }

            if (!ids.Add(comment!.Id))
            {
                return new ImportResult.Refused(line, string.Create(CultureInfo.InvariantCulture, $"There is another comment {comment.Id} before it."));
            }

            if (comment.Under is { } under)
            {
                answers.Add((line, under));
            }
        }

        var lost = answers.Find(answer => !ids.Contains(answer.Under));
        return lost == default
            ? null
            : new ImportResult.Refused(lost.Line, string.Create(CultureInfo.InvariantCulture, $"It answers comment {lost.Under}, which is not in the file."));
    }

    private static string? ProblemOf(TransferredComment comment)
        => comment.Id <= 0 ? "An id is a positive number."
            : !QuestionId.TryParse(comment.Question, out _) ? $"'{comment.Question}' is not a question id."
            : comment.Text.Length == 0 ? "The text is empty."
            : Comment.LengthOf(comment.Text) > Comment.MaxLength
                ? string.Create(CultureInfo.InvariantCulture, $"The text is longer than {Comment.MaxLength} characters.")
            : comment.State is not ("shown" or "held" or "hidden") ? $"'{comment.State}' is no state; there are shown, held and hidden."
            : comment.Chat.Platform.Length == 0 || comment.Chat.Address.Length == 0 ? "The chat has no platform or no address."
            : comment.Likes.Prepend(comment.Author).Any(person => person.Address.Length == 0 || person.Name.Length == 0)
                ? "A person has no address or no name."
            : comment.Under == comment.Id ? "It answers itself."
            : null;

    private static ImportResult.Done Import(SqliteConnection connection, IEnumerable<TransferRead> reads, DateTimeOffset now)
    {
        var store = new ImportStore(connection);
        var answers = new List<(long Comment, long Under)>();
        var (added, known) = (0, 0);
        foreach (var (_, comment, _) in reads)
        {
            if (!store.Add(comment!))
            {
                known++;
                continue;
            }

            added++;
            if (comment!.Under is { } under)
            {
                answers.Add((comment.Id, under));
            }
        }

        answers.ForEach(answer => store.PutUnder(answer.Comment, answer.Under));
        if (added > 0)
        {
            AuditLog.Note(connection, now, "comments-imported", chat: null, actor: null, detail: added.ToString(CultureInfo.InvariantCulture));
        }

        return new ImportResult.Done(added, known);
    }
}
