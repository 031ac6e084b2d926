using System.Text;

namespace InterviewBot.Discord.Client.Rest.Http;

/// <summary>Why something was done, for the guild's audit log.</summary>
/// <seealso href="https://discord.com/developers/docs/resources/audit-log"/>
internal static class AuditLogReason
{
    /// <summary>In characters, before they are escaped.</summary>
    private const int Longest = 512;

    /// <returns>What a header takes; the end of what is too long is left out.</returns>
    public static string Escape(string reason)
    {
        var cut = new StringBuilder();
        foreach (var rune in reason.EnumerateRunes())
        {
            if (cut.Length + rune.Utf16SequenceLength > Longest)
            {
                break;
            }

            cut.Append(rune);
        }

        return Uri.EscapeDataString(cut.ToString());
    }
}
