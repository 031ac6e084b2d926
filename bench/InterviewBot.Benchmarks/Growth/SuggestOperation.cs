using InterviewBot.Engine.Questions;

namespace InterviewBot.Benchmarks.Growth;

/// <summary>What to ask next, each time after another question.</summary>
internal sealed class SuggestOperation : Operation
{
    private readonly QuestionBank _bank;

    public SuggestOperation(QuestionBank bank)
    {
        _bank = bank;
        _bank.Suggestions.For(_bank.Questions[^1], 3);
    }

    public override int Samples => 200;

    public override void Run(int sample) => _bank.Suggestions.For(_bank.Questions[sample * _bank.Questions.Length / Samples], 3);
}
