using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Daily.Choosing;

/// <summary>What a chat's panel is made from.</summary>
/// <param name="Stored">Null: nothing was chosen in the chat.</param>
/// <param name="Schedule">What is chosen, or would be when it is turned on.</param>
/// <param name="Place">Where it is posted; null: where the chat is.</param>
/// <param name="Coming">When the next posts come; none where it is off.</param>
/// <param name="IsUncertain">Nobody knows whether today's arrived.</param>
/// <param name="Now">The moment.</param>
/// <param name="Means">What the platform can do.</param>
/// <param name="Origin">Who looks, and where.</param>
/// <param name="Bank">What there is to choose from.</param>
/// <param name="Texts">Of the reader.</param>
internal sealed record DailyView(
    StoredSchedule? Stored,
    DailySchedule Schedule,
    PostingPlace? Place,
    ImmutableArray<DateTimeOffset> Coming,
    bool IsUncertain,
    DateTimeOffset Now,
    PostMeans Means,
    Origin Origin,
    QuestionBank Bank,
    Texts Texts)
{
    public DailyWords Words => new(Texts, Bank);

    /// <summary>What is to be known of it, in a few sentences.</summary>
    public Markdown State => Markdown.Blocks([
        Words.State(Stored, Schedule, Coming.IsEmpty ? null : Coming[0], Now, Place),
        IsUncertain ? Texts.Say("daily.trouble.uncertain") : Markdown.Empty]);

    public bool Can(PostMeans means) => Means.HasFlag(means);
}
