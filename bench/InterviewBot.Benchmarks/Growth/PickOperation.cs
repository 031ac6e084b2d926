using InterviewBot.Engine.Questions;

namespace InterviewBot.Benchmarks.Growth;

/// <summary>A question out of the bag: the draw in its transaction.</summary>
internal sealed class PickOperation(QuestionBank bank) : Operation
{
    private readonly ChatDatabase _database = new();
    private readonly ShuffleBag _bag = new(new Random(1));

    public override int Samples => 2_000;

    public override void Before(int sample) => _database.Begin();

    public override void Run(int sample) => _bag.Draw(_database.Connection, ChatDatabase.ChatId, bank, QuestionFilter.All);

    public override void After(int sample) => _database.Commit();

    public override void Dispose()
    {
        _database.Dispose();
        base.Dispose();
    }
}
