using System.Text.Json.Nodes;
using InterviewBot.Testing.Telegram.State;

namespace InterviewBot.Testing.Telegram.People;

/// <summary>Comings and goings.</summary>
public sealed partial class Person
{
    public void Joins(Chat chat, MemberStatus status = MemberStatus.Member)
    {
        lock (_world.Gate)
        {
            chat.SetStatus(User, status);
        }
    }

    public void Leaves(Chat chat) => Joins(chat, MemberStatus.Left);

    /// <summary>Adds the bot to a chat, or makes it an administrator there.</summary>
    public void AddsBot(Chat chat, MemberStatus status = MemberStatus.Member) => ChangesBot(chat, status);

    public void RemovesBot(Chat chat) => ChangesBot(chat, MemberStatus.Kicked);

    /// <summary>Blocks the bot: it can write no more.</summary>
    public void Blocks() => ChangesBot(Private, MemberStatus.Kicked);

    public void Unblocks() => ChangesBot(Private, MemberStatus.Member);

    /// <summary>Sets a reaction; the bot learns of it where it is an administrator and asked for it.</summary>
    public void Reacts(Message message, string? emoji)
    {
        lock (_world.Gate)
        {
            var before = Reactions(message.Reactions.GetValueOrDefault(User.Id));
            message.React(User, emoji);
            if (message.Chat.Type != ChatType.Private && !message.Chat.StatusOf(_world.Bot).IsAdministrator)
            {
                return;
            }

            _world.Updates.Push(
                "message_reaction",
                new JsonObject
                {
                    ["chat"] = message.Chat.ToJson(),
                    ["message_id"] = message.Id,
                    ["user"] = User.ToJson(),
                    ["date"] = _world.Now.ToUnixTimeSeconds(),
                    ["old_reaction"] = before,
                    ["new_reaction"] = Reactions(emoji),
                },
                message.Chat.Id);
        }
    }

    /// <summary>Upgrades a group to a supergroup: a new chat with a new id; both sides tell of it.</summary>
    public Chat Upgrades(Chat group)
    {
        lock (_world.Gate)
        {
            var supergroup = _world.AddChat(ChatType.Supergroup, group.Title ?? "");
            foreach (var (id, status) in group.Members)
            {
                if (_world.FindUser(id) is { } member)
                {
                    supergroup.SetStatus(member, status);
                }
            }

            group.MigratedTo = supergroup;
            Service(group, "(upgraded to a supergroup)", new JsonObject { ["migrate_to_chat_id"] = supergroup.Id });
            Service(supergroup, "(upgraded from a group)", new JsonObject { ["migrate_from_chat_id"] = group.Id });
            return supergroup;
        }
    }

    private static JsonArray Reactions(string? emoji)
        => emoji is null ? [] : [new JsonObject { ["type"] = "emoji", ["emoji"] = emoji }];

    private void Service(Chat chat, string description, JsonObject fields)
    {
        var content = new MessageContent.Other(description, fields) { IsService = true };
        var message = _world.Post(chat, new MessageDraft(content) { From = User });
        Visibility.Tell(_world, "message", message);
    }

    private void ChangesBot(Chat chat, MemberStatus status)
    {
        lock (_world.Gate)
        {
            var before = chat.StatusOf(_world.Bot);
            chat.SetStatus(_world.Bot, status);
            _world.Updates.Push(
                "my_chat_member",
                new JsonObject
                {
                    ["chat"] = chat.ToJson(),
                    ["from"] = User.ToJson(),
                    ["date"] = _world.Now.ToUnixTimeSeconds(),
                    ["old_chat_member"] = before.ToJson(_world.Bot),
                    ["new_chat_member"] = status.ToJson(_world.Bot),
                },
                chat.Id);
        }
    }
}
