namespace InterviewBot.Testing.Discord.Rules;

/// <summary>The header <c>X-Audit-Log-Reason</c>.</summary>
/// <seealso href="https://discord.com/developers/docs/resources/audit-log#audit-log-entry-object"/>
public static class AuditLogRules
{
    private const int Limit = 512;

    /// <param name="header">Its value as it was sent: percent-encoded UTF-8 of 1-512 characters.</param>
    public static IReadOnlyList<Problem> Check(string header)
    {
        const string Name = "X-Audit-Log-Reason";
        var findings = new Findings();
        if (header.Any(letter => letter is < ' ' or > '~'))
        {
            findings.Invalid(Name, "must be percent-encoded");
        }

        findings.Length(Name, Uri.UnescapeDataString(header).Length, 1, Limit);
        return findings.All;
    }
}
