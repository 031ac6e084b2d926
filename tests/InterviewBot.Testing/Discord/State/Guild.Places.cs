using InterviewBot.Testing.Discord.People;

namespace InterviewBot.Testing.Discord.State;

/// <summary>What its owner does with it: places, people, rights.</summary>
public sealed partial class Guild
{
    /// <summary>A text channel; made when it is first asked for.</summary>
    public Channel Channel(string name) => Place(name, ChannelType.GuildText);

    /// <inheritdoc cref="Channel"/>
    public Channel News(string name) => Place(name, ChannelType.GuildAnnouncement);

    /// <summary>A voice channel, with the text that belongs to it.</summary>
    public Channel Voice(string name) => Place(name, ChannelType.GuildVoice);

    /// <summary>A channel of nothing but posts.</summary>
    public Channel Forum(string name) => Place(name, ChannelType.GuildForum);

    /// <summary>A thread that its owner starts without a message.</summary>
    public Channel Thread(Channel parent, string name, bool isPrivate = false)
    {
        lock (_world.Gate)
        {
            var type = isPrivate ? ChannelType.PrivateThread : ChannelType.PublicThread;
            return ThreadMaking.Make(_world, parent, type, name, Owner ?? _world.Bot);
        }
    }

    public Role Role(string name, Permissions permissions, params Person[] people)
    {
        lock (_world.Gate)
        {
            var role = new Role(_world.Ids.Next(), name, permissions, _roles.Count);
            Add(role);
            foreach (var person in people)
            {
                Find(person.User)?.Add(role);
            }

            return role;
        }
    }

    /// <summary>Grants and denies in one channel to one person, the bot or @everyone.</summary>
    /// <param name="channel">Where.</param>
    /// <param name="user">Null: everyone.</param>
    /// <param name="allow">Granted there.</param>
    /// <param name="deny">Denied there.</param>
    public void Permits(Channel channel, User? user, Permissions allow = Permissions.None, Permissions deny = Permissions.None)
    {
        lock (_world.Gate)
        {
            channel.Set(new Overwrite(user?.Id ?? Id, IsRole: user is null, allow, deny));
            Events.ChannelUpdated(_world, channel);
        }
    }

    public void Joins(Person person)
    {
        lock (_world.Gate)
        {
            Add(new Member(person.User, _world.Now));
        }
    }

    public void Leaves(Person person)
    {
        lock (_world.Gate)
        {
            Remove(person.User);
        }
    }

    public void AddsBot()
    {
        lock (_world.Gate)
        {
            Add(new Member(_world.Bot, _world.Now));
            Events.GuildCreated(_world, this);
        }
    }

    public void RemovesBot()
    {
        lock (_world.Gate)
        {
            Events.GuildDeleted(_world, this, isOutage: false);
            Remove(_world.Bot);
        }
    }

    /// <summary>An outage: the bot hears nothing of the guild until it recovers.</summary>
    public void Fails()
    {
        lock (_world.Gate)
        {
            IsUnavailable = true;
            Events.GuildDeleted(_world, this, isOutage: true);
        }
    }

    public void Recovers()
    {
        lock (_world.Gate)
        {
            IsUnavailable = false;
            Events.GuildCreated(_world, this);
        }
    }

    /// <summary>A channel or thread is gone for good, with the threads under it.</summary>
    public void Deletes(Channel channel)
    {
        lock (_world.Gate)
        {
            foreach (var thread in _channels.Values.Where(thread => thread.Parent == channel).Append(channel).ToList())
            {
                Events.ChannelDeleted(_world, thread);
                thread.IsDeleted = true;
                Remove(thread);
            }

            _world.Changed.Raise();
        }
    }

    public void Renames(Channel channel, string name)
    {
        lock (_world.Gate)
        {
            channel.Name = name;
            Tell(channel);
        }
    }

    /// <param name="thread">Which.</param>
    /// <param name="isLocked">Only those who manage threads may open it again.</param>
    public void Archives(Channel thread, bool isLocked = false)
    {
        lock (_world.Gate)
        {
            thread.IsArchived = true;
            thread.IsLocked = isLocked;
            thread.ArchiveTimestamp = _world.Now;
            Tell(thread);
        }
    }

    private void Tell(Channel channel)
    {
        if (channel.IsThread)
        {
            Events.ThreadUpdated(_world, channel);
        }
        else
        {
            Events.ChannelUpdated(_world, channel);
        }
    }

    private Channel Place(string name, ChannelType type)
    {
        lock (_world.Gate)
        {
            if (_channels.Values.FirstOrDefault(channel => channel.Name == name && channel.Type == type) is { } known)
            {
                return known;
            }

            var made = _world.Add(new Channel(_world.Ids.Next(), type, name, this));
            Events.ChannelCreated(_world, made);
            return made;
        }
    }
}
