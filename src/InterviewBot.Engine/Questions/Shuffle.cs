namespace InterviewBot.Engine.Questions;

/// <summary>
/// A shuffle that nobody stores: the seed and a question's hash give the question's rank in it, different ones for different
/// hashes. A question that comes or goes leaves the order of the others as it is.
/// </summary>
internal readonly record struct Shuffle(ulong Seed)
{
    /// <summary>The finalizer of SplitMix64 (Steele, Lea and Flood 2014): a bijection of 64 bits, each of them hanging on all.</summary>
    public ulong RankOf(ulong hash)
    {
        unchecked
        {
            var mixed = hash ^ Seed;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }

    /// <summary>Fills <paramref name="places"/> with the places of the lowest ranks above the given one, lowest first.</summary>
    /// <param name="hashes">What is shuffled.</param>
    /// <param name="above">Null for the whole shuffle.</param>
    /// <param name="places">As many as are wanted.</param>
    /// <returns>How many there are, at most as many as wanted.</returns>
    public int Lowest(ReadOnlySpan<ulong> hashes, ulong? above, Span<int> places)
    {
        if (above is ulong.MaxValue)
        {
            return 0;
        }

        Span<ulong> ranks = stackalloc ulong[places.Length];
        var from = above + 1 ?? 0;
        var count = 0;
        for (var place = 0; place < hashes.Length; place++)
        {
            var rank = RankOf(hashes[place]);
            if (rank < from || (count == ranks.Length && rank > ranks[^1]))
            {
                continue;
            }

            var at = count == ranks.Length ? count - 1 : count++;
            for (; at > 0 && ranks[at - 1] > rank; at--)
            {
                ranks[at] = ranks[at - 1];
                places[at] = places[at - 1];
            }

            ranks[at] = rank;
            places[at] = place;
        }

        return count;
    }
}
