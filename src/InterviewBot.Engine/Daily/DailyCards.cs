using InterviewBot.Engine.Asking;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting;
using InterviewBot.Engine.Daily.Delivery;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Daily;

/// <summary>What a daily post shows: the question's post under a heading with the chat's day and date, and below it a look back.</summary>
internal sealed class DailyCards(Database database, EngineOptions options, Platforms platforms)
{
    public Card Show(ClaimedPost post)
    {
        var language = post.Language ?? options.DefaultLanguage;
        var (place, comments) = database.Read(connection =>
        {
            var chat = PlaceOf(connection, post.Chat, post.Place);
            return (chat, Discussions.Count(connection, chat, post.Question.Id).Comments);
        });
        return Show(post.Key, place, post.Question, post.Bank, language, new ShownNumber(comments, Another(post.Filter))) with { IsPlain = post.IsPlain };
    }

    /// <summary>The same once more, as it is by now.</summary>
    /// <param name="key">Which post it is.</param>
    /// <param name="place">The chat that it stands in.</param>
    /// <param name="question">What it asks.</param>
    /// <param name="bank">Where that is from.</param>
    /// <param name="language">Of all who see it.</param>
    /// <param name="number">How many comments there are, and what "another" keeps to.</param>
    public Card Show(PostKey key, ChatAddress place, Question question, QuestionBank bank, Language language, ShownNumber number)
    {
        var texts = Texts.In(language);
        var topic = bank.TopicOf(question).Name[language];
        var last = database.Read(connection => LastPost.Before(connection, key, place));
        return QuestionCards.Post(question, bank, language, number) with
        {
            Heading = texts["daily.heading", key.Date.ToString(texts["daily.date"], language.Culture), topic],
            Footer = last is null ? default : LookBack.Say(last, key.Date, bank, texts, platforms),
            Audience = Audience.Everyone,
            Language = language,
        };
    }

    /// <summary>
    /// A place that is a group of its own is known as one since it was chosen; any other is a part of the chat, which a platform may number
    /// like somebody's private chat.
    /// </summary>
    public static ChatAddress PlaceOf(SqliteConnection connection, ChatAddress chat, string? place)
        => place is not null && connection.QueryFirst(
            "SELECT EXISTS (SELECT 1 FROM chat WHERE platform = $platform AND address = $place AND is_private = 0)",
            row => row.GetBoolean(0),
            ("$platform", chat.Platform),
            ("$place", place))
                ? chat with { Id = place }
                : chat;

    /// <summary>What a button can carry of the filter: one topic and one level.</summary>
    private static ButtonAction Another(QuestionFilter filter)
        => new("question", new Arguments
        {
            Topic = filter.Topics is [var topic] ? topic : null,
            Level = filter.Levels is [var level] ? level : null,
        });
}
