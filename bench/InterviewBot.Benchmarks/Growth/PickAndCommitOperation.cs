using InterviewBot.Engine.Questions;

namespace InterviewBot.Benchmarks.Growth;

/// <summary>A question out of the bag, kept: beginning the transaction, drawing and committing it to the file.</summary>
internal sealed class PickAndCommitOperation(QuestionBank bank) : Operation
{
    private readonly ChatDatabase _database = new();
    private readonly ShuffleBag _bag = new(new Random(2));

    public override int Samples => 2_000;

    public override void Run(int sample)
    {
        _database.Begin();
        _bag.Draw(_database.Connection, ChatDatabase.ChatId, bank, QuestionFilter.All);
        _database.Commit();
    }

    public override void Dispose()
    {
        _database.Dispose();
        base.Dispose();
    }
}
