using System.Globalization;

namespace InterviewBot.Testing;

/// <summary>What of a long run is set from outside, by variables of the environment.</summary>
public static class FromEnvironment
{
    /// <summary>Null where the variable is not set.</summary>
    /// <exception cref="FormatException">It is no whole number.</exception>
    public static int? Number(string name)
        => Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>From the seed that the variable gives, else from a new one.</summary>
    /// <param name="seedName">The variable.</param>
    /// <param name="tell">Is told how to make the same choices again.</param>
    public static Random CreateRandom(string seedName, Action<string> tell)
    {
        ArgumentNullException.ThrowIfNull(tell);
        var seed = Number(seedName) ?? (int)(TimeProvider.System.GetTimestamp() & int.MaxValue);
        tell($"{seedName}={seed.ToString(CultureInfo.InvariantCulture)} makes the same choices again.");
        return new Random(seed);
    }
}
