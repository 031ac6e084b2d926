using InterviewBot.Testing;

namespace InterviewBot.Tests.Discord;

/// <summary>What of a chaos run is set from outside, by variables of the environment.</summary>
internal static class ChaosSettings
{
    /// <summary>Brings the choices of an earlier run again.</summary>
    private const string Seed = "CHAOS_SEED";

    /// <summary>How often the process is restarted.</summary>
    private const string RestartCount = "CHAOS_RESTARTS";

    /// <summary>A restart takes a second; a hundred take longer than everybody's build ought to wait.</summary>
    private const int FewRestarts = 12;

    public static int Restarts => FromEnvironment.Number(RestartCount) ?? FewRestarts;

    /// <summary>From a seed that the test's output tells.</summary>
    public static Random CreateRandom()
        => FromEnvironment.CreateRandom(Seed, line => TestContext.Current.TestOutputHelper?.WriteLine(line));
}
