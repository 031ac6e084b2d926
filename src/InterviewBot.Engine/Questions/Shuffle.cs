namespace InterviewBot.Engine.Questions;

/// <summary>
/// A shuffle that nobody stores: the seed and a question's hash give the question's rank in it, different ones for different
/// hashes. A question that comes or goes leaves the order of the others as it is.
/// </summary>
internal readonly record struct Shuffle(ulong Seed)
{
    /// <summary>
    /// A bijection of 64 bits, as the multiplier is odd. The hashes are well mixed (<see cref="IdHashes"/>), so one multiplication
    /// is enough to give each seed an order of its own, and a bank of tens of thousands is ranked in tens of microseconds.
    /// </summary>
    public ulong RankOf(ulong hash) => unchecked((hash ^ Seed) * 0xD1342543DE82EF95);

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
        var reach = ulong.MaxValue - from;
        var count = 0;
        for (var place = 0; place < hashes.Length; place++)
        {
            // One comparison for both ends, and nearly always the same outcome, which is what a processor guesses well.
            var rank = RankOf(hashes[place]);
            if (unchecked(rank - from) > reach)
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
            reach = count == ranks.Length ? ranks[^1] - from : reach;
        }

        return count;
    }
}
