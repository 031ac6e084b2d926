using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Chat;

/// <summary>A button by its meaning; adapters choose its looks by that.</summary>
/// <param name="Meaning">What kind of thing it does.</param>
/// <param name="Label">Plain text; adapters cut what is too long.</param>
/// <param name="Action">What pressing it does.</param>
/// <param name="Detail">Plain text beside the label, where there is room.</param>
/// <param name="Level">The level of the question it opens.</param>
public sealed record Choice(ChoiceMeaning Meaning, string Label, ButtonAction Action, string? Detail = null, Level? Level = null);

public enum ChoiceMeaning
{
    Answer,
    Suggestions,
    Comments,
    WriteComment,
    AnotherQuestion,
    OpenComment,
    Like,
    Reply,
    OpenQuestion,
    AskTopic,
    PreviousPage,
    NextPage,
    Language,
    Delete,

    /// <summary>One of several short values that are chosen among, such as the hours of a day.</summary>
    Value,
    Other,
}
