using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Daily.Choosing;

/// <summary>What cannot be chosen, in words for the outcome that an event is kept with; nothing is changed by it.</summary>
internal static class DailyRefusal
{
    public const string NoZone = "no-zone";

    private const string NoDay = "no-day";
    private const string NoQuestion = "no-question";

    /// <summary>Null: it can be chosen.</summary>
    /// <param name="schedule">What is chosen; null: no day is left.</param>
    /// <param name="isFilterNew">Else what it matches was chosen before: it may have left the bank since, and other things can be chosen all the same.</param>
    /// <param name="bank">With the questions there are.</param>
    public static string? Of(DailySchedule? schedule, bool isFilterNew, QuestionBank bank)
        => schedule is null ? NoDay
            : isFilterNew && bank.Matching(schedule.Filter).IsEmpty ? NoQuestion
            : null;

    public static Notice Say(string refusal, CommandCall call, DailySchedule? chosen, QuestionBank bank) => refusal switch
    {
        NoDay => new Notice(call.Yours.Say("daily.no-day")),
        NoQuestion when chosen is not null => SayNoQuestion(call, chosen.Filter, bank),
        _ => new Notice(call.Yours.Say("daily.trouble.zone", chosen?.Zone ?? "")),
    };

    /// <summary>Says what there is instead: the levels of the chosen topics, one press each.</summary>
    private static Notice SayNoQuestion(CommandCall call, QuestionFilter filter, QuestionBank bank)
    {
        var (texts, words) = (call.Yours, new DailyWords(call.Yours, bank));
        var levels = LevelExtensions.Ladder
            .Where(level => !bank.Matching(new QuestionFilter(filter.Topics, [level])).IsEmpty)
            .ToImmutableArray();
        var topics = new Choice(ChoiceMeaning.Other, texts["choice.topics"], new ButtonAction("topics"));
        if (levels.IsEmpty)
        {
            return new Notice(texts.Say("daily.no-question.topics", words.Topics(filter.Topics))) { Choices = [topics] };
        }

        var said = filter.Topics.IsEmpty
            ? texts.Say("daily.no-question.levels", words.Levels(filter.Levels), words.Levels(levels))
            : texts.Say("daily.no-question", words.Topics(filter.Topics), words.Levels(filter.Levels), words.Levels(levels));
        return new Notice(said)
        {
            Choices = [.. levels.Select(level => Mended(call, filter, level)).Where(choice => choice.Action.Fits), topics],
        };
    }

    /// <summary>What was asked for, at a level that there is.</summary>
    private static Choice Mended(CommandCall call, QuestionFilter filter, Level level)
    {
        var wish = (call.Arguments.Daily ?? DailyWish.None) with { Topics = filter.Topics, Levels = [level] };
        var keyword = call.Arguments.Keyword is DailyOrder.On ? DailyOrder.On : null;
        return new(ChoiceMeaning.Other, level.Name, new ButtonAction(ChooseDaily.Name, new Arguments { Keyword = keyword, Daily = wish }));
    }
}
