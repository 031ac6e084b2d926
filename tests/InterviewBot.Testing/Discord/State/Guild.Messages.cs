namespace InterviewBot.Testing.Discord.State;

/// <summary>Messages deleted in bulk, and those of webhooks.</summary>
public sealed partial class Guild
{
    /// <summary>Several messages are deleted in one go, as moderators do.</summary>
    public void Purges(Channel channel, params Message[] messages)
    {
        lock (_world.Gate)
        {
            foreach (var message in messages)
            {
                message.IsDeleted = true;
            }

            Events.MessagesDeleted(_world, channel, messages);
            _world.Changed.Raise();
        }
    }

    /// <summary>Something elsewhere says it by a webhook.</summary>
    /// <param name="channel">A channel, or a thread in one.</param>
    /// <param name="name">The webhook's.</param>
    /// <param name="text">What it says.</param>
    public Message IsTold(Channel channel, string name, string text)
    {
        lock (_world.Gate)
        {
            var webhook = new User(_world.Ids.Next(), name) { IsBot = true };
            return _world.Post(channel, new MessageDraft(webhook, new MessageBody { Content = text }) { IsOfWebhook = true });
        }
    }
}
