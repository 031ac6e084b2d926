using System.Text.Json.Nodes;
using InterviewBot.Testing.Telegram.Html;
using InterviewBot.Testing.Telegram.State;

namespace InterviewBot.Testing.Telegram.People;

/// <summary>A scripted person: types, presses, replies and looks. What they do reaches the bot as updates.</summary>
public sealed partial class Person
{
    private readonly World _world;

    internal Person(World world, User user)
    {
        _world = world;
        User = user;
        Private = world.AddPrivate(user);
    }

    public User User { get; }

    /// <summary>The chat with the bot alone.</summary>
    public Chat Private { get; }

    /// <summary>
    /// Set: speaks on behalf of a chat. The group itself: as its anonymous administrator; a channel: as that channel.
    /// </summary>
    public Chat? SpeaksAs { get; set; }

    /// <summary>Picks ephemeral commands from the menu as new clients do; false: types them for all to see.</summary>
    public bool HasNewClient { get; set; } = true;

    /// <summary>Writes into a chat: words, or a command.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="chat">Null: the private chat with the bot.</param>
    /// <param name="topic">The thread of a forum.</param>
    /// <param name="ephemerally">Seen by the bot alone; null: where the bot's menu says so and the client is new.</param>
    public Message Types(string text, Chat? chat = null, int? topic = null, bool? ephemerally = null)
    {
        lock (_world.Gate)
        {
            var place = chat ?? Private;
            return Sends(place, new MessageDraft(Words(text))
            {
                ThreadId = topic,
                Receiver = ephemerally ?? IsEphemeralCommand(place, text) ? _world.Bot : null,
            });
        }
    }

    /// <summary>Follows a link <c>t.me/bot?start=…</c>, or just starts the bot.</summary>
    public Message Starts(string? parameter = null) => Types(parameter is null ? "/start" : $"/start {parameter}");

    public Message Replies(Message to, string text) => Replies(to, Words(text));

    /// <summary>Replies in one chat to a message of another. Of which message it is, Telegram tells for supergroups and channels only.</summary>
    /// <seealso href="https://core.telegram.org/bots/api#externalreplyinfo"/>
    public Message RepliesFrom(Chat chat, Message to, string text)
    {
        lock (_world.Gate)
        {
            var reply = new JsonObject
            {
                ["origin"] = new JsonObject
                {
                    ["type"] = "user",
                    ["date"] = to.Date.ToUnixTimeSeconds(),
                    ["sender_user"] = to.From?.ToJson(),
                },
            };
            if (to.Chat.Type is ChatType.Supergroup or ChatType.Channel)
            {
                reply["chat"] = to.Chat.ToJson();
                reply["message_id"] = to.Id;
            }

            return Sends(chat, new MessageDraft(Words(text)) { Extra = new JsonObject { ["external_reply"] = reply } });
        }
    }

    public Message RepliesWithPhoto(Message to, string? caption = null)
    {
        var fields = new JsonObject
        {
            ["photo"] = new JsonArray(new JsonObject
            {
                ["file_id"] = "photo",
                ["file_unique_id"] = "photo",
                ["width"] = 90,
                ["height"] = 60,
            }),
        };
        fields.Put("caption", caption);
        return Replies(to, new MessageContent.Other(caption is null ? "[photo]" : $"[photo] {caption}", fields));
    }

    public Message RepliesWithSticker(Message to) => Replies(to, new MessageContent.Other("[sticker]", new JsonObject
    {
        ["sticker"] = new JsonObject
        {
            ["file_id"] = "sticker",
            ["file_unique_id"] = "sticker",
            ["type"] = "regular",
            ["width"] = 512,
            ["height"] = 512,
            ["is_animated"] = false,
            ["is_video"] = false,
        },
    }));

    /// <summary>Forwards what somebody else wrote, as a reply.</summary>
    public Message RepliesWithForward(Message to, string text, string author = "Somebody") => Replies(to, Words(text), new JsonObject
    {
        ["forward_origin"] = new JsonObject
        {
            ["type"] = "hidden_user",
            ["date"] = _world.Now.ToUnixTimeSeconds(),
            ["sender_user_name"] = author,
        },
    });

    /// <summary>Changes the words of a message, or the caption of a photo.</summary>
    public void Edits(Message message, string text)
    {
        lock (_world.Gate)
        {
            message.Content = message.Content is MessageContent.Other other
                ? new MessageContent.Other($"[photo] {text}", With(other.Fields, "caption", text))
                : Words(text);
            message.Edits++;
            message.EditDate = _world.Now;
            if (_world.Options.Transcribe)
            {
                _world.Transcript.Edited(message);
            }

            Visibility.Tell(_world, message.Chat.Type == ChatType.Channel ? "edited_channel_post" : "edited_message", message);
            _world.Changed.Raise();
        }
    }

    /// <summary>Deletes a message; no update tells a bot of it.</summary>
    public void Deletes(Message message)
    {
        lock (_world.Gate)
        {
            message.IsDeleted = true;
            _world.Changed.Raise();
        }
    }

    private Message Replies(Message to, MessageContent content, JsonObject? extra = null)
    {
        lock (_world.Gate)
        {
            return Sends(to.Chat, new MessageDraft(content) { ReplyTo = to, ThreadId = to.ThreadId, Extra = extra });
        }
    }

    private Message Sends(Chat chat, MessageDraft draft)
    {
        switch (chat == Private ? chat.StatusOf(_world.Bot) : MemberStatus.Member)
        {
            case MemberStatus.Left:
                chat.SetStatus(_world.Bot, MemberStatus.Member);
                break;
            case MemberStatus.Kicked:
                Unblocks();
                break;
            default:
                break;
        }

        var isPost = chat.Type == ChatType.Channel;
        var speaker = isPost ? chat : SpeaksAs;
        var message = _world.Post(chat, draft with
        {
            From = isPost ? null : SpeaksAs is null ? User : SpeaksAs == chat ? User.GroupAnonymousBot : User.ChannelBot,
            SenderChat = speaker,
        });
        Visibility.Tell(_world, isPost ? "channel_post" : "message", message);
        return message;
    }

    private bool IsEphemeralCommand(Chat chat, string text)
        => HasNewClient
        && !_world.Options.OldServer
        && SpeaksAs is null
        && chat.IsGroup
        && text.StartsWith('/')
        && _world.Menus.For(chat, User).OfType<JsonObject>().Any(command =>
            command.TextOf("command") == text[1..].Split(' ', '@')[0] && command.FlagOf("is_ephemeral"));

    /// <summary>Clients mark commands; the rest of what they mark does not matter here.</summary>
    private static MessageContent.Text Words(string text)
        => new(new FormattedText(text, text.StartsWith('/') ? [new Entity("bot_command", 0, text.Split(' ', '\n')[0].Length)] : []));

    private static JsonObject With(JsonObject fields, string name, string value)
    {
        var copy = fields.DeepClone().AsObject();
        copy[name] = value;
        return copy;
    }
}
