using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.Rules;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Testing.Discord.Rest.Endpoints;

/// <summary>Messages of a channel, by the bot's own token.</summary>
/// <seealso href="https://discord.com/developers/docs/resources/message"/>
internal static class Messages
{
    private const int MaxListed = 100;

    public static RestAnswer Create(Call call)
    {
        var world = call.World;
        var channel = ChannelToWrite(call);
        call.Check(() => MessageRules.Check(call.Body, MessageUse.Create));
        CheckUpload(call, call.Body);
        if (call.Request.Files.Count > 0)
        {
            call.Need(channel, Permissions.AttachFiles);
        }

        var nonce = call.Body["nonce"]?.ToString();
        if (nonce is not null && call.Body.FlagOf("enforce_nonce") && world.Nonces.Find(nonce) is { } earlier)
        {
            return RestAnswer.Ok(world.ForBot(earlier));
        }

        var reference = Reference(call, channel);
        var message = world.Post(channel, new MessageDraft(world.Bot, MessageReader.Create(call, call.Body, channel, reference?.Author))
        {
            Type = reference is null ? MessageType.Default : MessageType.Reply,
            Reference = reference,
            Nonce = nonce,
        });
        if (nonce is not null)
        {
            world.Nonces.Add(nonce, message);
        }

        return RestAnswer.Ok(world.ForBot(message));
    }

    public static RestAnswer Get(Call call)
        => RestAnswer.Ok(Kept(call, call.Message(call.Channel(Permissions.ReadMessageHistory))));

    public static RestAnswer List(Call call)
    {
        var channel = call.Channel();
        var limit = SnowflakeExtensions.AsId(call.Request.Query["limit"]) ?? 50;
        if (limit is < 1 or > MaxListed)
        {
            throw new RefusedException(400, 50035, "Invalid Form Body");
        }

        var messages = channel.Messages.Where(message => message.Receiver is null);
        if (!channel.PermissionsOf(call.World.Bot).HasFlag(Permissions.ReadMessageHistory))
        {
            messages = [];
        }

        if (SnowflakeExtensions.AsId(call.Request.Query["before"]) is { } before)
        {
            messages = messages.Where(message => message.Id < before);
        }

        // After a message, the ones next to it come; else the newest do. The newest stands first either way.
        messages = SnowflakeExtensions.AsId(call.Request.Query["after"]) is { } after
            ? messages.Where(message => message.Id > after).Take((int)limit)
            : messages.TakeLast((int)limit);
        return RestAnswer.Ok(new JsonArray([.. messages.Reverse().Select(message => Kept(call, message))]));
    }

    public static RestAnswer Edit(Call call)
    {
        var channel = call.Channel();
        var message = call.Message(channel);
        if (message.Author != call.World.Bot)
        {
            throw RefusedException.CannotEditOthers();
        }

        NeedActive(channel);
        call.Check(() => MessageRules.Check(call.Body, MessageUse.Edit, message.Json));
        CheckUpload(call, call.Body);
        call.World.Edit(message, MessageReader.Edit(call, call.Body, message));
        return RestAnswer.Ok(call.World.ForBot(message));
    }

    public static RestAnswer Delete(Call call)
    {
        var channel = call.Channel();
        var message = call.Message(channel);
        if (message.Author != call.World.Bot)
        {
            call.Need(channel, Permissions.ManageMessages);
        }

        call.World.Delete(message);
        return RestAnswer.Nothing;
    }

    /// <summary>Messages in an archived thread stay as they are.</summary>
    public static void NeedActive(Channel channel)
    {
        if (channel.IsArchived)
        {
            throw RefusedException.Archived();
        }
    }

    public static void CheckUpload(Call call, JsonObject message)
    {
        if (call.Request.IsMultipart)
        {
            call.Check(() => UploadRules.Check(message, [.. call.Request.Files.Select(file => file.PartName)]));
        }
    }

    /// <summary>As the history has it: a nonce is told to those who hear of the message when it is made, and not kept with it.</summary>
    private static JsonObject Kept(Call call, Message message)
    {
        var json = call.World.ForBot(message);
        json.Remove("nonce");
        return json;
    }

    private static Channel ChannelToWrite(Call call)
    {
        var channel = call.Channel();
        if (!channel.Type.IsText)
        {
            throw RefusedException.NotText();
        }

        if (channel.Guild is null)
        {
            NeedListener(call.World, channel);
            return channel;
        }

        call.Need(channel, channel.IsThread ? Permissions.SendMessagesInThreads : Permissions.SendMessages);
        if (channel.IsLocked && !channel.PermissionsOf(call.World.Bot).HasFlag(Permissions.ManageThreads))
        {
            throw RefusedException.Locked();
        }

        if (channel.IsArchived)
        {
            // Who writes into an archived thread opens it.
            channel.IsArchived = false;
            Events.ThreadUpdated(call.World, channel);
        }

        return channel;
    }

    private static void NeedListener(World world, Channel channel)
    {
        var person = channel.Recipients.First(user => user != world.Bot);
        if (person.RefusesMessages)
        {
            throw RefusedException.CannotMessageUser();
        }

        if (!person.HasInstalled && !world.Guilds.Any(guild => guild.Find(person) is not null && guild.Find(world.Bot) is not null))
        {
            throw RefusedException.NoMutualGuild();
        }
    }

    private static Message? Reference(Call call, Channel channel)
    {
        if (call.Body["message_reference"] is not JsonObject reference)
        {
            return null;
        }

        if (!channel.PermissionsOf(call.World.Bot).HasFlag(Permissions.ReadMessageHistory))
        {
            throw new RefusedException(400, 160002, "Cannot reply without permission to read message history", isCircumstance: true);
        }

        var id = reference.IdOf("message_id") ?? 0;
        if (channel.Find(id) is { } found)
        {
            return found;
        }

        if (reference["fail_if_not_exists"]?.ToString() is "false")
        {
            return null;
        }

        var problem = new Problem("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
        throw new RefusedException(400, 50035, "Invalid Form Body", isCircumstance: channel.Knew(id), FormErrors.Of([problem]));
    }
}
