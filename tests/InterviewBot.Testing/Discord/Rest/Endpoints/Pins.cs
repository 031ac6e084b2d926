using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Testing.Discord.Rest.Endpoints;

/// <seealso href="https://discord.com/developers/docs/resources/message#pin-message"/>
internal static class Pins
{
    private const int Limit = 250;

    public static RestAnswer List(Call call)
    {
        var channel = call.Channel();
        var isReader = channel.PermissionsOf(call.World.Bot).HasFlag(Permissions.ReadMessageHistory);
        var pinned = channel.Messages.Where(message => isReader && message.IsPinned).OrderByDescending(message => message.PinnedAt);
        return RestAnswer.Ok(new JsonObject
        {
            ["items"] = new JsonArray([.. pinned.Select(message => new JsonObject
            {
                ["pinned_at"] = message.PinnedAt?.ToJson(),
                ["message"] = call.World.ForBot(message),
            })]),
            ["has_more"] = false,
        });
    }

    public static RestAnswer Pin(Call call)
    {
        var channel = call.Channel(Permissions.PinMessages);
        var message = call.Message(channel);
        Messages.NeedActive(channel);
        if (message.IsPinned)
        {
            return RestAnswer.Nothing;
        }

        if (channel.Messages.Count(pinned => pinned.IsPinned) >= Limit)
        {
            throw new RefusedException(400, 30003, "Maximum number of pins reached (250)", isCircumstance: true);
        }

        message.IsPinned = true;
        message.PinnedAt = call.World.Now;
        Events.MessageUpdated(call.World, message);
        call.World.Post(channel, new MessageDraft(call.World.Bot, new MessageBody())
        {
            Type = MessageType.ChannelPinnedMessage,
            Reference = message,
        });
        return RestAnswer.Nothing;
    }

    public static RestAnswer Unpin(Call call)
    {
        var message = call.Message(call.Channel(Permissions.PinMessages));
        if (message.IsPinned)
        {
            message.IsPinned = false;
            Events.MessageUpdated(call.World, message);
            call.World.Changed.Raise();
        }

        return RestAnswer.Nothing;
    }
}
