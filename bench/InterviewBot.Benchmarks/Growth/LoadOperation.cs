using InterviewBot.Benchmarks.Banks;
using InterviewBot.Content;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Benchmarks.Growth;

/// <summary>From files to a bank that can be searched: reading, parsing, every rule of the linter, and the index.</summary>
internal sealed class LoadOperation : Operation
{
    private readonly TemporaryFolder _folder = new();
    private readonly bool _isLarge;

    public LoadOperation(IReadOnlyList<GeneratedQuestion> questions)
    {
        _isLarge = questions.Count > 10_000;
        BankFiles.Write(questions, _folder.Path);
    }

    public override int Samples => _isLarge ? 1 : 3;

    public override void Run(int sample)
    {
        if (BankLoader.Load(_folder.Path) is not Loaded loaded)
        {
            throw new InvalidOperationException("The generated bank has errors.");
        }

        loaded.Bank.Search.Search(SearchQuery.Parse("first"), 0, 1);
    }

    public override void Dispose()
    {
        _folder.Dispose();
        base.Dispose();
    }
}
