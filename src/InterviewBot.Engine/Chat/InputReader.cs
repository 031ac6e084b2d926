using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Chat;

/// <summary>
/// Reads what was typed after a command by the kinds of the command's options: words in any order, and <c>option:value</c>, which
/// says outright what a word is.
/// </summary>
internal sealed class InputReader
{
    /// <summary>No name of a topic has more words.</summary>
    private const int MaxWordsOfAName = 5;

    /// <summary>More than anyone types; what follows is not looked at.</summary>
    private const int MaxWords = 32;

    private readonly CommandSpec _spec;
    private readonly WordReader _words;
    private Arguments _arguments = Arguments.None;
    private readonly Dictionary<CommandOption, string> _given = [];

    private InputReader(CommandSpec spec, QuestionBank bank)
    {
        _spec = spec;
        _words = new WordReader(bank);
    }

    public static Understanding Read(CommandSpec spec, CommandInput input, QuestionBank bank)
    {
        var reader = new InputReader(spec, bank);
        return input switch
        {
            Words words => reader.ReadWords(words.Text),
            NamedOptions options => reader.ReadOptions(options),
            _ => throw new ArgumentOutOfRangeException(nameof(input)),
        };
    }

    /// <summary>What fits no option is told when the others were read, so that the mend offered keeps what they mean.</summary>
    private Understanding ReadOptions(NamedOptions options)
    {
        if (options.Values.Keys.Concat(options.Places.Keys).FirstOrDefault(name => _spec.Options.All(option => option.Name != name)) is { } strange)
        {
            return new Understanding.UnknownOption(strange, [.. _spec.Options]);
        }

        (CommandOption Option, string Value)? misunderstood = null;
        foreach (var option in _spec.Options)
        {
            if (options.Places.TryGetValue(option.Name, out var place))
            {
                _arguments = _arguments with { Place = place };
            }
            else if (options.Values.TryGetValue(option.Name, out var given))
            {
                var more = _words.With(_arguments, option, given.Trim());
                misunderstood ??= more is null ? (option, given.Trim()) : null;
                _arguments = more ?? _arguments;
            }
        }

        return misunderstood is var (wrong, value) ? Unknown(wrong, value) : new Understanding.Understood(_arguments);
    }

    private Understanding ReadWords(string text)
    {
        return _spec.Options.FirstOrDefault(option => option.TakesTheRest) is { } freeText ? ReadFreeText(freeText, text.Trim())
            : _spec.Options.Any(option => option.IsSetting) ? new SettingsReader(_spec, _words).Read(text)
            : ReadInAnyOrder(text);
    }

    /// <summary>Named options come first; from the first word that is none, all is the person's own words, untouched.</summary>
    private Understanding ReadFreeText(CommandOption freeText, string text)
    {
        while (FirstWord(text) is { Length: > 0 } word && Named(word) is var (option, value))
        {
            if (Take(option, value) is { } failure)
            {
                return failure;
            }

            text = text[word.Length..].TrimStart();
        }

        return (text.Length > 0 ? Take(freeText, text) : null) ?? new Understanding.Understood(_arguments);
    }

    private Understanding ReadInAnyOrder(string text)
    {
        var words = new List<string>();
        foreach (var word in text.Split((char[]?)null, MaxWords + 1, StringSplitOptions.RemoveEmptyEntries).Take(MaxWords))
        {
            if (Named(word) is not var (option, value))
            {
                words.Add(word);
            }
            else if (Take(option, value) is { } failure)
            {
                return failure;
            }
        }

        // A title has any number of words, so a question takes them all.
        var misunderstood = _spec.Options switch
        {
            [] => null,
            [{ Kind: OptionKind.Question } question] => words.Count == 0 || _given.ContainsKey(question) ? null : Take(question, string.Join(' ', words)),
            _ => ReadInAnyOrder(words),
        };
        return misunderstood ?? new Understanding.Understood(_arguments);
    }

    /// <summary>
    /// Tries the longest run of words first, so that a name of several words is one name. The first word that fits nothing is told, when
    /// the others were read, so that the mend offered keeps what they mean.
    /// </summary>
    private Understanding? ReadInAnyOrder(List<string> words)
    {
        string? unknown = null;
        for (var start = 0; start < words.Count;)
        {
            var taken = 0;
            for (var count = Math.Min(MaxWordsOfAName, words.Count - start); count > 0 && taken == 0; count--)
            {
                var run = string.Join(' ', words.GetRange(start, count));
                foreach (var option in _spec.Options)
                {
                    if (_words.With(_arguments, option, run) is not { } more)
                    {
                        continue;
                    }

                    if (_given.TryAdd(option, run))
                    {
                        _arguments = more;
                    }
                    else if (unknown is null && more != _arguments)
                    {
                        return new Understanding.GivenTwice(option, _given[option], run);
                    }

                    taken = count;
                    break;
                }
            }

            unknown ??= taken == 0 ? words[start] : null;
            start += Math.Max(1, taken);
        }

        return unknown is null ? null : _words.Unknown(unknown, _spec.Options, _arguments);
    }

    private static string FirstWord(string text)
    {
        var length = 0;
        while (length < text.Length && !char.IsWhiteSpace(text[length]))
        {
            length++;
        }

        return text[..length];
    }

    private (CommandOption Option, string Value)? Named(string word)
    {
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        var option = colon <= 0 || colon == word.Length - 1
            ? null
            : _spec.Options.FirstOrDefault(option => option.Name.AsSpan().Equals(word.AsSpan(0, colon), StringComparison.OrdinalIgnoreCase));

        // A free text is not named: what looks like it ("text:…") belongs to the text.
        return option is null or { TakesTheRest: true } ? null : (option, word[(colon + 1)..]);
    }

    private Understanding? Take(CommandOption option, string value)
    {
        if (!_given.TryAdd(option, value))
        {
            return new Understanding.GivenTwice(option, _given[option], value);
        }

        if (_words.With(_arguments, option, value) is { } more)
        {
            _arguments = more;
            return null;
        }

        return Unknown(option, value);
    }

    private Understanding Unknown(CommandOption option, string value)
        => option.Kind is OptionKind.Question ? new Understanding.UnknownQuestion(value, _words.NearestQuestions(value))
            : option.IsSetting ? _words.UnknownSetting(value, option.Kind, _spec, _arguments)
            : _words.Unknown(value, [option], _arguments);
}
