using InterviewBot.Engine.Questions;

namespace InterviewBot.Benchmarks.Growth;

/// <summary>Questions for what is typed so far.</summary>
internal sealed class CompleteOperation : Operation
{
    private readonly QuestionBank _bank;
    private readonly IReadOnlyList<string> _queries;

    public CompleteOperation(QuestionBank bank)
    {
        _bank = bank;
        _queries = QueryMix.Of(bank, Samples);
        _bank.Search.Complete("", 1);
    }

    public override int Samples => 900;

    public override void Run(int sample) => _bank.Search.Complete(_queries[sample], 25);
}
