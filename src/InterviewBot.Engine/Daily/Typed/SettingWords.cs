using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Daily.Typed;

/// <summary>Understands words as the value of one of the daily question's settings.</summary>
internal static class SettingWords
{
    /// <summary>No name of a topic has more words.</summary>
    private const int MaxWordsOfAName = 5;

    private static readonly char[] Joints = [',', ';', '+', '&'];

    /// <summary>Between two names, folded.</summary>
    private static readonly ImmutableArray<string> And = ["and", "va"];

    /// <summary>Folded, in both languages.</summary>
    private static readonly ImmutableArray<string> Everything = ["all", "any", "*", "tat ca", "moi", "het"];

    /// <param name="wish">What is wanted so far; several days, topics or levels add up.</param>
    /// <param name="kind">Of the setting.</param>
    /// <param name="words">As typed.</param>
    /// <param name="findTopic">By any of its names.</param>
    /// <returns>The wish with the words' meaning; null when they are no value of the setting.</returns>
    public static DailyWish? With(DailyWish wish, OptionKind kind, string words, Func<string, Topic?> findTopic) => kind switch
    {
        OptionKind.Time => TimeWords.Read(words) is Reading<TimeOnly>.Understood(var time) ? wish with { Time = time } : null,
        OptionKind.TimeZone => ZoneWords.Read(words) is Reading<string>.Understood(var zone) ? wish with { Zone = zone } : null,
        OptionKind.Days => DayWords.Read(words) is Reading<Days>.Understood(var days) ? wish with { Days = days | (wish.Days ?? Days.None) } : null,
        OptionKind.Topics => Names(words, name => findTopic(name)?.Id) is { } topics ? wish with { Topics = Joined(wish.Topics, topics) } : null,
        OptionKind.Levels => Names(words, LevelExtensions.FromName) is { } levels ? wish with { Levels = Joined(wish.Levels, levels) } : null,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static ImmutableArray<T> Joined<T>(ImmutableArray<T>? before, ImmutableArray<T> more)
        => before is { IsEmpty: false } some && !more.IsEmpty ? [.. some.Union(more)] : more;

    /// <summary>Names parted by commas or spaces; empty for all. Null: one of them is none.</summary>
    private static ImmutableArray<T>? Names<T>(string words, Func<string, T?> find)
        where T : struct
    {
        if (Everything.Contains(TextFolding.Fold(words.Trim()), StringComparer.Ordinal))
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<T>();
        foreach (var part in words.Split(Joints, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!TryRead(part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), find, found))
            {
                return null;
            }
        }

        return found.Count == 0 ? null : found.ToImmutable();
    }

    /// <summary>The longest names first, so that a name of several words is one.</summary>
    private static bool TryRead<T>(string[] words, Func<string, T?> find, ImmutableArray<T>.Builder found)
        where T : struct
    {
        for (var start = 0; start < words.Length;)
        {
            var count = Math.Min(MaxWordsOfAName, words.Length - start);
            T? name = null;
            while (count > 0 && (name = find(string.Join(' ', words, start, count))) is null)
            {
                count--;
            }

            if (name is { } known)
            {
                found.Add(known);
                start += count;
            }
            else if (start > 0 && start < words.Length - 1 && And.Contains(TextFolding.Fold(words[start]), StringComparer.Ordinal))
            {
                start++;
            }
            else
            {
                return false;
            }
        }

        return true;
    }
}
