using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.Rules;

/// <summary>
/// What a message says may come from anybody, so none of it may ping. Left out, <c>allowed_mentions</c> would let an answer to an
/// interaction ping people, and any other message everyone.
/// </summary>
/// <seealso href="https://discord.com/developers/docs/resources/message#allowed-mentions-object"/>
internal static class MentionRules
{
    public static void Check(Findings findings, JsonObject body, string path)
    {
        var at = Findings.Join(path, "allowed_mentions");
        if (body["allowed_mentions"] is not JsonObject allowed || allowed["parse"] is not JsonArray { Count: 0 })
        {
            findings.Unwanted(at, "must be there with an empty parse: without, text from people pings");
            return;
        }

        if (allowed.CountOf("users") > 0 || allowed.CountOf("roles") > 0 || allowed.IsTrue("replied_user"))
        {
            findings.Unwanted(at, "must allow nobody to be pinged");
        }
    }
}
