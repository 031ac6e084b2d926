using InterviewBot.Engine.Questions;

namespace InterviewBot.Benchmarks.Growth;

/// <summary>A page of a search, from the words typed to the questions.</summary>
internal sealed class SearchOperation : Operation
{
    private readonly QuestionBank _bank;
    private readonly IReadOnlyList<string> _queries;

    public SearchOperation(QuestionBank bank)
    {
        _bank = bank;
        _queries = QueryMix.Of(bank, Samples);
        _bank.Search.Search(SearchQuery.Parse("first"), 0, 1);
    }

    public override int Samples => 1_800;

    public override void Run(int sample) => _bank.Search.Search(SearchQuery.Parse(_queries[sample]), 0, 5);
}
