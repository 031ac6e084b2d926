using System.Globalization;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Discord.Rendering.Controls;

/// <summary>
/// What Discord sends back of a button or of an option that was picked: an encoded <see cref="ButtonAction"/>, led by a version of its own,
/// the page it turns to and a number that tells it from others of the same message: <c>a2.0:1:answer:q=kubernetes-etcd</c>. Nothing is looked
/// up to understand it, so it works in old messages for good. At most 100 characters
/// (https://discord.com/developers/docs/components/reference#anatomy-of-a-component-custom-id).
/// </summary>
internal static class CustomId
{
    private const char Version = 'a';
    private const int MaxPage = 9999;

    /// <param name="action">What it does.</param>
    /// <param name="page">The page that it turns its own message to, 1 to 9,999; 0 for one that opens what it opens.</param>
    /// <param name="ordinal">Tells it from others that do the same, 0 to 9,999.</param>
    public static string Encode(ButtonAction action, int page = 0, int ordinal = 0) => Encode(action.Encode(), page, ordinal);

    /// <param name="action">As <see cref="ButtonAction.Encode"/> made it.</param>
    /// <param name="page">The page that it turns its own message to, 1 to 9,999; 0 for one that opens what it opens.</param>
    /// <param name="ordinal">Tells it from others that do the same, 0 to 9,999.</param>
    public static string Encode(string action, int page = 0, int ordinal = 0)
    {
        ArgumentException.ThrowIfNullOrEmpty(action);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(action.Length, ButtonAction.MaxLength, nameof(action));
        ArgumentOutOfRangeException.ThrowIfNegative(page);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(page, MaxPage);
        ArgumentOutOfRangeException.ThrowIfNegative(ordinal);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ordinal, MaxPage);
        return string.Create(CultureInfo.InvariantCulture, $"{Version}{page}.{ordinal}:{action}");
    }

    /// <summary>Reads a button's id, or the value of an option.</summary>
    /// <param name="customId">Anything.</param>
    /// <param name="action">For <see cref="ButtonAction.Decode"/>.</param>
    /// <param name="page">From 1; 0 for one that turns no page.</param>
    /// <returns>False: it is none of ours, or of a version that is not known.</returns>
    public static bool TryDecode(string customId, out string action, out int page)
    {
        (action, page) = ("", 0);
        var dot = customId.IndexOf('.', StringComparison.Ordinal);
        var colon = customId.IndexOf(':', StringComparison.Ordinal);
        if (customId.Length > MessageLimits.CustomId || !customId.StartsWith(Version) || dot < 2 || colon < dot + 2 || colon == customId.Length - 1
            || !IsNumber(customId.AsSpan(1, dot - 1), out page) || !IsNumber(customId.AsSpan(dot + 1, colon - dot - 1), out _))
        {
            page = 0;
            return false;
        }

        action = customId[(colon + 1)..];
        return true;
    }

    private static bool IsNumber(ReadOnlySpan<char> digits, out int number)
        => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= MaxPage;
}
