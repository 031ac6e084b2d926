using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Discord.Rest;

/// <summary>
/// A request that the API refuses. Thrown, not returned: rules sit deep, and here a refusal is what an exception is meant for, since it
/// tells of a mistake of the bot under test or of its surroundings.
/// </summary>
/// <param name="status">HTTP's.</param>
/// <param name="code">Discord's.</param>
/// <param name="message">Discord's.</param>
/// <param name="isCircumstance">The surroundings are to blame (kicked, deleted, denied), not what the bot asked for.</param>
/// <param name="errors">What is wrong with which field.</param>
/// <seealso href="https://discord.com/developers/docs/topics/opcodes-and-status-codes#json-json-error-codes"/>
internal sealed class RefusedException(int status, int code, string message, bool isCircumstance = false, JsonObject? errors = null)
    : Exception(message)
{
    public int Status => status;

    public int Code => code;

    public JsonObject? Errors => errors;

    public bool IsCircumstance => isCircumstance;

    public static RefusedException UnknownChannel(bool existed) => new(404, 10003, "Unknown Channel", existed);

    public static RefusedException UnknownGuild() => new(404, 10004, "Unknown Guild", isCircumstance: true);

    public static RefusedException UnknownMember() => new(404, 10007, "Unknown Member", isCircumstance: true);

    public static RefusedException UnknownMessage(bool existed) => new(404, 10008, "Unknown Message", existed);

    public static RefusedException UnknownUser() => new(404, 10013, "Unknown User");

    public static RefusedException UnknownEmoji() => new(400, 10014, "Unknown Emoji");

    public static RefusedException UnknownWebhook(bool existed) => new(404, 10015, "Unknown Webhook", existed);

    public static RefusedException UnknownInteraction(bool existed) => new(404, 10062, "Unknown interaction", existed);

    public static RefusedException AlreadyAcknowledged(bool isCircumstance)
        => new(400, 40060, "Interaction has already been acknowledged.", isCircumstance);

    public static RefusedException InvalidWebhookToken() => new(401, 50027, "Invalid Webhook Token");

    public static RefusedException MissingAccess() => new(403, 50001, "Missing Access", isCircumstance: true);

    public static RefusedException MissingPermissions() => new(403, 50013, "Missing Permissions", isCircumstance: true);

    public static RefusedException CannotEditOthers() => new(403, 50005, "Cannot edit a message authored by another user");

    public static RefusedException CannotMessageUser() => new(403, 50007, "Cannot send messages to this user", isCircumstance: true);

    public static RefusedException NoMutualGuild()
        => new(403, 50278, "Cannot send messages to this user due to having no mutual guilds", isCircumstance: true);

    public static RefusedException OtherApplication()
        => new(403, 20012, "You are not authorized to perform this action on this application");

    public static RefusedException NotText() => new(400, 50008, "Cannot send messages in a non-text channel");

    public static RefusedException InvalidForm(JsonObject errors) => new(400, 50035, "Invalid Form Body", errors: errors);

    public static RefusedException EmptyMessage() => new(400, 50006, "Cannot send an empty message");

    public static RefusedException Archived() => new(400, 50083, "Thread is archived", isCircumstance: true);

    public static RefusedException Locked() => new(403, 160005, "Thread is locked", isCircumstance: true);

    public static RefusedException HasThread()
        => new(400, 160004, "A thread has already been created for this message", isCircumstance: true);

    public override string ToString() => $"{code} {Message} {errors?.ToJsonString()}".TrimEnd();

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["message"] = Message, ["code"] = code };
        json.PutCopy("errors", errors);
        return json;
    }
}
