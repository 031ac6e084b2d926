namespace InterviewBot.Testing.Discord.Rules;

/// <summary>The emoji in the address of a reaction.</summary>
/// <seealso href="https://discord.com/developers/docs/resources/message#create-reaction"/>
public static class ReactionRules
{
    /// <param name="segment">The part of the path as it was sent: percent-encoded, or <c>name:id</c> so encoded.</param>
    /// <returns>What is wrong with it. Discord answers 10014 rather than with a field's error.</returns>
    public static IReadOnlyList<Problem> Check(string segment)
    {
        var findings = new Findings();
        if (segment.Any(letter => !char.IsAscii(letter)))
        {
            findings.Invalid("emoji_name", "must be percent-encoded");
        }
        else if (!IsCustom(Uri.UnescapeDataString(segment)) && !Emoji.IsEmoji(Uri.UnescapeDataString(segment)))
        {
            findings.Invalid("emoji_name", "Unknown Emoji");
        }

        return findings.All;
    }

    private static bool IsCustom(string emoji)
        => emoji.Split(':') is [{ Length: > 0 } name, { Length: > 0 } id]
            && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_')
            && id.All(char.IsAsciiDigit);
}
