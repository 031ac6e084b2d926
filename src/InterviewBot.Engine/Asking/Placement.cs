using InterviewBot.Engine.Localization;

namespace InterviewBot.Engine.Asking;

/// <summary>
/// What the buttons of a question post say about the post itself, in <see cref="Chat.Arguments.Keyword"/>, so that what they open takes
/// its place and can be closed again. A button without one opens a message of its own.
/// </summary>
internal static class Placement
{
    /// <summary>In place of the post; its Another button keeps to the question's topic.</summary>
    public const string Here = "h";

    /// <summary>In place of the post; its Another button keeps to nothing.</summary>
    public const string HereAny = "a";

    private const string SharedPrefix = "s-";

    /// <summary>
    /// In place of a post that somebody put into a chat the bot may not be in: it shows nothing that belongs to a chat, neither comments
    /// nor their number, and stays in the language it was posted in, whoever presses.
    /// </summary>
    public static string Shared(Language language) => SharedPrefix + language.Code;

    /// <summary>The language of such a post; null for all others.</summary>
    public static Language? SharedLanguage(string? keyword)
        => keyword?.StartsWith(SharedPrefix, StringComparison.Ordinal) is true ? Language.FromTag(keyword[SharedPrefix.Length..]) : null;

    public static bool IsInPlace(string? keyword) => IsInChat(keyword) || SharedLanguage(keyword) is not null;

    /// <summary>Where what belongs to the chat may show.</summary>
    public static bool IsInChat(string? keyword) => keyword is Here or HereAny;
}
