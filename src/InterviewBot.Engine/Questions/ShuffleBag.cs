using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Questions;

/// <summary>
/// Draws questions that a chat has not had until all that match have been had; then a new round begins. What a chat has had counts
/// for all its filters, and however it was had. Questions may come and go at any moment.
/// </summary>
/// <remarks>
/// A turn is a question had in a chat, counted from 1. A question has been had in a round when it was last had after the turn at
/// which the round began; the first round begins before the first turn. A round goes through a <see cref="Shuffle"/> from its
/// lowest rank to its highest, then once more for what came in below.
/// </remarks>
/// <param name="random">Seeds the shuffles; used only within <see cref="Draw"/>, so by one thread at a time.</param>
public sealed class ShuffleBag(Random random)
{
    /// <summary>As many are looked up one by one before all that were had are read at once.</summary>
    private const int FirstFew = 16;

    /// <summary>Takes the next question out of the chat's bag, and records that it was had.</summary>
    /// <param name="connection">In a write transaction of the caller's, which makes the draw or undoes it.</param>
    /// <param name="chatId">A chat in the database.</param>
    /// <param name="bank">The questions there are now.</param>
    /// <param name="filter">Each has a bag of its own.</param>
    /// <returns>Null when no question matches.</returns>
    /// <exception cref="ArgumentException">There is no such chat.</exception>
    public Question? Draw(SqliteConnection connection, long chatId, QuestionBank bank, QuestionFilter filter)
    {
        var matching = bank.MatchingWithHashes(filter);
        if (matching.Questions.IsEmpty)
        {
            return null;
        }

        var store = new BagStore(connection, chatId);
        var (turn, stored) = store.Read(filter);
        var round = stored ?? NewRound(0);
        var place = Next(store, matching, round);
        if (place is null)
        {
            round = NewRound(turn);
            place = First(store, matching, round);
        }

        var question = matching.Questions[place.Value];
        store.Record(question.Id);
        store.Save(filter, round with { DrawnUpTo = round.Shuffle.RankOf(matching.Hashes[place.Value]) });
        return question;
    }

    /// <summary>Records that a chat has had a question otherwise than by <see cref="Draw"/>: by its name, or as a suggestion.</summary>
    /// <param name="connection">In a write transaction of the caller's.</param>
    /// <param name="chatId">A chat in the database.</param>
    /// <param name="question">What it has had.</param>
    /// <exception cref="ArgumentException">There is no such chat.</exception>
    public static void Had(SqliteConnection connection, long chatId, QuestionId question)
        => new BagStore(connection, chatId).Record(question);

    private Round NewRound(long turn)
        => new(new Shuffle(unchecked((ulong)random.NextInt64(long.MinValue, long.MaxValue))), DrawnUpTo: null, turn);

    private static int? Next(BagStore store, MatchingQuestions matching, Round round)
        => NextAbove(store, matching, round, round.DrawnUpTo)
            ?? (round.DrawnUpTo is null ? null : NextAbove(store, matching, round, above: null));

    private static int? NextAbove(BagStore store, MatchingQuestions matching, Round round, ulong? above)
    {
        Span<int> places = stackalloc int[FirstFew];
        places = places[..round.Shuffle.Lowest(matching.Hashes.AsSpan(), above, places)];
        foreach (var place in places)
        {
            if (store.LastHad(matching.Questions[place].Id) <= round.Start)
            {
                return place;
            }
        }

        return places.Length < FirstFew ? null : NextOfMany(store, matching, round, above);
    }

    private static int? NextOfMany(BagStore store, MatchingQuestions matching, Round round, ulong? above)
    {
        var had = store.HadAfter(round.Start);
        int? lowest = null;
        var lowestRank = ulong.MaxValue;
        for (var place = 0; place < matching.Hashes.Length; place++)
        {
            var rank = round.Shuffle.RankOf(matching.Hashes[place]);
            if (rank <= lowestRank && (above is null || rank > above) && !had.Contains(matching.Questions[place].Id.Value))
            {
                lowest = place;
                lowestRank = rank;
            }
        }

        return lowest;
    }

    /// <summary>The round's lowest, but for the question that the chat had just now.</summary>
    private static int First(BagStore store, MatchingQuestions matching, Round round)
    {
        Span<int> places = stackalloc int[2];
        var count = round.Shuffle.Lowest(matching.Hashes.AsSpan(), above: null, places);
        return count > 1 && store.LastHad(matching.Questions[places[0]].Id) == round.Start ? places[1] : places[0];
    }
}
