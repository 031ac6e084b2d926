using BenchmarkDotNet.Attributes;
using InterviewBot.Benchmarks.Banks;
using InterviewBot.Benchmarks.Growth;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Benchmarks.Suites;

[MemoryDiagnoser]
public class PickBenchmarks : IDisposable
{
    private readonly ShuffleBag _bag = new(new Random(1));
    private QuestionBank _bank = null!;
    private ChatDatabase _database = null!;

    [Params(300, 30_000)]
    public int Questions { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _bank = BankFactory.Bank(Questions);
        _database = new ChatDatabase();
    }

    [GlobalCleanup]
    public void Dispose() => _database.Dispose();

    [Benchmark]
    public Question? Pick()
    {
        _database.Begin();
        var question = _bag.Draw(_database.Connection, ChatDatabase.ChatId, _bank, QuestionFilter.All);
        _database.Commit();
        return question;
    }
}
