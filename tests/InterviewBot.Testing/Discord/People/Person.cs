using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Testing.Discord.People;

/// <summary>A scripted person: runs commands, presses, fills in forms, writes and looks.</summary>
public sealed partial class Person
{
    private readonly World _world;

    internal Person(World world, User user)
    {
        _world = world;
        User = user;
    }

    public User User { get; }

    /// <summary>The form that is open in front of them.</summary>
    public Form? Form { get; internal set; }

    /// <summary>What they do in one place.</summary>
    public Place In(Channel channel) => new(this, channel);

    /// <summary>What they do alone with the bot.</summary>
    public Place Alone()
    {
        lock (_world.Gate)
        {
            return new(this, _world.PrivateChannel(User, _world.Bot));
        }
    }

    /// <summary>Installs the app for themselves, to be used everywhere.</summary>
    public void Installs() => User.HasInstalled = true;

    /// <summary>Takes no more private messages from the bot.</summary>
    public void RefusesMessages() => User.RefusesMessages = true;

    /// <summary>Answers a message.</summary>
    /// <param name="to">Which.</param>
    /// <param name="text">As typed.</param>
    /// <param name="ping">As the client does unless one switches it off.</param>
    public Message Replies(Message to, string text, bool ping = true) => RepliesWith(to, new MessageBody { Content = text }, ping);

    public void Edits(Message message, string text)
    {
        lock (_world.Gate)
        {
            Own(message);
            var answered = message.Reference is { IsResponse: false } reference ? reference.Author : null;
            var isPing = answered is not null && message.Body.Mentions.Contains(answered);
            _world.Edit(message, Read(message.Channel, message.Body with { Content = text }, isPing ? answered : null));
        }
    }

    public void Deletes(Message message)
    {
        lock (_world.Gate)
        {
            if (!message.Channel.PermissionsOf(User).HasFlag(Permissions.ManageMessages))
            {
                Own(message);
            }

            _world.Delete(message);
        }
    }

    public Channel StartsThread(Message message, string name)
    {
        lock (_world.Gate)
        {
            Need(message.Channel, Permissions.CreatePublicThreads);
            return ThreadMaking.FromMessage(_world, message, name, User);
        }
    }

    /// <summary>Writes a post into a forum.</summary>
    public Channel Posts(Channel forum, string title, string text)
    {
        lock (_world.Gate)
        {
            Need(forum, Permissions.SendMessages);
            var post = ThreadMaking.Make(_world, forum, ChannelType.PublicThread, title, User);
            _world.Post(post, new MessageDraft(User, Read(post, new MessageBody { Content = text }, replied: null)) { Id = post.Id });
            return post;
        }
    }

    internal Message Writes(Channel channel, string text) => Writes(channel, new MessageDraft(User, new MessageBody { Content = text }));

    private Message RepliesWith(Message to, MessageBody body, bool ping)
    {
        if (to.IsEphemeral)
        {
            throw new InvalidOperationException("Nobody can reply to an ephemeral message.");
        }

        // Who answers a response pings nobody: it is a webhook's message.
        var draft = new MessageDraft(User, body) { Type = MessageType.Reply, Reference = to };
        return Writes(to.Channel, draft, ping && !to.IsResponse ? to.Author : null);
    }

    private Message Writes(Channel channel, MessageDraft draft, User? replied = null)
    {
        lock (_world.Gate)
        {
            Need(channel, channel.IsThread ? Permissions.SendMessagesInThreads : Permissions.SendMessages);
            if (channel.IsArchived)
            {
                channel.IsArchived = false;
                Events.ThreadUpdated(_world, channel);
            }

            return _world.Post(channel, draft with { Body = Read(channel, draft.Body, replied) });
        }
    }

    private MessageBody Read(Channel channel, MessageBody body, User? replied)
        => Mentions.Read(_world, body, allowed: null, User, channel, replied);

    private void Own(Message message)
    {
        if (message.Author != User)
        {
            throw new InvalidOperationException($"{User.Name} did not write that.");
        }
    }

    private void Need(Channel channel, Permissions needed)
    {
        if (!channel.IsSeenBy(User) || !channel.PermissionsOf(User).HasFlag(needed))
        {
            throw new InvalidOperationException($"{User.Name} lacks {needed} in {channel.Name}.");
        }
    }
}
