using FsCheck;
using FsCheck.Xunit;
using InterviewBot.Engine.Localization;

namespace InterviewBot.Engine.Tests.Localization;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("kubernetes", "kubernetes", 0)]
    [InlineData("kubenetes", "kubernetes", 1)]
    [InlineData("kuberentes", "kubernetes", 1)]
    [InlineData("kubernettes", "kubernetes", 1)]
    [InlineData("docker", "locker", 1)]
    [InlineData("ca", "abc", 3)]
    [InlineData("", "abc", 3)]
    public void The_distance_counts_letters_missing_added_changed_and_swapped(string first, string second, int distance)
    {
        Assert.Equal(distance, EditDistance.Within(first, second, 3));
        Assert.Equal(distance, EditDistance.Within(second, first, 3));
    }

    [Property(MaxTest = 300)]
    public bool The_bound_only_hides_greater_distances(NonNull<string> first, NonNull<string> second, byte bound)
    {
        var distance = EditDistance.Within(first.Get, second.Get, int.MaxValue);
        return EditDistance.Within(first.Get, second.Get, bound) == (distance <= bound ? distance : null);
    }

    [Property(MaxTest = 300)]
    public bool The_bound_only_hides_greater_distances_of_like_words(char[] letters, byte from, byte to, byte bound)
    {
        var (first, second) = (Few(letters), Few([.. letters.Skip(from % 4), .. letters.Take(to % 4)]));
        var distance = EditDistance.Within(first, second, int.MaxValue);
        return EditDistance.Within(first, second, bound % 5) == (distance <= bound % 5 ? distance : null);
    }

    [Theory]
    [InlineData("kubernets", "kubernetes")]
    [InlineData("Kubenetes", "kubernetes")]
    [InlineData("dokcer", "docker")]
    [InlineData("sq", "sql")]
    [InlineData("phong", "phỏng")]
    public void The_nearest_candidate_is_found(string typed, string nearest)
        => Assert.Equal(nearest, EditDistance.Nearest(typed, ["git", "docker", "kubernetes", "sql", "phỏng"]));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("gut-instinct")]
    [InlineData("gist1")]
    [InlineData("postgres")]
    public void What_is_near_to_none_has_no_nearest(string typed)
        => Assert.Null(EditDistance.Nearest(typed, ["c", "docker", "kubernetes", "giant"]));

    [Fact]
    public void Of_several_as_near_the_first_is_taken() => Assert.Equal("cat", EditDistance.Nearest("bat", ["cat", "rat", "bet"]));

    [Fact]
    public void A_nearer_one_wins_over_the_first() => Assert.Equal("batch", EditDistance.Nearest("batck", ["bath", "batch"]));

    private static string Few(IEnumerable<char> letters) => string.Concat(letters.Select(letter => (char)('a' + (letter % 3))));
}
