using System.Text.RegularExpressions;

namespace InterviewBot.Tests.Discord;

/// <summary>Takes the ids out of a transcript's links: they tell the time, so that they are others each evening.</summary>
internal static partial class PassingLinks
{
    public static string Hide(string transcript) => Link.Replace(transcript, "https://discord.com/channels/…");

    [GeneratedRegex(@"https://discord\.com/channels/[0-9@me/]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link { get; }
}
