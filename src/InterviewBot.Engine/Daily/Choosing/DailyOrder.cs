using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Daily.Choosing;

/// <summary>What <c>/daily</c> is told to do, typed or pressed: a closed set.</summary>
internal abstract record DailyOrder
{
    /// <summary>Keywords, of which the first five are typed; the others only stand on buttons.</summary>
    public const string On = "on";
    public const string Off = "off";
    public const string Status = "status";
    public const string Now = "now";
    public const string Next = "next";
    public const string Quiet = "quiet";
    public const string Thread = "thread";
    public const string Pin = "pin";
    public const string Place = "place";

    /// <summary>Chosen from what a search for a city found.</summary>
    public const string City = "city";

    /// <summary>Behind the keyword of what is one of several or a switch: it is wanted.</summary>
    public const string With = "+";

    /// <summary>The same: it is not.</summary>
    public const string Without = "-";

    private DailyOrder()
    {
    }

    /// <param name="Page">A page of the panel.</param>
    /// <param name="Hour">Of <see cref="DailyPage.Minutes"/>.</param>
    public sealed record Show(DailyPage Page, TimeOnly Hour = default) : DailyOrder;

    /// <summary>The coming posts.</summary>
    public sealed record Preview : DailyOrder;

    public sealed record Post : DailyOrder;

    public sealed record TurnOff : DailyOrder;

    /// <param name="Apply">Gives what is chosen then; null: that leaves nothing.</param>
    /// <param name="TurnsOn">Else it is on or off as before.</param>
    /// <param name="Then">What shows when it is done by a press; null: a sentence.</param>
    public sealed record Change(Func<DailySchedule, DailySchedule?> Apply, bool TurnsOn, DailyPage? Then) : DailyOrder;

    /// <summary>It is to show something and to change something.</summary>
    public sealed record Contradiction(string Keyword) : DailyOrder;

    /// <summary>Null: it means nothing to this version.</summary>
    public static DailyOrder? Of(Arguments arguments, Origin origin) => arguments.Place is { } place ? In(place, arguments, origin) : OfWords(arguments, origin);

    /// <summary>Posted in a chat that was picked, with what else is wanted.</summary>
    private static DailyOrder In(ChosenPlace place, Arguments arguments, Origin origin) => arguments.Keyword is null or On or Place
        ? new Change(
            schedule => (arguments.Daily ?? DailyWish.None).ApplyTo(schedule) with { Place = place.Chat == origin.Chat ? null : place.Chat.Id },
            TurnsOn: arguments.Keyword is On,
            arguments.Keyword is Place ? DailyPage.Posting : DailyPage.Home)
        : new Contradiction(arguments.Keyword);

    private static DailyOrder? OfWords(Arguments arguments, Origin origin) => (arguments.Keyword, arguments.Daily) switch
    {
        (null, null) => new Show(DailyPage.Home),
        (null, { } wish) => new Change(wish.ApplyTo, TurnsOn: false, DailyPage.Home),
        (On, var wish) => new Change((wish ?? DailyWish.None).ApplyTo, TurnsOn: true, DailyPage.Home),
        (City, { } wish) => new Change(wish.ApplyTo, TurnsOn: false, Then: null),
        (Off, null) => new TurnOff(),
        (Now, null) => new Post(),
        (Next, null) => new Preview(),
        ("minutes", { Time: { } hour }) => new Show(DailyPage.Minutes, hour),
        (Off or Now or Next or Status, { }) => new Contradiction(arguments.Keyword),
        ("days+", { Days: { } days }) => Toggle(DailyPage.Days, schedule => schedule with { Days = schedule.Days | days }),
        ("days-", { Days: { } days }) => Toggle(
            DailyPage.Days, schedule => (schedule.Days & ~days) is not Days.None and var left ? schedule with { Days = left } : null),
        ("topics+" or "topics-", null) when arguments.Topic is { } topic => Toggle(
            DailyPage.Topics,
            schedule => schedule with { Filter = new QuestionFilter(Toggled(schedule.Filter.Topics, topic, IsWanted(arguments.Keyword)), schedule.Filter.Levels) }),
        ("levels+" or "levels-", null) when arguments.Level is { } level => Toggle(
            DailyPage.Levels,
            schedule => schedule with { Filter = new QuestionFilter(schedule.Filter.Topics, Toggled(schedule.Filter.Levels, level, IsWanted(arguments.Keyword))) }),
        ({ Length: > 1 } keyword, null) when Switch(keyword[..^1], IsWanted(keyword), origin) is { } change && IsSigned(keyword)
            => Toggle(DailyPage.Posting, change),
        (var keyword, null) when DailyPage.FromKeyword(keyword) is { } page and not DailyPage.Minutes => new Show(page),
        (var keyword, { } wish) when DailyPage.FromKeyword(keyword) is { } page and not DailyPage.Minutes
            => new Change(wish.ApplyTo, TurnsOn: false, page is DailyPage.Time or DailyPage.Zone ? DailyPage.Home : page),
        _ => null,
    };

    private static Change Toggle(DailyPage page, Func<DailySchedule, DailySchedule?> apply) => new(apply, TurnsOn: false, page);

    private static Func<DailySchedule, DailySchedule?>? Switch(string name, bool isWanted, Origin origin) => name switch
    {
        Quiet => schedule => schedule with { IsQuiet = isWanted },
        Thread => schedule => schedule with { OpensThread = isWanted },
        Pin => schedule => schedule with { Pins = isWanted },
        Place => schedule => schedule with { Place = isWanted ? origin.Place : null },
        _ => null,
    };

    private static IEnumerable<T> Toggled<T>(IEnumerable<T> all, T one, bool isWanted) => isWanted ? all.Append(one) : all.Where(item => !Equals(item, one));

    private static bool IsSigned(string keyword) => keyword[^1..] is With or Without;

    private static bool IsWanted(string keyword) => keyword.EndsWith(With, StringComparison.Ordinal);
}
