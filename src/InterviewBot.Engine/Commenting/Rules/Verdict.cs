using System.Globalization;

namespace InterviewBot.Engine.Commenting.Rules;

/// <summary>What the rules say to a comment.</summary>
public enum Ruling
{
    Allowed,

    /// <summary>It is kept, and shows when a moderator lets it.</summary>
    Held,

    /// <summary>Its writer wrote a lot of late; <see cref="Verdict.Wait"/> says for how long to wait.</summary>
    TooOften,

    /// <summary>Its writer wrote the same just now.</summary>
    Repeated,

    /// <summary>It has a link, and its writer is new.</summary>
    HasLink,

    /// <summary>An administrator took away its writer's voice in the chat.</summary>
    Silenced,

    /// <summary>An owner of the bot took it away everywhere.</summary>
    Blocked,
}

/// <param name="Ruling">What is said.</param>
/// <param name="Wait">In whole seconds; zero where waiting does not help.</param>
/// <param name="IsAgain">The person was told so already, and nothing of theirs was welcome since.</param>
public sealed record Verdict(Ruling Ruling, TimeSpan Wait = default, bool IsAgain = false)
{
    private const string Again = "again";

    public static readonly Verdict Allowed = new(Ruling.Allowed);

    /// <summary>It becomes a comment, whether it shows at once or not.</summary>
    public bool IsKept => Ruling is Ruling.Allowed or Ruling.Held;

    /// <summary>As it is kept with the event, so that a repeat of the event is told the same.</summary>
    public string Encode()
        => string.Create(CultureInfo.InvariantCulture, $"{Ruling}{(Wait == default ? "" : $" {Wait.TotalSeconds:0}")}{(IsAgain ? $" {Again}" : "")}");

    /// <summary>Reads what <see cref="Encode"/> made; what is something else stands for a comment that was kept.</summary>
    public static Verdict Decode(string encoded)
        => encoded.Split(' ') is [var name, .. var rest] && Enum.TryParse<Ruling>(name, out var ruling) && Enum.IsDefined(ruling)
            && !char.IsAsciiDigit(name[0])
                ? new Verdict(ruling, WaitOf(rest), rest.Contains(Again, StringComparer.Ordinal))
                : Allowed;

    private static TimeSpan WaitOf(string[] rest)
        => rest is [var seconds, ..] && int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? TimeSpan.FromSeconds(count)
            : default;
}
