using System.Text.Json;
using System.Text.Json.Nodes;
using InterviewBot.Testing.Telegram.Http;
using InterviewBot.Testing.Telegram.State;

namespace InterviewBot.Testing.Telegram.Methods;

/// <summary>A call being answered, under the world's lock, with what most methods look up.</summary>
internal sealed class Call(World world, ApiRequest request)
{
    public const string True = "true";

    public World World => world;

    public ApiRequest Request => request;

    /// <summary>Null on a server that does not know ephemeral messages.</summary>
    public JsonObject? Ephemeral => world.Options.OldServer ? null : request.Object("ephemeral_message_parameters");

    /// <summary>The chat, whatever the bot may do there.</summary>
    public Chat Chat()
    {
        var chat = request.Number("chat_id") is { } id ? world.Find(id)
            : request.Text("chat_id") is { } name && name.StartsWith('@') ? world.Find(name)
            : request.Parameters.ContainsKey("chat_id") ? null
            : throw RefusedException.BadRequest("chat_id is empty");
        return chat ?? throw RefusedException.BadRequest("chat not found");
    }

    /// <summary>The chat, where the bot may be heard.</summary>
    public Chat ChatToWrite()
    {
        var chat = Chat();
        if (chat.MigratedTo is { } supergroup)
        {
            throw RefusedException.Migrated(supergroup.Id);
        }

        if (chat.IsDeleted)
        {
            throw RefusedException.Forbidden(chat.Type == ChatType.Private ? "user is deactivated" : "the group chat was deleted");
        }

        var kind = chat.Type switch
        {
            ChatType.Supergroup => "supergroup",
            ChatType.Channel => "channel",
            _ => "group",
        };
        return (chat.Type, chat.StatusOf(world.Bot)) switch
        {
            (ChatType.Private, MemberStatus.Kicked) => throw RefusedException.Forbidden("bot was blocked by the user"),
            (ChatType.Private, MemberStatus.Left) => throw RefusedException.Forbidden("bot can't initiate conversation with a user"),
            (_, MemberStatus.Kicked) => throw RefusedException.Forbidden($"bot was kicked from the {kind} chat"),
            (_, MemberStatus.Left) => throw RefusedException.Forbidden($"bot is not a member of the {kind} chat"),
            (ChatType.Channel, MemberStatus.Member) => throw RefusedException.BadRequest("need administrator rights in the channel chat"),
            _ => chat,
        };
    }

    /// <param name="chat">Where.</param>
    /// <param name="what">As the refusal names it, such as "message to edit".</param>
    public Message Message(Chat chat, string what)
        => chat.Find(request.Number("message_id") ?? throw RefusedException.BadRequest("message identifier is not specified"))
            ?? throw RefusedException.BadRequest($"{what} not found");

    public int? Thread(Chat chat)
    {
        if (request.Number("message_thread_id") is not { } id)
        {
            return null;
        }

        var exists = chat.IsForum ? chat.Topics.ContainsKey((int)id) : chat.Type == ChatType.Supergroup && chat.Find(id) is not null;
        return exists ? (int)id : throw RefusedException.BadRequest("message thread not found");
    }

    /// <summary>The message that is replied to; null also where the bot allows that it is gone.</summary>
    public Message? ReplyTo(Chat chat)
    {
        if (request.Object("reply_parameters") is not { } reply)
        {
            return null;
        }

        if (reply.NumberOf("chat_id") is { } other && other != chat.Id)
        {
            throw RefusedException.BadRequest("replies to other chats are beyond the loopback server");
        }

        var found = reply.NumberOf("ephemeral_message_id") is { } ephemeral && !world.Options.OldServer
            ? chat.FindEphemeral(ephemeral)
            : chat.Find(reply.NumberOf("message_id") ?? throw RefusedException.BadRequest("message identifier is not specified"));
        return found ?? (reply.FlagOf("allow_sending_without_reply") && Ephemeral is null
            ? null
            : throw RefusedException.BadRequest("message to be replied not found"));
    }

    public static string Json(JsonNode node) => node.ToJsonString(JsonSerializerOptions.Default);
}
