namespace InterviewBot.Testing;

/// <param name="Method">What was called.</param>
/// <param name="Problem">What the real server would have said, or what the contract does not allow.</param>
public sealed record Violation(string Method, string Problem)
{
    public override string ToString() => $"{Method}: {Problem}";
}

/// <summary>What the bot did that a correct bot never does.</summary>
public sealed class Violations
{
    private readonly Lock _gate = new();
    private readonly List<Violation> _all = [];
    private readonly List<string> _expected = [];

    /// <summary>All but the expected ones.</summary>
    public IReadOnlyList<Violation> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _all.Where(violation => !_expected.Any(words => IsAbout(violation, words)))];
            }
        }
    }

    /// <summary>The test provokes violations on purpose whose text contains these words.</summary>
    public void Expect(string words)
    {
        lock (_gate)
        {
            _expected.Add(words);
        }
    }

    /// <summary>Also the expected ones, to look whether they came.</summary>
    public bool Happened(string words)
    {
        lock (_gate)
        {
            return _all.Any(violation => IsAbout(violation, words));
        }
    }

    internal void Add(string method, string problem)
    {
        lock (_gate)
        {
            _all.Add(new Violation(method, problem));
        }
    }

    private static bool IsAbout(Violation violation, string words) => violation.ToString().Contains(words, StringComparison.Ordinal);
}
