using InterviewBot.Engine.Daily.Typed;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Chat;

/// <summary>Says in a sentence what was wrong with a setting, and what would work.</summary>
internal static class SettingMisreadings
{
    public static Markdown Say(Understanding.UnknownSetting unknown, Texts texts)
    {
        var word = Quotation.Of(unknown.Word);
        return (unknown.Kind, unknown.Mends) switch
        {
            (OptionKind.Time, _) => Misreadings.Say(new Reading<TimeOnly>.NotUnderstood(word, [.. unknown.Mends.Select(mend => mend.Name)]), texts),
            (OptionKind.TimeZone, _) => Misreadings.Say(new Reading<string>.NotUnderstood(word, [.. unknown.Mends.Select(mend => mend.Name)]), texts),
            (OptionKind.Days, _) => Misreadings.Say(new Reading<Daily.Days>.NotUnderstood(word, [.. unknown.Mends.Select(mend => mend.Name)]), texts),
            (OptionKind.Topics, [var near, ..]) => texts.Say("wrong.topic.nearest", word, near.Name),
            (OptionKind.Topics, _) => texts.Say("wrong.topic", word),
            (OptionKind.Levels, [var near, ..]) => texts.Say("wrong.level.nearest", word, near.Name),
            (OptionKind.Levels, _) => texts.Say("wrong.keyword", word, string.Join(", ", LevelExtensions.Ladder.Select(level => level.Name))),
            (OptionKind.Keyword, [var near, ..]) => texts.Say("wrong.keyword.nearest", word, near.Name),
            _ => texts.Say("wrong.setting", word),
        };
    }
}
