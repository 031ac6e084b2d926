using System.Text.Json.Nodes;
using InterviewBot.Testing.Telegram.Http;
using InterviewBot.Testing.Telegram.State;

namespace InterviewBot.Testing.Telegram.Methods;

/// <summary>When a bot may send what one person sees: in groups, just after that person pressed or said something.</summary>
internal static class EphemeralRules
{
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(15);

    public static MessageDraft Apply(Call call, Chat chat, MessageDraft draft, JsonObject parameters)
    {
        if (!chat.IsGroup)
        {
            throw RefusedException.BadRequest("ephemeral messages can be sent only to groups and supergroups");
        }

        var receiver = parameters.NumberOf("receiver_user_id") is { } id ? call.World.FindUser(id) : null;
        if (receiver is null || receiver.IsBot || !chat.StatusOf(receiver).IsIn)
        {
            throw RefusedException.BadRequest("USER_NOT_PARTICIPANT");
        }

        if (parameters.TextOf("callback_query_id") is { } queryId)
        {
            ApplyPress(call, chat, receiver, queryId, parameters.FlagOf("replace_callback_query_message"));
        }
        else if (draft.ReplyTo is not { EphemeralId: not null } command
            || command.From?.Id != receiver.Id
            || call.World.Now - command.Date > Window)
        {
            throw RefusedException.BadRequest(
                "an ephemeral message must follow a callback query or an ephemeral message of its receiver within 15 seconds");
        }

        return draft with { Receiver = receiver };
    }

    private static void ApplyPress(Call call, Chat chat, User receiver, string queryId, bool replace)
    {
        if (!call.World.Presses.TryGetValue(queryId, out var press)
            || press.User.Id != receiver.Id
            || press.Message.Chat != chat
            || call.World.Now - press.At > Window)
        {
            throw RefusedException.TooOldQuery();
        }

        if (replace && press.Message.EphemeralId is not null)
        {
            throw RefusedException.BadRequest(
                "replace_callback_query_message can't be used for a callback query from an ephemeral message");
        }

        if (replace)
        {
            press.Message.ReplacedFor = receiver.Id;
        }
    }
}
