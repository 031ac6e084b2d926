using InterviewBot.Testing.Telegram.Http;
using InterviewBot.Testing.Telegram.State;

namespace InterviewBot.Testing.Telegram.Methods;

/// <summary>Changes what stands, the ephemeral and the inline too, and takes it away.</summary>
internal static class Editing
{
    private static readonly TimeSpan Deletable = TimeSpan.FromHours(48);

    public static string Text(Call call)
    {
        var message = Target(call);
        return Edit(call, message, Contents.TextOrRich(call, isEphemeral: false));
    }

    public static string Markup(Call call)
    {
        var message = Target(call);
        return Edit(call, message, message.Content);
    }

    public static string EphemeralText(Call call)
    {
        Edit(call, EphemeralTarget(call, "message to edit"), Contents.TextOrRich(call, isEphemeral: true));
        return Call.True;
    }

    public static string EphemeralMarkup(Call call)
    {
        var message = EphemeralTarget(call, "message to edit");
        Edit(call, message, message.Content);
        return Call.True;
    }

    public static string DeleteEphemeral(Call call)
    {
        Remove(call.World, EphemeralTarget(call, "message to delete"));
        return Call.True;
    }

    public static string Delete(Call call)
    {
        var chat = call.ChatToWrite();
        var message = call.Message(chat, "message to delete");
        var mayDelete = message.From?.Id == call.World.Bot.Id
            || chat.Type == ChatType.Private
            || chat.StatusOf(call.World.Bot).IsAdministrator;
        if (!mayDelete || call.World.Now - message.Date > Deletable)
        {
            throw RefusedException.BadRequest("message can't be deleted");
        }

        Remove(call.World, message);
        return Call.True;
    }

    private static Message Target(Call call)
    {
        if (call.Request.Text("inline_message_id") is { } inlineId)
        {
            return call.World.InlineMessages.GetValueOrDefault(inlineId) is { IsDeleted: false } found
                ? found
                : throw RefusedException.BadRequest("MESSAGE_ID_INVALID");
        }

        var chat = call.ChatToWrite();
        var message = call.Message(chat, "message to edit");
        var isOwn = message.From?.Id == call.World.Bot.Id || (chat.Type == ChatType.Channel && message.SenderChat == chat);
        return isOwn && message.ViaBot is null ? message : throw RefusedException.BadRequest("message can't be edited");
    }

    private static Message EphemeralTarget(Call call, string what)
    {
        var chat = call.ChatToWrite();
        var message = call.Request.Number("ephemeral_message_id") is { } id ? chat.FindEphemeral(id) : null;
        var isOwn = message?.From?.Id == call.World.Bot.Id && message.Receiver?.Id == call.Request.Number("receiver_user_id");
        return message is not null && isOwn
            ? message
            : throw RefusedException.BadRequest($"{what} not found");
    }

    private static string Edit(Call call, Message message, MessageContent content)
    {
        if (content != message.Content && message.Content is MessageContent.Document or MessageContent.Other)
        {
            throw RefusedException.BadRequest("there is no text in the message to edit");
        }

        var markup = ReplyMarkup.Read(call.Request, message.EphemeralId is not null);
        if (State.Message.Fingerprint(content, markup) == State.Message.Fingerprint(message.Content, message.Markup))
        {
            throw RefusedException.BadRequest(
                "message is not modified: specified new message content and reply markup are exactly the same as a current content "
                + "and reply markup of the message");
        }

        message.Content = content;
        message.Markup = markup;
        message.Edits++;
        message.EditDate = call.World.Now;
        if (call.World.Options.Transcribe)
        {
            call.World.Transcript.Edited(message);
        }

        call.World.Changed.Raise();
        return message.InlineMessageId is not null ? Call.True : Call.Json(message.ToJson());
    }

    private static void Remove(World world, Message message)
    {
        message.IsDeleted = true;
        if (world.Options.Transcribe)
        {
            world.Transcript.Deleted(message);
        }

        world.Changed.Raise();
    }
}
