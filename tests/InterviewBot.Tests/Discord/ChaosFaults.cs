using InterviewBot.Testing.Discord;
using InterviewBot.Testing.Discord.Faults;

namespace InterviewBot.Tests.Discord;

/// <summary>Loses one in ten requests, or its answer, as chance has it: of those that may be asked again, and each but once.</summary>
internal sealed class ChaosFaults(int seed)
{
    private const int OneIn = 10;

    private static readonly Fault[] Faults =
    [
        new Fault.ServerError(),
        new Fault.ServerError(500, IsHtml: false, AfterEffect: true),
        new Fault.Cut(AfterEffect: false),
        new Fault.Cut(AfterEffect: true),
        new Fault.CutMidAnswer(),
    ];

    private readonly Random _random = new(seed);
    private readonly HashSet<string> _struck = new(StringComparer.Ordinal);

    /// <summary>How many requests were struck.</summary>
    public int Count => _struck.Count;

    /// <param name="call">Asked for one at a time.</param>
    public Fault? Next(RestCall call)
        => IsRepeatable(call.Route) && _random.Next(OneIn) == 0 && _struck.Add($"{call.Route} {call.Path}")
            ? Faults[_random.Next(Faults.Length)]
            : null;

    /// <summary>A further message to an interaction has no nonce: what may have arrived is not said again.</summary>
    private static bool IsRepeatable(string route) => route is not "POST /webhooks/{application}/{token}";
}
