using System.Text;
using InterviewBot.Engine.Localization;

namespace InterviewBot.Engine.Questions;

/// <summary>
/// Splits text into the words that are searched: folded runs of letters and digits. Names that are made of other signs too become
/// words of their own, in what is searched as in what is typed: <c>c#</c> is <c>csharp</c>, <c>c++</c> <c>cpp</c>, <c>f#</c>
/// <c>fsharp</c>, <c>.net</c> <c>dotnet</c> (so <c>asp.net</c> is <c>asp dotnet</c>), <c>node.js</c> <c>nodejs</c> and likewise for
/// <c>next.js</c>, <c>vue.js</c>.
/// </summary>
public static class SearchWords
{
    private static readonly (string Name, string[] Words)[] Names =
    [
        ("c++", ["cpp"]),
        ("c#", ["csharp"]),
        ("f#", ["fsharp"]),
        (".net", ["dotnet"]),
        ("asp.net", ["asp", "dotnet"]),
        ("node.js", ["nodejs"]),
        ("next.js", ["nextjs"]),
        ("vue.js", ["vuejs"]),
    ];

    /// <summary>In their order, with repeats. Splitting the words again gives the same words.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var folded = TextFolding.Fold(text);
        var words = new List<string>();
        var position = 0;
        while (position < folded.Length)
        {
            // Here the position is never inside a word.
            if (NameAt(folded, position) is var (name, itsWords))
            {
                words.AddRange(itsWords);
                position += name.Length;
                continue;
            }

            var end = EndOfWord(folded, position);
            if (end > position)
            {
                words.Add(folded[position..end]);
                // ".net" at the end of another word is a part of that: System.Net.
                position = end;
                while (position < folded.Length && folded[position] == '.')
                {
                    position++;
                }
            }
            else
            {
                position++;
            }
        }

        return words;
    }

    private static (string Name, string[] Words)? NameAt(string folded, int position)
    {
        if (folded[position] is not ('.' or 'a' or 'c' or 'f' or 'n' or 'v'))
        {
            return null;
        }

        foreach (var entry in Names)
        {
            if (folded.AsSpan(position).StartsWith(entry.Name, StringComparison.Ordinal) && EndsAt(folded, position, entry.Name))
            {
                return entry;
            }
        }

        return null;
    }

    private static bool EndsAt(string folded, int position, string name)
    {
        var end = position + name.Length;
        return !char.IsAsciiLetter(name[^1]) || EndOfWord(folded, end) == end;
    }

    private static int EndOfWord(string folded, int position)
    {
        while (position < folded.Length)
        {
            if (char.IsAscii(folded[position]))
            {
                if (!char.IsAsciiLetterOrDigit(folded[position]))
                {
                    break;
                }

                position++;
                continue;
            }

            var rune = Rune.GetRuneAt(folded, position);
            if (!Rune.IsLetterOrDigit(rune))
            {
                break;
            }

            position += rune.Utf16SequenceLength;
        }

        return position;
    }
}
