namespace InterviewBot.Content;

/// <summary>Guesses which word somebody meant.</summary>
internal static class Nearest
{
    /// <summary>The candidate that at most two edits turn the word into, letter case aside; null when there is none.</summary>
    public static string? To(string word, params ReadOnlySpan<string> candidates)
    {
        string? nearest = null;
        var least = 3;
        foreach (var candidate in candidates)
        {
            var distance = Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (distance < least)
            {
                (nearest, least) = (candidate, distance);
            }
        }

        return nearest;
    }

    /// <summary>Levenshtein's distance, or more than two when the lengths alone say so.</summary>
    private static int Distance(string from, string to)
    {
        if (Math.Abs(from.Length - to.Length) > 2)
        {
            return int.MaxValue;
        }

        var above = Enumerable.Range(0, to.Length + 1).ToArray();
        var row = new int[to.Length + 1];
        for (var i = 1; i <= from.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = above[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                row[j] = Math.Min(replaced, Math.Min(above[j], row[j - 1]) + 1);
            }

            (above, row) = (row, above);
        }

        return above[to.Length];
    }
}
