namespace InterviewBot.Content.Documents;

/// <summary>Cuts plain text into sentences, in either language.</summary>
internal static class Sentences
{
    private static readonly string[] Abbreviations = ["e.g.", "i.e.", "etc.", "vs.", "v.v.", "cf.", "approx."];

    /// <returns>The words of each sentence, as white space separates them.</returns>
    public static IEnumerable<string[]> Of(string text)
    {
        var sentence = new List<string>();
        foreach (var word in WordsOf(text))
        {
            sentence.Add(word);
            if (Ends(word))
            {
                yield return [.. sentence];
                sentence.Clear();
            }
        }

        if (sentence.Count > 0)
        {
            yield return [.. sentence];
        }
    }

    public static string[] WordsOf(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static bool Ends(string word)
    {
        var bare = word.AsSpan().TrimEnd("\"”'’)]").TrimStart("\"“'‘([");
        return bare is [.., '.' or '!' or '?']
            && !bare.EndsWith("..", StringComparison.Ordinal)
            && !Abbreviations.AsSpan().Contains(bare.ToString());
    }
}
