using FsCheck;
using FsCheck.Xunit;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Tests.Questions;

/// <summary>The bag against its meaning, written down with a dictionary: whatever happens in whatever order, both agree.</summary>
public sealed class ShuffleBagModelTests
{
    private static readonly Question[] Pool =
    [
        .. Enumerable.Range(0, 60).Select(number => Sample.Question(
            $"q-{number}", number % 4 == 0 ? "docker" : "kubernetes", (Level)(number % 3))),
    ];

    private static readonly QuestionFilter[] Filters =
    [
        QuestionFilter.All,
        new(TopicId.Parse("docker"), null),
        new(TopicId.Parse("kubernetes"), null),
        new(null, Level.Senior),
        new(TopicId.Parse("docker"), Level.Junior),
        new([TopicId.Parse("docker"), TopicId.Parse("kubernetes")], [Level.Junior, Level.Senior]),
    ];

    [Property(MaxTest = 60, EndSize = 400)]
    public void Nothing_comes_twice_in_a_round_and_everything_comes(int seed, (byte Kind, byte Value)[] steps)
    {
        using var database = new ChatDatabase();
        var bag = new ShuffleBag(new Random(seed));
        var model = new Model();
        var present = Pool.Where((_, index) => index % 3 != 0).ToHashSet();
        foreach (var (kind, value) in steps)
        {
            var question = Pool[value % Pool.Length];
            switch (kind % 20)
            {
                case 0:
                    present.Add(question);
                    break;
                case 1:
                    present.Remove(question);
                    break;
                case 2:
                    database.Had(question.Id);
                    model.Had(question);
                    break;
                case 3:
                    foreach (var shown in Pool.Skip(value % 20).Take(40))
                    {
                        database.Had(shown.Id);
                        model.Had(shown);
                    }

                    break;
                case 4:
                    database.Reopen();
                    bag = new ShuffleBag(new Random(seed + value));
                    break;
                default:
                    var filter = Filters[value % Filters.Length];
                    var drawn = database.Draw(bag, Sample.Bank(present), filter);
                    model.Draws(drawn, present, filter);
                    break;
            }
        }
    }

    private sealed class Model
    {
        private readonly Dictionary<Question, int> _had = [];
        private readonly Dictionary<QuestionFilter, int> _roundStart = [];
        private int _turn;

        public void Had(Question question) => _had[question] = ++_turn;

        public void Draws(Question? drawn, IEnumerable<Question> present, QuestionFilter filter)
        {
            var matching = present.Where(filter.Matches).ToList();
            if (matching.Count == 0)
            {
                Assert.Null(drawn);
                return;
            }

            var allowed = matching.FindAll(question => Turn(question) <= _roundStart.GetValueOrDefault(filter));
            if (allowed.Count == 0)
            {
                _roundStart[filter] = _turn;
                allowed = matching.Count == 1 ? matching : matching.FindAll(question => Turn(question) < _turn);
            }

            Assert.NotNull(drawn);
            Assert.Contains(drawn, allowed);
            Had(drawn);
        }

        private int Turn(Question question) => _had.GetValueOrDefault(question);
    }
}
