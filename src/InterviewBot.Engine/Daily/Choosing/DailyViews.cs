using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;

namespace InterviewBot.Engine.Daily.Choosing;

/// <summary>Reads what a chat's panel is made from.</summary>
internal sealed class DailyViews(Platforms platforms, QuestionLibrary library, Database database, EngineOptions options, TimeProvider time)
{
    private static readonly TimeOnly DefaultTime = new(8, 30);

    /// <summary>For a chat that chose none.</summary>
    public DailySchedule Default { get; } = new() { Time = DefaultTime, Zone = options.DefaultTimeZone };

    /// <param name="origin">Who looks, and where.</param>
    /// <param name="texts">Of the reader.</param>
    /// <param name="count">How many coming posts are wanted.</param>
    public DailyView Of(Origin origin, Texts texts, int count = 1)
    {
        var now = time.GetUtcNow();
        var (stored, isOther, coming, isUncertain) = database.Read(connection =>
        {
            var found = ChatStore.FindChat(connection, origin.Chat) is { } chat ? ScheduleStore.Find(connection, chat) : null;
            var isElsewhere = DailyCards.PlaceOf(connection, origin.Chat, found?.Schedule.Place) != origin.Chat;
            return (found, isElsewhere, ComingPosts.Of(connection, found, count), TodaysPost.IsUncertain(connection, found, now));
        });
        return new DailyView(
            stored,
            stored?.Schedule ?? Default,
            stored?.Schedule.Place is { } place ? new PostingPlace(isOther, platforms.Find(origin.Chat.Platform)?.LinkToChat(origin.Chat with { Id = place })) : null,
            coming,
            isUncertain,
            now,
            platforms.MeansOf(origin.Chat),
            origin,
            library.Current,
            texts);
    }
}
