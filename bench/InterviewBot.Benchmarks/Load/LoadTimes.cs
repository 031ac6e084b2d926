using System.Globalization;

namespace InterviewBot.Benchmarks.Load;

/// <summary>How long each part of a load run takes.</summary>
/// <param name="WarmUp">Before anything is measured, with each start of a program: its code is compiled meanwhile, twice where it is hot.</param>
/// <param name="Measured">What counts.</param>
internal sealed record LoadTimes(TimeSpan WarmUp, TimeSpan Measured)
{
    private const int DefaultSeconds = 10;

    /// <summary>A bot runs for months; what its first seconds cost is told by the benchmark of the start.</summary>
    private static readonly TimeSpan UntilCompiled = TimeSpan.FromSeconds(15);

    /// <param name="arguments"><c>--seconds</c> with what is measured at a time, or nothing.</param>
    /// <exception cref="ArgumentException">They are something else.</exception>
    public static LoadTimes Parse(string[] arguments) => arguments switch
    {
        [] => Of(DefaultSeconds),
        ["--seconds", var text] when int.TryParse(text, CultureInfo.InvariantCulture, out var seconds) && seconds > 0 => Of(seconds),
        _ => throw new ArgumentException("After the program's path comes nothing, or --seconds with a whole number from 1 on.", nameof(arguments)),
    };

    private static LoadTimes Of(int seconds) => new(UntilCompiled, TimeSpan.FromSeconds(seconds));
}
