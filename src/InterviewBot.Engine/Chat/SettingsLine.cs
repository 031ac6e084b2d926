using System.Collections.Immutable;

namespace InterviewBot.Engine.Chat;

/// <summary>The words of a line of settings, and what stands between them: spaces or a comma.</summary>
internal sealed class SettingsLine
{
    /// <summary>More than anyone types; what follows is not looked at.</summary>
    private const int MaxWords = 64;

    private readonly ImmutableArray<Word> _words;

    private SettingsLine(ImmutableArray<Word> words) => _words = words;

    public int Count => _words.Length;

    public string this[int index] => _words[index].Text;

    /// <param name="text">As typed.</param>
    /// <param name="isLabel">Whether a word is a name that leads a value; before a colon it is a word of its own: <c>time:20h</c>.</param>
    public static SettingsLine Of(string text, Func<string, bool> isLabel)
    {
        var words = ImmutableArray.CreateBuilder<Word>();
        for (var position = 0; position < text.Length && words.Count < MaxWords;)
        {
            var (start, before) = (position, ' ');
            while (position < text.Length && IsBetween(text[position]))
            {
                before = text[position] is ',' or ';' ? text[position] : before;
                position++;
            }

            start = position;
            while (position < text.Length && !IsBetween(text[position]))
            {
                position++;
            }

            var word = text[start..position];
            if (word.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 && isLabel(word[..colon]))
            {
                words.Add(new Word(word[..colon], before));
                (word, before) = (word[(colon + 1)..], ' ');
            }

            if (word.Length > 0)
            {
                words.Add(new Word(word, before));
            }
        }

        return new SettingsLine(words.ToImmutable());
    }

    /// <summary>Whether a word goes on with the list that the word before it is in: <c>mon, wed</c>.</summary>
    public bool GoesOnAt(int index) => index > 0 && index < Count && _words[index].Before is not ' ';

    /// <summary>Words in a row as one value, with the commas between them.</summary>
    public string Run(int start, int count)
        => _words[start].Text + string.Concat(_words[(start + 1)..(start + count)].Select(word => $"{word.Before}{word.Text}"));

    private static bool IsBetween(char letter) => char.IsWhiteSpace(letter) || letter is ',' or ';';

    private readonly record struct Word(string Text, char Before);
}
