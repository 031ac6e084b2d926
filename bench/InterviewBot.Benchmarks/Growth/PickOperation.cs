using InterviewBot.Engine.Questions;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Benchmarks.Growth;

/// <summary>A question out of the bag: the draw in its transaction.</summary>
internal sealed class PickOperation(QuestionBank bank) : Operation
{
    private readonly ChatDatabase _database = new();
    private readonly ShuffleBag _bag = new(new Random(1));
    private SqliteTransaction? _transaction;

    public override int Samples => 2_000;

    public override void Before(int sample) => _transaction = _database.Connection.BeginTransaction(deferred: false);

    public override void Run(int sample) => _bag.Draw(_database.Connection, ChatDatabase.ChatId, bank, QuestionFilter.All);

    public override void After(int sample)
    {
        _transaction?.Commit();
        _transaction?.Dispose();
    }

    public override void Dispose()
    {
        _transaction?.Dispose();
        _database.Dispose();
        base.Dispose();
    }
}
