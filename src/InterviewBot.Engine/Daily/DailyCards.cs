using InterviewBot.Engine.Asking;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting;
using InterviewBot.Engine.Daily.Delivery;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;

namespace InterviewBot.Engine.Daily;

/// <summary>What a daily post shows: the question's post under a heading with the chat's day and date.</summary>
internal sealed class DailyCards(Database database, EngineOptions options)
{
    public Card Show(ClaimedPost post)
    {
        var language = post.Language ?? options.DefaultLanguage;
        var texts = Texts.In(language);
        var comments = database.Read(connection => Discussions.Count(connection, post.Chat, post.Question.Id).Comments);
        var topic = post.Bank.TopicOf(post.Question).Name[language];
        return QuestionCards.Post(post.Question, post.Bank, language, new ShownNumber(comments, Another(post.Filter))) with
        {
            Heading = texts["daily.heading", post.Key.Date.ToString(texts["daily.date"], language.Culture), topic],
            Audience = Audience.Everyone,
            Language = language,
            IsPlain = post.IsPlain,
        };
    }

    /// <summary>What a button can carry of the filter: one topic and one level.</summary>
    private static ButtonAction Another(QuestionFilter filter)
        => new("question", new Arguments
        {
            Topic = filter.Topics is [var topic] ? topic : null,
            Level = filter.Levels is [var level] ? level : null,
        });
}
