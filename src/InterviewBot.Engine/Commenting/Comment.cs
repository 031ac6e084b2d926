using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Commenting;

/// <summary>What a person said on a question, as it is read.</summary>
/// <param name="Id">Its row; never another's, also when it is gone.</param>
/// <param name="Question">What it is about.</param>
/// <param name="Author">What the writer is called in the chat.</param>
/// <param name="Text">As written, Unicode kept; at most <see cref="MaxLength"/> code points.</param>
/// <param name="WrittenAt">When it was recorded.</param>
public sealed record Comment(long Id, QuestionId Question, string Author, string Text, DateTimeOffset WrittenAt)
{
    /// <summary>In Unicode code points: what fits a form on every platform.</summary>
    public const int MaxLength = 4000;

    /// <summary>The text was changed since.</summary>
    public bool IsEdited { get; init; }

    public int Likes { get; init; }

    /// <summary>How many answers show under it; none under an answer.</summary>
    public int Answers { get; init; }

    /// <summary>The comment it stands under; null where it stands for itself.</summary>
    public long? Under { get; init; }

    public CommentState State { get; init; }

    /// <summary>Other open chats see it while it shows.</summary>
    public bool IsShared { get; init; }

    /// <summary>It was written where its writer is alone with the bot.</summary>
    public bool IsNote { get; init; }

    public PersonId Writer { get; init; }

    /// <summary>Where it was written.</summary>
    public ChatAddress Chat { get; init; }

    /// <summary>The message it came by; null for a form or a command.</summary>
    public MessageRef? Message { get; init; }

    /// <summary>The length that <see cref="MaxLength"/> bounds: code points, an unpaired surrogate counting as one.</summary>
    public static int LengthOf(string text)
    {
        var length = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            length++;
        }

        return length;
    }
}
