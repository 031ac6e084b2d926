using System.Globalization;
using System.Text;

namespace InterviewBot.Terminal;

/// <summary>What a terminal chat finds around it.</summary>
public sealed record TerminalSurroundings
{
    /// <summary>A width that reads well where no window gives one.</summary>
    private const int PlainWidth = 100;

    public required TextReader Input { get; init; }

    public required TextWriter Output { get; init; }

    /// <summary>A person is at a terminal; else lines come from a pipe and plain text goes out.</summary>
    public required bool IsInteractive { get; init; }

    /// <summary>The account's name, which is also what the person is called.</summary>
    public required string UserName { get; init; }

    /// <summary>The locale's language; null where it names none (<c>C</c>, <c>POSIX</c>).</summary>
    public string? LanguageTag { get; init; }

    /// <summary>In columns, now.</summary>
    public Func<int> Width { get; init; } = () => PlainWidth;

    /// <summary>Whether colours are wanted; <c>NO_COLOR</c> (https://no-color.org) says no.</summary>
    public bool Colours { get; init; } = true;

    /// <summary>Told apart from every other run on the same database: events are counted within it.</summary>
    public required string RunId { get; init; }

    /// <summary>The process's own console and environment.</summary>
    public static TerminalSurroundings OfProcess(TimeProvider time)
    {
        var interactive = !Console.IsInputRedirected && !Console.IsOutputRedirected;
        return new TerminalSurroundings
        {
            Input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8),
            Output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)),
            IsInteractive = interactive,
            UserName = Environment.UserName is { Length: > 0 } name ? name : "you",
            LanguageTag = LanguageOf(Variable("LC_ALL") ?? Variable("LC_MESSAGES") ?? Variable("LANG")),
            Width = interactive ? () => Console.WindowWidth : ColumnsOrDefault,
            Colours = Variable("NO_COLOR") is null,
            RunId = string.Create(CultureInfo.InvariantCulture, $"{time.GetUtcNow().ToUnixTimeMilliseconds()}-{Environment.ProcessId}"),
        };
    }

    private static string? LanguageOf(string? locale) => locale is null or "C" or "POSIX" or "C.UTF-8" ? null : locale;

    private static int ColumnsOrDefault()
        => int.TryParse(Variable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns > 0
            ? columns
            : PlainWidth;

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
