using System.Globalization;
using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Testing.Discord.People;

/// <summary>What people send beside words.</summary>
public sealed partial class Person
{
    private const int Png = 1;

    /// <summary>Puts a file into a channel, without words or with some.</summary>
    public Message SendsFile(Channel channel, string name, string text = "")
        => Writes(channel, new MessageDraft(User, WithFile(name, text)));

    /// <summary>Answers with a file, without words or with some.</summary>
    public Message RepliesWithFile(Message to, string name, string text = "") => RepliesWith(to, WithFile(name, text), ping: true);

    /// <summary>Answers with a sticker. Discord shows the bot which, also without the Message Content intent.</summary>
    public Message RepliesWithSticker(Message to, string name = "Wave")
    {
        var sticker = new JsonObject { ["id"] = NextId(), ["name"] = name, ["format_type"] = Png };
        return RepliesWith(to, new MessageBody { Stickers = [sticker] }, ping: true);
    }

    /// <summary>Shows a message once more, here or elsewhere.</summary>
    public Message Forwards(Message message, Channel to)
        => Writes(to, new MessageDraft(User, new MessageBody()) { Reference = message, IsForward = true });

    /// <summary>Pins a message, of which Discord makes a note in the person's name.</summary>
    public Message Pins(Message message)
    {
        lock (_world.Gate)
        {
            Need(message.Channel, Permissions.PinMessages);
            message.IsPinned = true;
            message.PinnedAt = _world.Now;
            Events.MessageUpdated(_world, message);
            var note = new MessageDraft(User, new MessageBody()) { Type = MessageType.ChannelPinnedMessage, Reference = message };
            return _world.Post(message.Channel, note);
        }
    }

    private MessageBody WithFile(string name, string text)
    {
        var id = NextId();
        var file = new JsonObject
        {
            ["id"] = id,
            ["filename"] = name,
            ["size"] = 1024,
            ["url"] = $"https://cdn.discordapp.com/attachments/{id}/{name}",
            ["proxy_url"] = $"https://media.discordapp.net/attachments/{id}/{name}",
        };
        return new MessageBody { Content = text, Attachments = [file] };
    }

    private string NextId()
    {
        lock (_world.Gate)
        {
            return _world.Ids.Next().ToString(CultureInfo.InvariantCulture);
        }
    }
}
