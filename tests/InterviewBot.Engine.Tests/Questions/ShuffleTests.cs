using FsCheck.Xunit;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Tests.Questions;

public sealed class ShuffleTests
{
    [Fact]
    public void Each_question_is_first_about_equally_often()
    {
        const int questions = 50;
        const int shuffles = 20_000;
        var times = new int[questions];
        foreach (var order in Orders(questions, shuffles, take: 1))
        {
            times[order[0]]++;
        }

        // Five standard deviations about the mean of 400.
        Assert.All(times, time => Assert.InRange(time, 300, 500));
    }

    [Fact]
    public void Each_order_of_four_is_about_equally_likely()
    {
        var times = Orders(4, 24_000, take: 4).CountBy(order => string.Concat(order)).ToDictionary();

        Assert.Equal(24, times.Count);
        Assert.All(times.Values, time => Assert.InRange(time, 840, 1_160));
    }

    [Property]
    public bool The_lowest_above_a_rank_are_what_sorting_gives(ulong[] hashes, ulong seed, ulong? above, byte wanted)
    {
        var shuffle = new Shuffle(seed);
        var distinct = hashes.Distinct().ToArray();
        Span<int> places = new int[(wanted % 8) + 1];

        var count = shuffle.Lowest(distinct, above, places);

        var sorted = Enumerable.Range(0, distinct.Length)
            .Where(place => above is null || shuffle.RankOf(distinct[place]) > above)
            .OrderBy(place => shuffle.RankOf(distinct[place]))
            .Take(places.Length);
        return sorted.SequenceEqual(places[..count].ToArray());
    }

    [Fact]
    public void Above_the_highest_rank_there_is_nothing()
        => Assert.Equal(0, new Shuffle(1).Lowest([1, 2, 3], ulong.MaxValue, new int[1]));

    [Fact]
    public void Questions_whose_hashes_collide_get_different_ones_whatever_the_banks_order()
    {
        var questions = Enumerable.Range(0, 20).Select(number => Sample.Question($"q-{number}")).ToList();
        Func<string, ulong> colliding = id => ulong.MaxValue - ((ulong)id[^1] % 2);

        var hashes = IdHashes.Of([.. questions], colliding);
        var reversed = IdHashes.Of([.. questions.AsEnumerable().Reverse()], colliding);

        Assert.Equal(20, hashes.Distinct().Count());
        Assert.Equal(hashes, reversed.Reverse());
    }

    [Fact]
    public void The_hash_of_an_id_is_the_same_in_every_version()
        => Assert.Equal([0xaf63dc4c8601ec8cul, 0x85944171f73967e8ul], [IdHashes.Fnv1a("a"), IdHashes.Fnv1a("foobar")]);

    private static IEnumerable<int[]> Orders(int questions, int shuffles, int take)
    {
        var hashes = IdHashes.Of([.. Enumerable.Range(0, questions).Select(number => Sample.Question($"question-{number}"))]);
        var random = new Random(1);
        for (var shuffle = 0; shuffle < shuffles; shuffle++)
        {
            var places = new int[take];
            new Shuffle((ulong)random.NextInt64(long.MinValue, long.MaxValue)).Lowest(hashes.AsSpan(), null, places);
            yield return places;
        }
    }
}
