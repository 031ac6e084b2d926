using System.Globalization;

namespace InterviewBot.Engine.Markup;

/// <summary>
/// A moment in a text: words for it, which lead to an address of a scheme of its own. Where a platform shows times on each reader's own
/// clock, its adapter adds that; elsewhere the words are all there is.
/// </summary>
public static class Moment
{
    private const string Scheme = "moment:";

    /// <param name="at">When it is.</param>
    /// <param name="words">What it is called, such as a date and time in a chat's zone.</param>
    public static Markdown Show(DateTimeOffset at, string words)
        => Markdown.FromContent(string.Create(CultureInfo.InvariantCulture, $"[{Markdown.Escape(words).Source}]({Scheme}{at.ToUnixTimeSeconds()})"));

    /// <summary>The seconds since 1970 began, in UTC; null where the address is no moment's.</summary>
    public static long? SecondsOf(string? address)
        => address?.StartsWith(Scheme, StringComparison.Ordinal) is true
            && long.TryParse(address.AsSpan(Scheme.Length), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds)
                ? seconds
                : null;
}
