using InterviewBot.Testing.Telegram.State;
using Xunit;

namespace InterviewBot.Testing.Telegram.People;

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
                    .. _world.Chats
                        .Where(chat => chat == Private || chat.StatusOf(User).IsIn)
                        .SelectMany(chat => chat.Messages)
                        .Where(message => message.IsSeenBy(User))
                        .OrderBy(message => message.Sequence),
                ];
            }
        }
    }

    /// <summary>What the bot shows this person, as text.</summary>
    public string ScreenText => string.Join("\n\n", FromBot().Select(message => message.Text));

    /// <summary>The newest message of the bot that this person sees.</summary>
    public Message Latest => FromBot().LastOrDefault()
        ?? throw new InvalidOperationException($"{User.FirstName} sees nothing of the bot yet.");

    /// <summary>The newest message of the bot in one chat.</summary>
    public Message LatestIn(Chat chat)
        => FromBot().LastOrDefault(message => message.Chat == chat)
        ?? throw new InvalidOperationException($"{User.FirstName} sees nothing of the bot in {chat.Title}.");

    /// <summary>Waits until a message of the bot contains the text.</summary>
    /// <returns>The newest message that does.</returns>
    public async Task<Message> Sees(string text, Chat? chat = null)
    {
        await _world.Changed.Until(() => Showing(text, chat) is not null);
        var message = Showing(text, chat);
        Assert.True(message is not null, $"{User.FirstName} does not see '{text}' but:\n{ScreenText}");
        return message;
    }

    /// <summary>Looks at what is there now: wait for <see cref="LoopbackTelegram.Idle"/> first.</summary>
    public void SeesNot(string text, Chat? chat = null)
        => Assert.True(Showing(text, chat) is null, $"{User.FirstName} should not see '{text}':\n{ScreenText}");

    private Message? Showing(string text, Chat? chat)
        => FromBot().LastOrDefault(message =>
            (chat is null || message.Chat == chat) && message.Text.Contains(text, StringComparison.Ordinal));

    private IEnumerable<Message> FromBot()
        => Screen.Where(message => message.From == _world.Bot
            || message.ViaBot == _world.Bot
            || (message.From is null && message.Chat.Type == ChatType.Channel));
}
