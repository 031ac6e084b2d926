using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;

namespace InterviewBot.Engine.Daily.Choosing;

/// <summary>The panel with which a daily question is set by pressing; each button does what could be typed.</summary>
internal static class DailyPanel
{
    /// <summary>A page for those who may change something.</summary>
    /// <param name="view">What is chosen, and where.</param>
    /// <param name="show">Which page.</param>
    /// <param name="number">Of a page that has several of its own, from 1.</param>
    public static Card Page(DailyView view, DailyOrder.Show show, int number) => show.Page switch
    {
        DailyPage.Home => Of(view, ask: null, [.. Home(view)]),
        DailyPage.Time => Of(view, "daily.ask.hour", [.. TimePages.Hours(view), Back(view.Texts)]),
        DailyPage.Minutes => Of(view, "daily.ask.minute", [.. TimePages.Minutes(show.Hour), Back(view.Texts, DailyPage.Time)]),
        DailyPage.Zone => Of(view, "daily.ask.zone", [.. TimePages.Zones(view), SearchCity.Button(view.Texts), Back(view.Texts)]),
        DailyPage.Days => Of(view, "daily.ask.days", [.. TimePages.Days(view), Back(view.Texts)]),
        DailyPage.Topics => Of(view, "daily.ask.topics", [.. QuestionPages.Topics(view, number), Back(view.Texts)]),
        DailyPage.Levels => Of(view, "daily.ask.levels", [.. QuestionPages.Levels(view), Back(view.Texts)]),
        DailyPage.Posting => Of(view, "daily.ask.posting", [.. PostingPage.Of(view), Back(view.Texts)]) with { Picker = PostingPage.Picker(view) },
        _ => throw new ArgumentOutOfRangeException(nameof(show)),
    };

    /// <summary>For those who may only look.</summary>
    public static Card Status(DailyView view)
        => Of(view, ask: null, [NextOnes(view.Texts)]) with { Footer = Markdown.Escape(view.Texts["daily.for-administrators"]) };

    /// <summary>What was changed by typing: a sentence, and the way to change more.</summary>
    public static Card Changed(DailyView view) => Of(view, ask: null, [view.Stored is { IsOn: true } ? NextOnes(view.Texts) : TurnOn(view.Texts), Settings(view)]);

    public static Choice Settings(DailyView view) => To(view.Texts["daily.button.settings"], DailyPage.Home.Keyword);

    /// <param name="label">Plain text.</param>
    /// <param name="keyword">What is done.</param>
    /// <param name="wish">With what.</param>
    /// <param name="meaning">What kind of thing that is.</param>
    public static Choice To(string label, string keyword, DailyWish? wish = null, ChoiceMeaning meaning = ChoiceMeaning.Other)
        => new(meaning, label, new ButtonAction(ChooseDaily.Name, new Arguments { Keyword = keyword, Daily = wish }));

    /// <summary>The label of what is chosen, or not.</summary>
    public static string Ticked(string label, bool isChosen) => isChosen ? $"✓ {label}" : label;

    public static string Signed(string keyword, bool isWanted) => keyword + (isWanted ? DailyOrder.With : DailyOrder.Without);

    private static Card Of(DailyView view, string? ask, ImmutableArray<Choice> buttons) => new()
    {
        Heading = view.Texts["daily.title"],
        Body = Markdown.Blocks([view.State, ask is null ? Markdown.Empty : view.Texts.Say(ask)]),
        Buttons = buttons,
    };

    private static IEnumerable<Choice> Home(DailyView view)
    {
        var texts = view.Texts;
        if (view.Stored is not { IsOn: true })
        {
            yield return TurnOn(texts);
        }

        yield return To(texts["daily.button.time"], DailyPage.Time.Keyword);
        yield return To(texts["daily.button.zone"], DailyPage.Zone.Keyword);
        yield return To(texts["daily.button.days"], DailyPage.Days.Keyword);
        yield return To(texts["daily.button.topics"], DailyPage.Topics.Keyword);
        yield return To(texts["daily.button.levels"], DailyPage.Levels.Keyword);
        if (PostingPage.Of(view).Any())
        {
            yield return To(texts["daily.button.posting"], DailyPage.Posting.Keyword);
        }

        if (view.Stored is not null)
        {
            yield return To(texts["daily.button.now"], DailyOrder.Now);
        }

        if (view.Stored is { IsOn: true })
        {
            yield return NextOnes(texts);
            yield return To(texts["daily.button.off"], DailyOrder.Off);
        }
    }

    private static Choice TurnOn(Texts texts) => To(texts["daily.button.on"], DailyOrder.On);

    private static Choice NextOnes(Texts texts) => To(texts["daily.button.next"], DailyOrder.Next);

    private static Choice Back(Texts texts, DailyPage page = DailyPage.Home) => To(texts["daily.button.back"], page.Keyword);
}
