using InterviewBot.Testing.Telegram.Http;
using InterviewBot.Testing.Telegram.State;

namespace InterviewBot.Testing.Telegram.Methods;

/// <summary><c>sendMessage</c>, <c>sendRichMessage</c>, <c>sendDocument</c>.</summary>
internal static class Sending
{
    public static string Message(Call call)
        => Send(call, isEphemeral => Contents.Text(call.Request.Parameters, call.Request.Array("entities")));

    public static string Rich(Call call)
        => Send(call, isEphemeral => Contents.Rich(call.Request.Object("rich_message"), isEphemeral));

    public static string Document(Call call) => Send(call, isEphemeral => Contents.Document(call.Request));

    private static string Send(Call call, Func<bool, MessageContent> read)
    {
        var chat = call.ChatToWrite();
        var isEphemeral = call.Ephemeral is not null;
        var draft = new MessageDraft(read(isEphemeral))
        {
            From = chat.Type == ChatType.Channel ? null : call.World.Bot,
            SenderChat = chat.Type == ChatType.Channel ? chat : null,
            Markup = ReplyMarkup.Read(call.Request, isEphemeral),
            ThreadId = call.Thread(chat),
            ReplyTo = call.ReplyTo(chat),
        };
        if (call.Ephemeral is { } ephemeral)
        {
            draft = EphemeralRules.Apply(call, chat, draft, ephemeral);
        }
        else if (draft.ReplyTo?.EphemeralId is not null)
        {
            throw RefusedException.BadRequest("a reply to an ephemeral message must be an ephemeral message");
        }

        CheckPace(call.World, chat, isEphemeral);
        return Call.Json(call.World.Post(chat, draft).ToJson());
    }

    private static void CheckPace(World world, Chat chat, bool isEphemeral)
    {
        if (world.Options.Limits is { } limits
            && !isEphemeral
            && world.Pace.Wait(limits, world.Now, chat.Id, chat.IsGroup) is { } seconds)
        {
            world.Floods.Begin(chat.Id, seconds);
            throw RefusedException.TooManyRequests(seconds);
        }

        world.Pace.Add(world.Now, chat.Id);
    }
}
