using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Daily.Choosing;

/// <summary>The buttons with which it is chosen which questions come.</summary>
internal static class QuestionPages
{
    private const int TopicsOnPage = 10;

    /// <summary>Those that have questions, and those that are chosen.</summary>
    /// <param name="view">What is chosen.</param>
    /// <param name="wanted">The page, from 1.</param>
    public static IEnumerable<Choice> Topics(DailyView view, int wanted)
    {
        var (chosen, bank, texts) = (view.Schedule.Filter.Topics, view.Bank, view.Texts);
        var topics = bank.Topics
            .Where(topic => chosen.Contains(topic.Id) || !bank.Matching(new QuestionFilter(topic.Id, level: null)).IsEmpty)
            .Select(topic => topic.Id)
            .Concat(chosen.Where(topic => bank.Find(topic) is null))
            .ToList();
        var pages = Math.Max(1, (topics.Count + TopicsOnPage - 1) / TopicsOnPage);
        var page = Math.Clamp(wanted, 1, pages);
        return topics.Skip((page - 1) * TopicsOnPage).Take(TopicsOnPage)
            .Select(topic => Toggle(
                DailyPage.Topics, view.Words.NameOf(topic), chosen.Contains(topic), new Arguments { Topic = topic, Page = pages > 1 ? page : null }))
            .Append(DailyPanel.To(
                DailyPanel.Ticked(texts["daily.topics.all"], chosen.IsEmpty), DailyPage.Topics.Keyword, new DailyWish { Topics = [] }))
            .Concat(Paging.Buttons(ChooseDaily.Name, new Arguments { Keyword = DailyPage.Topics.Keyword }, page, pages, texts));
    }

    public static IEnumerable<Choice> Levels(DailyView view)
    {
        var chosen = view.Schedule.Filter.Levels;
        return LevelExtensions.Ladder
            .Select(level => Toggle(DailyPage.Levels, level.Name, chosen.Contains(level), new Arguments { Level = level }))
            .Append(DailyPanel.To(
                DailyPanel.Ticked(view.Texts["daily.levels.all"], chosen.IsEmpty), DailyPage.Levels.Keyword, new DailyWish { Levels = [] }));
    }

    private static Choice Toggle(DailyPage page, string label, bool isChosen, Arguments one)
        => new(
            ChoiceMeaning.Other,
            DailyPanel.Ticked(label, isChosen),
            new ButtonAction(ChooseDaily.Name, one with { Keyword = DailyPanel.Signed(page.Keyword, !isChosen) }));
}
