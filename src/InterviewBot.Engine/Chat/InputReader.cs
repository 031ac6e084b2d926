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

    private Understanding ReadOptions(NamedOptions options)
    {
        foreach (var (name, value) in options.Values)
        {
            if (_spec.Options.FirstOrDefault(option => option.Name == name) is not { } option)
            {
                return new Understanding.UnknownOption(name, [.. _spec.Options]);
            }

            if (Take(option, value.Trim()) is { } failure)
            {
                return failure;
            }
        }

        return new Understanding.Understood(_arguments);
    }

    private Understanding ReadWords(string text)
    {
        var rest = new List<string>();
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (Named(word) is var (option, value))
            {
                if (Take(option, value) is { } failure)
                {
                    return failure;
                }

                text = text.Replace(word, "", StringComparison.Ordinal);
                continue;
            }

            rest.Add(word);
        }

        if (_spec.Options.FirstOrDefault(option => option.TakesTheRest && !_given.ContainsKey(option)) is { } freeText)
        {
            return (text.Trim() is { Length: > 0 } words ? Take(freeText, words) : null)
                ?? new Understanding.Understood(_arguments);
        }

        return ReadInAnyOrder(rest) ?? new Understanding.Understood(_arguments);
    }

    /// <summary>Tries the longest run of words first, so that a name of several words is one name.</summary>
    private Understanding? ReadInAnyOrder(List<string> words)
    {
        if (_spec.Options.IsEmpty)
        {
            return null;
        }

        // A title has any number of words, so a question takes them all.
        if (_spec.Options is [{ Kind: OptionKind.Question } question])
        {
            return words.Count == 0 || _given.ContainsKey(question) ? null : Take(question, string.Join(' ', words));
        }

        for (var start = 0; start < words.Count;)
        {
            var taken = 0;
            for (var count = Math.Min(MaxWordsOfAName, words.Count - start); count > 0 && taken == 0; count--)
            {
                var run = string.Join(' ', words.Skip(start).Take(count));
                foreach (var option in _spec.Options)
                {
                    if (_words.With(_arguments, option, run) is not { } more)
                    {
                        continue;
                    }

                    if (!_given.TryAdd(option, run))
                    {
                        return new Understanding.GivenTwice(option, _given[option], run);
                    }

                    _arguments = more;
                    taken = count;
                    break;
                }
            }

            if (taken == 0)
            {
                // The words before and after may still be understood, so that the mend offered keeps them.
                var unknown = words[start];
                words.RemoveAt(start);
                _ = ReadInAnyOrder(words[start..]);
                return _words.Unknown(unknown, _spec.Options, _arguments);
            }

            start += taken;
        }

        return null;
    }

    private (CommandOption Option, string Value)? Named(string word)
    {
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        var option = colon <= 0 || colon == word.Length - 1
            ? null
            : _spec.Options.FirstOrDefault(option => option.Name.AsSpan().Equals(word.AsSpan(0, colon), StringComparison.OrdinalIgnoreCase));

        // Words of a free text that happen to look like it ("text:...") stay text.
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

        return option.Kind is OptionKind.Question
            ? new Understanding.UnknownQuestion(value, _words.NearestQuestions(value))
            : _words.Unknown(value, [option], _arguments);
    }
}
