using BenchmarkDotNet.Attributes;
using InterviewBot.Benchmarks.Banks;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Benchmarks.Suites;

[MemoryDiagnoser]
public class SearchBenchmarks
{
    private QuestionBank _bank = null!;

    [Params(300, 30_000)]
    public int Questions { get; set; }

    [Params("etcd", "kubernetes rollback", "schedulr", "phong van", "khoa")]
    public string Typed { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _bank = BankFactory.Bank(Questions);
        Search();
    }

    [Benchmark]
    public SearchResult Search() => _bank.Search.Search(SearchQuery.Parse(Typed), 0, 5);
}
