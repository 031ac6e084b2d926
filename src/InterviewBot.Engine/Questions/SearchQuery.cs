using System.Collections.Immutable;
using System.Text;

namespace InterviewBot.Engine.Questions;

/// <summary>
/// What a person looks for, in one spelling of many: folded words without repeats, and without those that say nothing ("what",
/// "của") unless there are no others. Made by <see cref="Parse"/>; parsing its <see cref="Text"/> gives the same query.
/// </summary>
public sealed record SearchQuery
{
    /// <summary>The most bytes of UTF-8 that <see cref="Text"/> takes: it travels in the data of paging buttons.</summary>
    public const int MaxBytes = 40;

    private SearchQuery(ImmutableArray<string> words)
    {
        Words = words;
        Text = string.Join(' ', words);
    }

    /// <summary>In the order typed.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>The words with a space between, at most <see cref="MaxBytes"/> of UTF-8.</summary>
    public string Text { get; }

    /// <summary>Nothing was typed that could be looked for.</summary>
    public bool IsEmpty => Words.IsEmpty;

    /// <param name="typed">Anything: every word of it is data. Words beyond <see cref="MaxBytes"/> are left out.</param>
    public static SearchQuery Parse(string typed)
    {
        var words = SearchWords.Of(typed);
        var telling = words.Where(word => !StopWords.Contains(word)).ToList();
        return new SearchQuery(Cut(telling.Count > 0 ? telling : words));
    }

    public bool Equals(SearchQuery? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;

    private static ImmutableArray<string> Cut(IEnumerable<string> words)
    {
        var kept = ImmutableArray.CreateBuilder<string>();
        var room = MaxBytes;
        foreach (var word in words.Distinct(StringComparer.Ordinal))
        {
            var bytes = Encoding.UTF8.GetByteCount(word);
            if (bytes > room)
            {
                if (kept.Count == 0)
                {
                    kept.Add(Beginning(word));
                }

                break;
            }

            kept.Add(word);
            room -= bytes + 1;
        }

        return kept.DrainToImmutable();
    }

    private static string Beginning(string word)
    {
        var length = 0;
        var room = MaxBytes;
        foreach (var rune in word.EnumerateRunes())
        {
            room -= rune.Utf8SequenceLength;
            if (room < 0)
            {
                break;
            }

            length += rune.Utf16SequenceLength;
        }

        return word[..length];
    }
}
