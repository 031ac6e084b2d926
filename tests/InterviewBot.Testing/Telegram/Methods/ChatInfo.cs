using System.Text.Json.Nodes;
using InterviewBot.Testing.Telegram.Http;
using InterviewBot.Testing.Telegram.State;

namespace InterviewBot.Testing.Telegram.Methods;

/// <summary>What a bot may ask about chats, and do to them besides writing.</summary>
internal static class ChatInfo
{
    public static string Get(Call call)
    {
        var chat = call.ChatToWrite();
        var json = chat.ToJson();
        json["accent_color_id"] = 0;
        json["max_reaction_count"] = 11;
        json["accepted_gift_types"] = new JsonObject
        {
            ["unlimited_gifts"] = false,
            ["limited_gifts"] = false,
            ["unique_gifts"] = false,
            ["premium_subscription"] = false,
            ["gifts_from_channels"] = false,
        };
        json.Put("linked_chat_id", chat.Linked?.Id);
        if (chat.AvailableReactions is { } reactions)
        {
            json["available_reactions"] = new JsonArray(
                [.. reactions.Select(emoji => new JsonObject { ["type"] = "emoji", ["emoji"] = emoji })]);
        }

        return Call.Json(json);
    }

    public static string GetMember(Call call)
    {
        var chat = call.ChatToWrite();
        var user = call.Request.Number("user_id") is { } id ? call.World.FindUser(id) : null;
        return user is null
            ? throw RefusedException.BadRequest("PARTICIPANT_ID_INVALID")
            : Call.Json(chat.StatusOf(user).ToJson(user));
    }

    public static string GetAdministrators(Call call)
    {
        var chat = call.ChatToWrite();
        if (chat.Type == ChatType.Private)
        {
            throw RefusedException.BadRequest("there are no administrators in the private chat");
        }

        var administrators = chat.Members
            .Where(member => member.Value.IsAdministrator)
            .Select(member => (Status: member.Value, User: call.World.FindUser(member.Key)))
            .Select(member => member.User is null ? null : (JsonNode)member.Status.ToJson(member.User));
        return Call.Json(new JsonArray([.. administrators]));
    }

    public static string SendAction(Call call)
    {
        var chat = call.ChatToWrite();
        call.Thread(chat);
        return string.IsNullOrEmpty(call.Request.Text("action"))
            ? throw RefusedException.BadRequest("wrong parameter action in request")
            : Call.True;
    }

    public static string Pin(Call call)
    {
        var message = Pinnable(call, "message to pin");
        message.IsPinned = true;
        if (!message.Chat.IsGroup)
        {
            return Call.True;
        }

        var fields = new JsonObject { ["pinned_message"] = message.ToJson(withReply: false) };
        var service = call.World.Post(
            message.Chat,
            new MessageDraft(new MessageContent.Other("(pinned a message)", fields) { IsService = true }) { From = call.World.Bot });
        Visibility.Tell(call.World, "message", service);
        return Call.True;
    }

    public static string Unpin(Call call)
    {
        if (call.Request.Number("message_id") is null)
        {
            foreach (var pinned in call.ChatToWrite().Messages.Where(message => message.IsPinned).TakeLast(1))
            {
                pinned.IsPinned = false;
            }

            return Call.True;
        }

        Pinnable(call, "message to unpin").IsPinned = false;
        return Call.True;
    }

    private static Message Pinnable(Call call, string what)
    {
        var chat = call.ChatToWrite();
        return chat.Type == ChatType.Private || chat.StatusOf(call.World.Bot).IsAdministrator
            ? call.Message(chat, what)
            : throw RefusedException.BadRequest("not enough rights to manage pinned messages in the chat");
    }
}
