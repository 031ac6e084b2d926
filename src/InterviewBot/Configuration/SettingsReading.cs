using System.Collections.Immutable;
using Microsoft.Extensions.Configuration;

namespace InterviewBot.Configuration;

/// <summary>What came of reading the configuration: a closed set.</summary>
internal abstract record SettingsReading
{
    private SettingsReading()
    {
    }

    /// <param name="Settings">Every value valid.</param>
    /// <param name="Configuration">Where they come from, for what the framework reads by itself (<c>Logging</c>).</param>
    public sealed record Valid(Settings Settings, IConfigurationRoot Configuration) : SettingsReading;

    /// <param name="Problems">One sentence each, naming its key and never a secret's value.</param>
    public sealed record Invalid(ImmutableArray<string> Problems) : SettingsReading;
}
