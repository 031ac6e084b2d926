using System.Collections.Immutable;
using System.CommandLine;
using InterviewBot.Configuration;

namespace InterviewBot.Commands;

/// <summary>Every key of the configuration as an option of the command line: <c>--Storage:Path other.db</c> or <c>--Storage:Path=other.db</c>.</summary>
internal sealed class SettingOptions
{
    private readonly ImmutableArray<Option<string>> _options =
    [
        .. ConfigurationKey.All.Select(key => new Option<string>($"--{key.Name}")
        {
            Description = key.Meaning,
            HelpName = "value",
            Recursive = true,
        }),
    ];

    public void AddTo(RootCommand root)
    {
        foreach (var option in _options)
        {
            root.Options.Add(option);
        }
    }

    /// <summary>
    /// Puts the value of <c>--Section:Key=value</c> into an argument of its own: the parser takes the colon of the key for the one
    /// that separates a value.
    /// </summary>
    public static string[] Separate(IEnumerable<string> arguments)
        =>
        [
            .. arguments.SelectMany(argument => argument.StartsWith("--", StringComparison.Ordinal)
                && argument.IndexOf('=', StringComparison.Ordinal) is var at and > 0 && argument.AsSpan(0, at).Contains(':')
                    ? (string[])[argument[..at], argument[(at + 1)..]]
                    : [argument]),
        ];

    public SettingsReading Read(ParseResult parsed)
        => SettingsReader.Read(_options
            .Where(option => parsed.GetResult(option) is not null)
            .Select(option => KeyValuePair.Create(option.Name[2..], parsed.GetValue(option))));

    /// <summary>The settings, or null when they are wrong and the person was told.</summary>
    public SettingsReading.Valid? ReadOrTell(ParseResult parsed)
    {
        switch (Read(parsed))
        {
            case SettingsReading.Valid valid:
                return valid;
            case SettingsReading.Invalid invalid:
                foreach (var problem in invalid.Problems)
                {
                    Console.Error.WriteLine(problem);
                }

                return null;
            default:
                throw new InvalidOperationException("A reading is valid or invalid.");
        }
    }
}
