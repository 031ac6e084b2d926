using InterviewBot.Benchmarks.Banks;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Benchmarks.Growth;

/// <summary>The first search on a bank, which makes the index.</summary>
internal sealed class IndexOperation(IReadOnlyList<GeneratedQuestion> questions) : Operation
{
    private QuestionBank? _bank;

    public override int Samples => 1;

    public override void Before(int sample) => _bank = BankFactory.Bank(questions);

    public override void Run(int sample) => _bank!.Search.Search(SearchQuery.Parse("first"), 0, 1);
}
