using System.Globalization;
using System.Text;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Commenting.Transfer;

/// <summary>Reads a file to its end, to see that all of it is right before any of it is imported.</summary>
internal sealed class FileCheck
{
    private readonly HashSet<long> _ids = [];
    private readonly HashSet<(string Platform, string Chat, string Message)> _messages = [];
    private readonly Dictionary<(string Platform, string Chat), string> _notesOf = [];
    private readonly List<(int Line, long Under)> _answers = [];

    /// <returns>What is wrong first; null when nothing is.</returns>
    public ImportResult.Refused? Run(IEnumerable<TransferRead> reads)
    {
        var last = 0;
        try
        {
            foreach (var (line, comment, problem) in reads)
            {
                last = line;
                if ((problem ?? ProblemOf(comment!) ?? ProblemAmong(comment!)) is { } wrong)
                {
                    return new ImportResult.Refused(line, wrong);
                }

                if (comment!.Under is { } under)
                {
                    _answers.Add((line, under));
                }
            }
        }
        catch (DecoderFallbackException)
        {
            // Read in blocks: it may stand somewhat below.
            return new ImportResult.Refused(last + 1, "From about here on it is not UTF-8.");
        }

        var lost = _answers.Find(answer => !_ids.Contains(answer.Under));
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

            // What JSON calls null in a list comes as such.
            : comment.Likes.IsDefault || comment.Likes.Any(person => person is null) ? "Its likes are no list of people."
            : comment.Earlier.IsDefault || comment.Earlier.Any(text => text is null) ? "Its earlier texts are no list of texts."
            : comment.Likes.Prepend(comment.Author).Any(person => person.Address.Length == 0) ? "A person has no address."
            : comment.Under == comment.Id ? "It answers itself."
            : null;

    private string? ProblemAmong(TransferredComment comment)
    {
        var chat = (comment.Chat.Platform, comment.Chat.Address);
        if (!_ids.Add(comment.Id))
        {
            return string.Create(CultureInfo.InvariantCulture, $"There is another comment {comment.Id} before it.");
        }

        if (comment.Message is { } message && !_messages.Add((chat.Platform, chat.Address, message)))
        {
            return $"Another comment before it came by its message, '{message}'.";
        }

        return comment.Chat.IsPrivate && !_notesOf.TryAdd(chat, comment.Author.Address) && _notesOf[chat] != comment.Author.Address
            ? "Its chat is somebody else's with the bot alone, by what is before it."
            : null;
    }
}
