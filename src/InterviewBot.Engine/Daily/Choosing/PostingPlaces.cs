using InterviewBot.Engine.Chat;

namespace InterviewBot.Engine.Daily.Choosing;

/// <summary>Says where a daily question could never be posted, before it is chosen.</summary>
internal sealed class PostingPlaces(Platforms platforms, DailyViews views)
{
    /// <summary>A sentence that says what to do; null: nothing is in the way, as far as the platform tells.</summary>
    /// <param name="change">What is to be chosen.</param>
    /// <param name="call">Where and by whom.</param>
    /// <param name="cancellationToken">Gives up asking the platform.</param>
    public async Task<Notice?> RefuseAsync(DailyOrder.Change change, CommandCall call, CancellationToken cancellationToken)
    {
        if (call.Arguments.Place is { } chosen && chosen.Chat != call.Origin.Chat)
        {
            return !chosen.MaySee ? new Notice(call.Yours.Say("daily.place.hidden"))
                : platforms.Find(chosen.Chat.Platform) is not { } adapter ? null
                : await adapter.HindranceAsync(chosen.Chat, cancellationToken) switch
                {
                    PostHindrance.NotThere => new Notice(call.Yours.Say("daily.place.not-there")),
                    PostHindrance.NotAllowed => new Notice(call.Yours.Say("daily.place.not-allowed")),
                    _ => null,
                };
        }

        return change.TurnsOn ? RefuseHere(change, call) : null;
    }

    /// <summary>The same for a post that is wanted now.</summary>
    public Notice? RefuseNow(CommandCall call) => views.Of(call.Origin, call.Yours) is { Stored: not null, Schedule.Place: null } ? Refuse(call) : null;

    /// <summary>What is chosen to be posted elsewhere may be turned on from anywhere.</summary>
    private Notice? RefuseHere(DailyOrder.Change change, CommandCall call)
        => change.Apply(views.Of(call.Origin, call.Yours).Schedule) is { Place: null } ? Refuse(call) : null;

    private static Notice? Refuse(CommandCall call) => call.Origin.Hindrance switch
    {
        PostHindrance.NotThere => new Notice(call.Yours.Say("daily.here.not-there")),
        PostHindrance.NotAllowed => new Notice(call.Yours.Say(call.Origin.PicksCommands ? "daily.here.not-allowed.pick" : "daily.here.not-allowed")),
        _ => null,
    };
}
