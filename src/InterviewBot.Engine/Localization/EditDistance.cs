namespace InterviewBot.Engine.Localization;

/// <summary>How many typing errors lie between two words: a letter missing, too many, another one, or two that changed places.</summary>
public static class EditDistance
{
    /// <summary>
    /// The optimal-string-alignment distance of the two (Levenshtein's with swaps of neighbours, no letter edited twice), in UTF-16
    /// units; null when it is greater than <paramref name="bound"/>, which is found out early.
    /// </summary>
    /// <param name="first">Compared as it is; fold it first where that is wanted.</param>
    /// <param name="second">Likewise.</param>
    /// <param name="bound">Zero or more.</param>
    public static int? Within(ReadOnlySpan<char> first, ReadOnlySpan<char> second, int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bound);
        if (Math.Abs(first.Length - second.Length) > bound)
        {
            return null;
        }

        var width = second.Length + 1;
        Span<int> rows = width <= 128 ? stackalloc int[width * 3] : new int[width * 3];
        var beforeLast = rows[..width];
        var last = rows[width..(2 * width)];
        var current = rows[(2 * width)..];
        for (var column = 0; column < width; column++)
        {
            last[column] = column;
        }

        for (var row = 1; row <= first.Length; row++)
        {
            current[0] = row;
            var smallest = row;
            for (var column = 1; column < width; column++)
            {
                var same = first[row - 1] == second[column - 1];
                var distance = Math.Min(
                    Math.Min(last[column], current[column - 1]) + 1,
                    last[column - 1] + (same ? 0 : 1));
                if (row > 1 && column > 1 && first[row - 1] == second[column - 2] && first[row - 2] == second[column - 1])
                {
                    distance = Math.Min(distance, beforeLast[column - 2] + 1);
                }

                current[column] = distance;
                smallest = Math.Min(smallest, distance);
            }

            // No later row has less, not even by a swap: the row before has the bound at least, or this one would not exceed it.
            if (smallest > bound)
            {
                return null;
            }

            var free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }

        return last[^1] <= bound ? last[^1] : null;
    }

    /// <summary>How many errors a word of that many letters may hold and still be known: 1 up to 4, 2 up to 8, else 3.</summary>
    public static int Tolerance(int length) => length switch
    {
        <= 4 => 1,
        <= 8 => 2,
        _ => 3,
    };

    /// <summary>
    /// The candidate with the fewest typing errors in it, case and diacritics aside, the first of several; null when none is near
    /// enough (<see cref="Tolerance"/> of the typed word, and at least one letter in common).
    /// </summary>
    public static string? Nearest(string typed, IEnumerable<string> candidates)
    {
        var folded = TextFolding.Fold(typed);
        var bound = Math.Min(Tolerance(folded.Length), folded.Length - 1);
        string? nearest = null;
        foreach (var candidate in candidates)
        {
            if (bound < 0)
            {
                break;
            }

            if (Within(folded, TextFolding.Fold(candidate), bound) is { } distance)
            {
                nearest = candidate;
                bound = distance - 1;
            }
        }

        return nearest;
    }
}
