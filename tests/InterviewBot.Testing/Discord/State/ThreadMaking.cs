namespace InterviewBot.Testing.Discord.State;

/// <summary>Starts threads, for the bot and for people. Under the world's lock.</summary>
/// <seealso href="https://discord.com/developers/docs/topics/threads"/>
internal static class ThreadMaking
{
    /// <summary>The thread has the id of the message, and begins with a message that points to it.</summary>
    public static Channel FromMessage(World world, Message message, string name, User owner)
    {
        var type = message.Channel.Type == ChannelType.GuildAnnouncement ? ChannelType.AnnouncementThread : ChannelType.PublicThread;
        var thread = Make(world, message.Channel, type, name, owner, message.Id);
        message.Thread = thread;
        Events.MessageUpdated(world, message);
        world.Post(thread, new MessageDraft(owner, new MessageBody()) { Type = MessageType.ThreadStarterMessage, Reference = message });
        return thread;
    }

    public static Channel Make(World world, Channel parent, ChannelType type, string name, User owner, ulong? id = null)
    {
        var thread = world.Add(new Channel(id ?? world.Ids.Next(), type, name, parent.Guild, parent)
        {
            Owner = owner,
            ArchiveTimestamp = world.Now,
        });
        thread.ThreadMembers.Add(owner.Id);
        Events.ThreadCreated(world, thread);
        world.Changed.Raise();
        return thread;
    }
}
