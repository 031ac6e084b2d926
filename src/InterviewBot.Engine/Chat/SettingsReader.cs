using System.Collections.Immutable;
using InterviewBot.Engine.Localization;

namespace InterviewBot.Engine.Chat;

/// <summary>
/// Reads the words of a command with settings. Values come in any order, each told by its own look; an option's name may lead its value
/// (<c>timezone Tokyo</c>, <c>time:20h</c>), and alone it asks for that setting.
/// </summary>
internal sealed class SettingsReader(CommandSpec spec, WordReader words)
{
    /// <summary>No value has more words, unless its name leads it: <c>8 giờ rưỡi tối</c>.</summary>
    private const int MaxWordsOfAValue = 5;

    /// <summary>More than anyone types; what follows is not looked at.</summary>
    private const int MaxWords = 64;

    private readonly Dictionary<CommandOption, string> _given = [];

    /// <summary>What is a topic or a day is not looked for among cities.</summary>
    private readonly ImmutableArray<CommandOption> _options = [.. spec.Options.OrderBy(option => option.Kind is OptionKind.TimeZone)];

    private Arguments _arguments = Arguments.None;
    private CommandOption? _asked;

    public Understanding Read(string text)
    {
        var typed = Split(text);
        Understanding? failure = null;
        for (var start = 0; start < typed.Count;)
        {
            var (next, failed) = LabelOf(typed[start]) is { } label ? ReadLabelled(label, typed, start + 1) : ReadAny(typed, start);
            if (failed is Understanding.GivenTwice)
            {
                return failed;
            }

            // The first is told, when the others were read, so that the mend offered keeps what they mean.
            failure ??= failed;
            start = next;
        }

        return failure is Understanding.UnknownSetting unknown ? words.UnknownSetting(unknown.Word, unknown.Kind, spec, _arguments)
            : new Understanding.Understood(_asked is { } asked && _given.Count == 0 ? new Arguments { Keyword = asked.Name } : _arguments);
    }

    /// <summary>What a name leads: as many words as make a value; all up to the next name, when they make none.</summary>
    private (int Next, Understanding? Failure) ReadLabelled(CommandOption label, List<string> typed, int start)
    {
        var end = start;
        while (end < typed.Count && LabelOf(typed[end]) is null)
        {
            end++;
        }

        if (start == end)
        {
            _asked ??= label;
            return (end, null);
        }

        for (var count = end - start; count > 0; count--)
        {
            var run = string.Join(' ', typed.GetRange(start, count));
            if (words.With(_arguments, label, run) is { } more)
            {
                return (start + count, Take(label, run, more));
            }
        }

        return (end, new Understanding.UnknownSetting(string.Join(' ', typed.GetRange(start, end - start)), label.Kind, []));
    }

    /// <summary>The longest run of words that is a value, of whatever option.</summary>
    private (int Next, Understanding? Failure) ReadAny(List<string> typed, int start)
    {
        for (var count = Math.Min(MaxWordsOfAValue, typed.Count - start); count > 0; count--)
        {
            var run = string.Join(' ', typed.GetRange(start, count));
            foreach (var option in _options)
            {
                if (words.With(_arguments, option, run) is { } more)
                {
                    return (start + count, Take(option, run, more));
                }
            }
        }

        return (start + 1, new Understanding.UnknownSetting(typed[start], Kind: null, []));
    }

    private Understanding.GivenTwice? Take(CommandOption option, string value, Arguments more)
    {
        if (!_given.TryAdd(option, value) && !option.AddsUp && more != _arguments)
        {
            return new Understanding.GivenTwice(option, _given[option], value);
        }

        _arguments = more;
        return null;
    }

    /// <summary>Words, with a list written loosely (<c>mon, wed</c>) as one and a name parted from its value.</summary>
    private List<string> Split(string text)
    {
        var all = new List<string>();
        foreach (var word in text.Split((char[]?)null, MaxWords + 1, StringSplitOptions.RemoveEmptyEntries).Take(MaxWords))
        {
            if (all.Count > 0 && (all[^1].EndsWith(',') || word.StartsWith(',')))
            {
                all[^1] += word;
            }
            else if (word.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 && LabelOf(word[..colon]) is not null)
            {
                all.Add(word[..colon]);
                all.AddRange(colon + 1 < word.Length ? [word[(colon + 1)..]] : []);
            }
            else
            {
                all.Add(word);
            }
        }

        return all;
    }

    /// <summary>The setting of which a word is the name, also of one of it: <c>topic</c>.</summary>
    private CommandOption? LabelOf(string word)
    {
        var name = TextFolding.Fold(word);
        return spec.Options.FirstOrDefault(option => option.IsSetting && (option.Name == name || (option.AddsUp && option.Name == $"{name}s")));
    }
}
