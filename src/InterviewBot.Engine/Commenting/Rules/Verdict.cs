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
public sealed record Verdict(Ruling Ruling, TimeSpan Wait = default)
{
    public static readonly Verdict Allowed = new(Ruling.Allowed);

    /// <summary>It becomes a comment, whether it shows at once or not.</summary>
    public bool IsKept => Ruling is Ruling.Allowed or Ruling.Held;

    /// <summary>As it is kept with the event, so that a repeat of the event is told the same.</summary>
    public string Encode() => Wait == default ? $"{Ruling}" : string.Create(CultureInfo.InvariantCulture, $"{Ruling} {Wait.TotalSeconds:0}");

    /// <summary>Reads what <see cref="Encode"/> made; what is something else stands for a comment that was kept.</summary>
    public static Verdict Decode(string encoded)
        => encoded.Split(' ') is [var name, .. var rest] && Enum.TryParse<Ruling>(name, out var ruling) && Enum.IsDefined(ruling)
            && !char.IsAsciiDigit(name[0])
                ? new Verdict(ruling, rest is [var seconds] ? TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)) : default)
                : Allowed;
}
