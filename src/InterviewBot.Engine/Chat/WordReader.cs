using System.Collections.Immutable;
using InterviewBot.Engine.Daily;
using InterviewBot.Engine.Daily.Typed;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Chat;

/// <summary>Understands one word (or name of several words) as the value of an option, against the bank.</summary>
internal sealed class WordReader(QuestionBank bank)
{
    private const int NearestCount = 3;

    /// <summary>A line is tried in many ways, and topics have several names each.</summary>
    private readonly Lazy<Dictionary<string, Topic>> _topics = new(() => ByName(bank));

    /// <summary>The arguments with the word's meaning added, or null when it is no value of the option.</summary>
    public Arguments? With(Arguments arguments, CommandOption option, string words) => option.Kind switch
    {
        OptionKind.Topic => FindTopic(words) is { } topic ? arguments with { Topic = topic.Id } : null,
        OptionKind.Level => Level.FromName(words) is { } level ? arguments with { Level = level } : null,
        OptionKind.Question => FindQuestion(words) is { } question ? arguments with { Question = question.Id } : null,
        OptionKind.Keyword => FindKeyword(option, words) is { } keyword ? arguments with { Keyword = keyword } : null,
        OptionKind.Text or OptionKind.LinkParameter => arguments with { Text = words },
        OptionKind.Place => null,
        _ when option.IsSetting => SettingWords.With(arguments.Daily ?? DailyWish.None, option.Kind, words, FindTopic) is { } wish
            ? arguments with { Daily = wish }
            : null,
        _ => throw new ArgumentOutOfRangeException(nameof(option)),
    };

    /// <summary>Says of a word that fits none of the options which value of them is nearest.</summary>
    public Understanding.UnknownWord Unknown(string word, ImmutableArray<CommandOption> options, Arguments so)
    {
        var kinds = options.Select(option => option.Kind).ToImmutableArray();
        var folded = TextFolding.Fold(word);

        var topics = kinds.Contains(OptionKind.Topic)
            ? bank.Topics.SelectMany(topic => NamesOf(topic).Select(name => (Name: name, Topic: topic)))
            : [];
        var levels = kinds.Contains(OptionKind.Level) ? LevelExtensions.Ladder.Select(level => level.Name) : [];
        var keywords = options.SelectMany(option => option.Keywords.IsDefault ? [] : option.Keywords);

        var names = topics.ToList();
        var nearest = EditDistance.Nearest(folded, [.. names.Select(name => name.Name), .. levels, .. keywords]);

        return new Understanding.UnknownWord(word, kinds, so)
        {
            NearestTopic = names.Find(name => name.Name == nearest).Topic,
            NearestLevel = nearest is null ? null : Level.FromName(nearest),
            NearestKeyword = keywords.FirstOrDefault(keyword => keyword == nearest),
        };
    }

    /// <summary>Says of words that are no value of a command's settings what could have been meant.</summary>
    /// <param name="word">As typed.</param>
    /// <param name="kind">What it was to be; null: it is guessed.</param>
    /// <param name="spec">The command's.</param>
    /// <param name="so">What was understood besides.</param>
    public Understanding.UnknownSetting UnknownSetting(string word, OptionKind? kind, CommandSpec spec, Arguments so)
        => new SettingMends(this, spec, bank).Of(word, kind, so);

    /// <summary>What two words together are nearly, when a slip is in one of them: <c>cuối tuầnn</c>. Null: nothing.</summary>
    public OptionKind? KindOfPair(string pair, CommandSpec spec) => new SettingMends(this, spec, bank).KindOfPair(pair);

    public ImmutableArray<Question> NearestQuestions(string words)
        => bank.Search.Search(SearchQuery.Parse(words.Replace('-', ' ')), skip: 0, NearestCount).Page;

    private static string? FindKeyword(CommandOption option, string word)
        => option.Keywords.FirstOrDefault(keyword => keyword.Equals(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Folded.</summary>
    public static IEnumerable<string> NamesOf(Topic topic)
        => topic.Aliases.Select(TextFolding.Fold).Prepend(TextFolding.Fold(topic.Name.Vietnamese))
            .Prepend(TextFolding.Fold(topic.Name.English))
            .Prepend(topic.Id.Value);

    private Topic? FindTopic(string words) => _topics.Value.GetValueOrDefault(TextFolding.Fold(words));

    private static Dictionary<string, Topic> ByName(QuestionBank bank)
        => bank.Topics.SelectMany(topic => NamesOf(topic).Select(name => (Name: name, Topic: topic)))
            .DistinctBy(entry => entry.Name, StringComparer.Ordinal)
            .ToDictionary(entry => entry.Name, entry => entry.Topic, StringComparer.Ordinal);

    private Question? FindQuestion(string words)
    {
        if (QuestionId.TryParse(words.ToLowerInvariant(), out var id) && bank.Find(id) is { } question)
        {
            return question;
        }

        var folded = TextFolding.Fold(words);
        return NearestQuestions(words).FirstOrDefault(candidate => HasTitle(candidate.English) || HasTitle(candidate.Vietnamese));

        bool HasTitle(QuestionText? text) => text is not null && TextFolding.Fold(text.Title.ToPlainText()) == folded;
    }
}
