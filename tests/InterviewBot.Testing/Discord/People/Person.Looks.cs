using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.State;
using Xunit;

namespace InterviewBot.Testing.Discord.People;

/// <summary>What is on the screen.</summary>
public sealed partial class Person
{
    /// <summary>All messages this person sees, the newest last.</summary>
    public IReadOnlyList<Message> Screen
    {
        get
        {
            lock (_world.Gate)
            {
                return
                [
                    .. _world.Channels
                        .SelectMany(channel => channel.Messages)
                        .Where(message => message.IsSeenBy(User))
                        .OrderBy(message => message.Id),
                ];
            }
        }
    }

    /// <summary>What the bot shows this person, as text.</summary>
    public string ScreenText => string.Join("\n\n", FromBot().Select(message => message.Text));

    /// <summary>The newest message of the bot that this person sees.</summary>
    public Message Latest => FromBot().LastOrDefault()
        ?? throw new InvalidOperationException($"{User.Name} sees nothing of the bot yet.");

    /// <summary>The newest message of the bot in one channel.</summary>
    public Message LatestIn(Channel channel)
    {
        lock (_world.Gate)
        {
            return channel.Messages.LastOrDefault(message => IsShown(message) && message.IsSeenBy(User))
                ?? throw new InvalidOperationException($"{User.Name} sees nothing of the bot in {channel.Name}.");
        }
    }

    /// <summary>The commands that are offered in a place, by their names in the person's language.</summary>
    public IReadOnlyList<string> Menu(Channel channel)
    {
        lock (_world.Gate)
        {
            return
            [
                .. new CommandLine(_world, User, channel).Offered()
                    .Select(command => (command["name_localizations"] as JsonObject)?.TextOf(User.Locale) ?? command.TextOf("name") ?? ""),
            ];
        }
    }

    /// <summary>Waits until a message of the bot contains the text.</summary>
    /// <returns>The newest message that does.</returns>
    public async Task<Message> Sees(string text, Channel? channel = null)
    {
        await _world.Changed.Until(() => Showing(text, channel) is not null);
        var message = Showing(text, channel);
        Assert.True(message is not null, $"{User.Name} does not see '{text}' but:\n{ScreenText}");
        return message;
    }

    /// <summary>Looks at what is there now: wait for <see cref="LoopbackDiscord.Idle"/> first.</summary>
    public void SeesNot(string text, Channel? channel = null)
        => Assert.True(Showing(text, channel) is null, $"{User.Name} should not see '{text}':\n{ScreenText}");

    /// <summary>Waits until the bot reacted to a message.</summary>
    public async Task SeesReaction(Message message, string emoji)
    {
        var isThere = await _world.Changed.Until(() => HasReaction(message, emoji));
        Assert.True(isThere, $"The bot does not react with {emoji} to:\n{message.Text}");
    }

    /// <summary>The newest message in a place that has something.</summary>
    internal Message Newest(Channel channel, Func<Message, bool> has, string what)
    {
        lock (_world.Gate)
        {
            return channel.Messages.LastOrDefault(message => message.IsSeenBy(User) && has(message))
                ?? throw new InvalidOperationException($"{User.Name} finds no {what} in:\n{ScreenText}");
        }
    }

    private bool HasReaction(Message message, string emoji)
    {
        lock (_world.Gate)
        {
            return message.Reactions.TryGetValue(emoji, out var users) && users.Contains(_world.Bot.Id);
        }
    }

    private Message? Showing(string text, Channel? channel)
        => FromBot().LastOrDefault(message =>
            (channel is null || message.Channel == channel) && message.Text.Contains(text, StringComparison.Ordinal));

    private IEnumerable<Message> FromBot() => Screen.Where(IsShown);

    private bool IsShown(Message message)
        => message.Author == _world.Bot && message.Type is not (MessageType.ChannelPinnedMessage or MessageType.ThreadStarterMessage);
}
