using System.Collections.Frozen;
using System.Collections.Immutable;
using InterviewBot.Engine.Localization;

namespace InterviewBot.Engine.Chat;

/// <summary>
/// Reads the words of a command with settings. Values come in any order, each told by its own look, with commas or spaces between them; an
/// option's name may lead its value (<c>timezone Tokyo</c>, <c>time:20h</c>), and alone it asks for that setting.
/// </summary>
internal sealed class SettingsReader(CommandSpec spec, WordReader words)
{
    /// <summary>No value has more words, unless it is a list or its name leads it: <c>8 giờ rưỡi tối</c>.</summary>
    private const int MaxWordsOfAValue = 5;

    /// <summary>Seven days take no more, however they are written; a longer list is read as several.</summary>
    private const int MaxWordsOfAList = 24;

    /// <summary>What stands between values and means nothing, folded.</summary>
    private static readonly FrozenSet<string> Fillers = new[] { "and", "&", "+", "at", "va", "luc", "vao" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<CommandOption, string> _given = [];

    /// <summary>What was found at a word; null: nothing that is understood begins there.</summary>
    private readonly Dictionary<int, Step?> _steps = [];

    /// <summary>What is a topic or a day is not looked for among cities.</summary>
    private readonly ImmutableArray<CommandOption> _options = [.. spec.Options.OrderBy(option => option.Kind is OptionKind.TimeZone)];

    private SettingsLine _line = SettingsLine.Of("", _ => false);
    private Arguments _arguments = Arguments.None;
    private CommandOption? _asked;

    public Understanding Read(string text)
    {
        _line = SettingsLine.Of(text, word => LabelOf(word) is not null);
        Unknown? unknown = null;
        CommandOption? list = null;
        for (var start = 0; start < _line.Count;)
        {
            list = _line.GoesOnAt(start) ? list : null;
            if (Next(start) is not { } step)
            {
                // The first is told, when the others were read, so that the mend offered keeps what they mean.
                var skipped = Skip(start, list);
                unknown ??= skipped;
                start = skipped.End;
            }
            else if (Take(step) is { } twice)
            {
                return twice;
            }
            else
            {
                list = LabelOf(_line[start]) ?? list;
                start = step.End;
            }
        }

        return unknown is not null ? words.UnknownSetting(unknown.Words, unknown.Kind, spec, _arguments)
            : new Understanding.Understood(_asked is { } asked && _given.Count == 0 ? new Arguments { Keyword = asked.Name } : _arguments);
    }

    /// <summary>What a word begins: a name with its value, a value, or nothing that matters.</summary>
    private Step? Next(int start)
    {
        if (!_steps.TryGetValue(start, out var step))
        {
            step = LabelOf(_line[start]) is { } label ? Labelled(label, start + 1)
                : Longest(start, Math.Min(MaxWordsOfAList, _line.Count - start), _options, MaxWordsOfAValue)
                    ?? (Fillers.Contains(TextFolding.Fold(_line[start])) ? new Step(start + 1, Option: null, Value: null) : null);
            _steps.Add(start, step);
        }

        return step;
    }

    private Step? Labelled(CommandOption label, int start)
    {
        var count = EndOfLabelled(start) - start;
        return count == 0 ? new Step(start, label, Value: null) : Longest(start, count, [label], count);
    }

    /// <summary>Where the next name is.</summary>
    private int EndOfLabelled(int start)
    {
        var end = start;
        while (end < _line.Count && LabelOf(_line[end]) is null)
        {
            end++;
        }

        return end;
    }

    /// <summary>The longest run of words that is a value and leaves only what is understood too; if none does, the longest.</summary>
    /// <param name="start">The first of the words.</param>
    /// <param name="most">How many words a list may have.</param>
    /// <param name="options">Of which it may be a value, the likeliest first.</param>
    /// <param name="mostOfOne">How many words a value may have that is no list.</param>
    private Step? Longest(int start, int most, ImmutableArray<CommandOption> options, int mostOfOne)
    {
        Step? longest = null;
        for (var count = most; count > 0; count--)
        {
            var run = _line.Run(start, count);
            var option = options.FirstOrDefault(option =>
                (option.AddsUp || count <= mostOfOne) && words.With(Arguments.None, option, run) is not null);
            if (option is not null)
            {
                var step = new Step(start + count, option, run);
                if (IsUnderstoodFrom(step.End))
                {
                    return step;
                }

                longest ??= step;
            }
        }

        return longest;
    }

    private bool IsUnderstoodFrom(int start)
    {
        while (start < _line.Count)
        {
            if (Next(start) is not { } step)
            {
                return false;
            }

            start = step.End;
        }

        return true;
    }

    /// <summary>A word that begins nothing; behind a name, all up to the next one.</summary>
    private Unknown Skip(int start, CommandOption? list)
    {
        if (LabelOf(_line[start]) is { } label)
        {
            var end = EndOfLabelled(start + 1);
            return new Unknown(_line.Run(start + 1, end - start - 1), label.Kind, end);
        }

        if (start + 1 < _line.Count && LabelOf(_line[start + 1]) is null && Next(start + 1) is null)
        {
            var pair = _line.Run(start, 2);
            if (words.KindOfPair(pair, spec) is { } kind)
            {
                return new Unknown(pair, kind, start + 2);
            }
        }

        return new Unknown(_line[start], list?.Kind, start + 1);
    }

    private Understanding.GivenTwice? Take(Step step)
    {
        if (step is not { Option: { } option, Value: { } value })
        {
            _asked ??= step.Option;
            return null;
        }

        var more = words.With(_arguments, option, value) ?? _arguments;
        if (!_given.TryAdd(option, value) && !option.AddsUp && more != _arguments)
        {
            return new Understanding.GivenTwice(option, _given[option], value);
        }

        _arguments = more;
        return null;
    }

    /// <summary>The setting of which a word is the name, also of one of it: <c>topic</c>.</summary>
    private CommandOption? LabelOf(string word)
    {
        var name = TextFolding.Fold(word);
        return spec.Options.FirstOrDefault(option => option.IsSetting && (option.Name == name || (option.AddsUp && option.Name == $"{name}s")));
    }

    /// <param name="End">The word behind it.</param>
    /// <param name="Option">Null: what it says means nothing.</param>
    /// <param name="Value">Null: the option is asked for.</param>
    private sealed record Step(int End, CommandOption? Option, string? Value);

    /// <param name="Words">As typed.</param>
    /// <param name="Kind">What they were to be; null: nothing tells.</param>
    /// <param name="End">The word behind them.</param>
    private sealed record Unknown(string Words, OptionKind? Kind, int End);
}
