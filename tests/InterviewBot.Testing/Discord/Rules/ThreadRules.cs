using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.Rules;

/// <summary>A thread, or a post of a forum with its first message.</summary>
/// <seealso href="https://discord.com/developers/docs/resources/channel#start-thread-from-message"/>
public static class ThreadRules
{
    private const int NameLimit = 100;

    /// <param name="body">The thread as it is asked for.</param>
    /// <returns>What is wrong with it; empty when all is well.</returns>
    public static IReadOnlyList<Problem> Check(JsonObject body)
    {
        var findings = new Findings();
        findings.Text(body, "name", path: "", 1, NameLimit);
        if (body.TextOf("name") is { Length: > 0 } name && string.IsNullOrWhiteSpace(name))
        {
            findings.Required("name");
        }

        if (body.NumberOf("auto_archive_duration") is { } minutes and not (60 or 1440 or 4320 or 10080))
        {
            findings.Add("auto_archive_duration", "BASE_TYPE_CHOICES", Findings.Words($"{minutes} is none of (60, 1440, 4320, 10080)."));
        }

        if (body["message"] is JsonObject message)
        {
            MessageRules.Check(findings, message, MessageUse.Create, before: null, "message");
        }

        return findings.All;
    }
}
