using System.Collections.Immutable;
using InterviewBot.Engine.Daily.Typed;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Daily.Choosing;

/// <summary>Says what is chosen for a daily question, and when it comes.</summary>
/// <param name="texts">Of the reader.</param>
/// <param name="bank">With the names of the topics.</param>
internal sealed class DailyWords(Texts texts, QuestionBank bank)
{
    /// <summary>A sentence or two: whether it is on, what is chosen, when the next one comes, and what is in its way.</summary>
    /// <param name="stored">Null: nothing was chosen in the chat.</param>
    /// <param name="schedule">What is chosen, or would be.</param>
    /// <param name="next">When the next one comes; null: none does.</param>
    /// <param name="now">The moment.</param>
    /// <param name="place">Where it is posted; null: where the chat is.</param>
    public Markdown State(StoredSchedule? stored, DailySchedule schedule, DateTimeOffset? next, DateTimeOffset now, PostingPlace? place = null)
    {
        var key = stored switch
        {
            null => "daily.is-none",
            { IsOn: true } => "daily.is-on",
            _ => "daily.is-off",
        };
        var state = texts.Say(key, Chosen(schedule));
        var sentences = next is { } at ? Markdown.Join(" ", [state, NextIs(at, schedule, now)]) : state;
        return Markdown.Blocks([sentences, Posting(schedule, place), TroubleOf(stored) is { } trouble ? TroubleIs(trouble, schedule) : Markdown.Empty]);
    }

    /// <summary>A date and time on the clocks of the schedule's zone.</summary>
    public Markdown When(DateTimeOffset at, DailySchedule schedule)
    {
        var local = Zones.Find(schedule.Zone) is { } zone ? TimeZoneInfo.ConvertTime(at, zone) : at;
        var date = local.ToString(texts["daily.date"], texts.Language.Culture);
        return Moment.Show(at, texts["daily.moment", date, TimeWords.Show(TimeOnly.FromDateTime(local.DateTime))]);
    }

    /// <summary>Topics by their names; what left the bank by its id.</summary>
    public string Topics(ImmutableArray<TopicId> topics)
        => topics.IsEmpty ? texts["daily.topics.all"] : string.Join(", ", topics.Select(NameOf));

    public string Levels(ImmutableArray<Level> levels)
        => levels.IsEmpty ? texts["daily.levels.all"] : string.Join(", ", levels.Select(level => level.Name));

    public string NameOf(TopicId topic) => bank.Find(topic)?.Name[texts.Language] ?? topic.Value;

    private string Chosen(DailySchedule schedule)
        => texts[
            "daily.chosen",
            DayWords.Show(schedule.Days, texts.Language),
            TimeWords.Show(schedule.Time),
            schedule.Zone,
            Topics(schedule.Filter.Topics),
            Levels(schedule.Filter.Levels)];

    private Markdown NextIs(DateTimeOffset at, DailySchedule schedule, DateTimeOffset now)
        => at <= now ? texts.Say("daily.next-is-now") : texts.Say("daily.next-is", When(at, schedule));

    private Markdown Posting(DailySchedule schedule, PostingPlace? place)
    {
        Markdown[] ways =
        [
            .. schedule.Place is null ? Array.Empty<Markdown>() : [Where(place)],
            .. schedule.IsQuiet ? [texts.Say("daily.way.quiet")] : Array.Empty<Markdown>(),
            .. schedule.OpensThread ? [texts.Say("daily.way.thread")] : Array.Empty<Markdown>(),
            .. schedule.Pins ? [texts.Say("daily.way.pin")] : Array.Empty<Markdown>(),
        ];
        return ways.Length == 0 ? Markdown.Empty : texts.Say("daily.ways", Markdown.Join(" · ", ways));
    }

    private Markdown Where(PostingPlace? place)
    {
        var where = texts[place is { IsChat: true } ? "daily.way.channel" : "daily.way.place"];
        return place?.Link is { } link ? Markdown.Of($"[{where}]({Markdown.FromContent(link.AbsoluteUri)})") : Markdown.Escape(where);
    }

    /// <summary>Also what was not noticed yet, as nothing was due.</summary>
    private static Trouble? TroubleOf(StoredSchedule? stored)
        => stored is null ? null
            : Zones.Find(stored.Schedule.Zone) is null ? Trouble.Zone
            : stored.Trouble;

    private Markdown TroubleIs(Trouble trouble, DailySchedule schedule) => trouble switch
    {
        Trouble.Zone => texts.Say("daily.trouble.zone", schedule.Zone),
        Trouble.Questions => texts.Say("daily.trouble.questions"),
        Trouble.Gone => texts.Say("daily.trouble.gone"),
        Trouble.Refused => texts.Say("daily.trouble.refused"),
        Trouble.Fault => texts.Say("daily.trouble.fault"),
        _ => throw new ArgumentOutOfRangeException(nameof(trouble)),
    };
}
