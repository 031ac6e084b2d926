using System.Collections.Immutable;
using System.Globalization;
using InterviewBot.Engine.Localization;

namespace InterviewBot.Terminal;

/// <summary>What the terminal and its surroundings are like, and what the host knows that the adapter cannot.</summary>
public sealed record TerminalOptions
{
    /// <summary>In cells; what is printed for a pipe is made this wide when nobody says otherwise.</summary>
    public const int DefaultPlainWidth = 100;

    /// <summary>In cells; a narrower window is taken to be this wide.</summary>
    public const int MinWidth = 20;

    /// <summary>The commands that there are and Tab completes, without their slashes, in the order of preference.</summary>
    public ImmutableArray<string> Commands { get; init; } = [];

    /// <summary>Who sits there; the operating system's name for the person.</summary>
    public string PersonName { get; init; } = "you";

    /// <summary>The locale's language tag, such as <c>vi_VN</c>; null when the surroundings tell none.</summary>
    public string? LanguageTag { get; init; }

    /// <summary>Of the words before the first reply, where the locale names none of the bot's languages.</summary>
    public Language DefaultLanguage { get; init; } = Language.English;

    /// <summary>Sets this run's events apart from those of another that started in the same millisecond.</summary>
    public int ProcessId { get; init; }

    /// <summary>A person types and sees the screen: lines are edited and output is formatted. Otherwise all is plain text.</summary>
    public bool IsInteractive { get; init; }

    /// <summary>Plain output repeats the lines that it answers, because nobody saw them being typed.</summary>
    public bool EchoesInput { get; init; } = true;

    public bool HasColors { get; init; }

    /// <summary>The terminal makes links of OSC 8 sequences; otherwise addresses are written out.</summary>
    public bool HasLinks { get; init; }

    /// <summary>In cells.</summary>
    public int PlainWidth { get; init; } = DefaultPlainWidth;

    /// <summary>Reads the process's own surroundings.</summary>
    public static TerminalOptions FromEnvironment()
        => From(
            Environment.GetEnvironmentVariable,
            Environment.UserName,
            Environment.ProcessId,
            Console.IsInputRedirected,
            Console.IsOutputRedirected);

    internal static TerminalOptions From(
        Func<string, string?> variable, string userName, int processId, bool isInputRedirected, bool isOutputRedirected)
    {
        var term = variable("TERM") ?? "";
        var redirected = isInputRedirected || isOutputRedirected;
        return new TerminalOptions
        {
            PersonName = string.IsNullOrWhiteSpace(userName) ? "you" : userName,
            LanguageTag = TagOf(FirstSet("LC_ALL", "LC_MESSAGES", "LANG")),
            ProcessId = processId,
            IsInteractive = !redirected && term is not "dumb",
            EchoesInput = redirected,
            HasColors = string.IsNullOrEmpty(variable("NO_COLOR")),
            HasLinks = term is not "linux" && !term.StartsWith("vt", StringComparison.Ordinal)
                && variable("TERM_PROGRAM") is not "Apple_Terminal",
            PlainWidth = int.TryParse(variable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns)
                && columns > 0 ? Math.Max(MinWidth, columns) : DefaultPlainWidth,
        };

        string? FirstSet(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (variable(name) is { Length: > 0 } value)
                {
                    return value;
                }
            }

            return null;
        }
    }

    /// <summary>A POSIX locale is <c>language[_territory][.codeset][@modifier]</c>; C and POSIX name no language.</summary>
    private static string? TagOf(string? locale)
    {
        var tag = locale?.Split('.', '@')[0];
        return tag is null or "" or "C" or "POSIX" ? null : tag;
    }
}
