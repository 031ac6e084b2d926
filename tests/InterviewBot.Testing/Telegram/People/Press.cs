using InterviewBot.Testing.Telegram.State;

namespace InterviewBot.Testing.Telegram.People;

/// <summary>What the bot answered to a press.</summary>
/// <param name="Text">Shown over the chat for a moment; empty when nothing is.</param>
/// <param name="IsAlert">Shown as a window that has to be closed.</param>
/// <param name="Url">Opened by the client.</param>
public sealed record CallbackAnswer(string Text, bool IsAlert, string? Url);

/// <summary>A press on a button that calls the bot.</summary>
public sealed class Press
{
    private readonly TaskCompletionSource<CallbackAnswer> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal Press(string id, User user, Message message, DateTimeOffset at)
    {
        Id = id;
        User = user;
        Message = message;
        At = at;
    }

    /// <summary>The callback query's id.</summary>
    public string Id { get; }

    public User User { get; }

    public Message Message { get; }

    /// <summary>Ends when the bot answers: until then the button shows that it works. A bot that does not answer at all fails the test.</summary>
    public Task<CallbackAnswer> Answer => _answer.Task.WaitAsync(Signal.Patience, TimeProvider.System);

    internal bool IsAnswered => _answer.Task.IsCompleted;

    internal DateTimeOffset At { get; }

    internal void Finish(CallbackAnswer answer) => _answer.SetResult(answer);
}
