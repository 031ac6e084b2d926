using InterviewBot.Engine.Chat;

namespace InterviewBot.Engine.Daily.Choosing;

/// <summary>The switches for how and where a post appears: those that the platform has.</summary>
internal static class PostingPage
{
    /// <summary>Picks the chat that it is posted in; null where there are no others.</summary>
    public static PlacePicker? Picker(DailyView view) => view.Can(PostMeans.Chats) && !view.Origin.IsPrivate
        ? new PlacePicker(view.Texts["daily.ask.channel"], new ButtonAction(ChooseDaily.Name, new Arguments { Keyword = DailyOrder.Place }))
        : null;

    public static IEnumerable<Choice> Of(DailyView view)
    {
        var (schedule, place) = (view.Schedule, view.Origin.Place);
        if (view.Can(PostMeans.Quiet))
        {
            yield return Switch(view, DailyOrder.Quiet, "daily.way.quiet", schedule.IsQuiet);
        }

        if (view.Can(PostMeans.Pins))
        {
            yield return Switch(view, DailyOrder.Pin, "daily.way.pin", schedule.Pins);
        }

        if (view.Can(PostMeans.Threads) && !view.Origin.IsPrivate)
        {
            yield return Switch(view, DailyOrder.Thread, "daily.way.thread", schedule.OpensThread);
        }

        if (view.Can(PostMeans.Places) && place is not null && schedule.Place != place)
        {
            yield return DailyPanel.To(view.Texts["daily.button.here"], DailyPanel.Signed(DailyOrder.Place, isWanted: true));
        }

        if (schedule.Place is not null)
        {
            var isBack = place is null && view.Place is { IsChat: true };
            yield return DailyPanel.To(view.Texts[isBack ? "daily.button.here" : "daily.button.anywhere"], DailyPanel.Signed(DailyOrder.Place, isWanted: false));
        }
    }

    private static Choice Switch(DailyView view, string keyword, string label, bool isOn)
        => DailyPanel.To(DailyPanel.Ticked(view.Texts[label], isOn), DailyPanel.Signed(keyword, !isOn));
}
