using Xunit;

namespace InterviewBot.Testing.Telegram;

/// <summary>Waits for what the bot does.</summary>
public sealed partial class LoopbackTelegram
{
    /// <summary>Waits for what the bot still does after its last call, which cannot be seen from here. Part of <see cref="Idle"/>.</summary>
    public Func<Task>? Settling { get; set; }

    /// <summary>Waits until the bot has confirmed every update and makes no call.</summary>
    public async Task Idle()
    {
        Assert.True(await _world.Changed.Until(IsIdle), $"The bot does not come to rest: {PendingCount} updates are not confirmed.");
        await (Settling?.Invoke() ?? Task.CompletedTask);
    }

    /// <summary>Waits until it is so; looked at whenever something happens here.</summary>
    public async Task Until(Func<bool> condition)
        => Assert.True(await _world.Changed.Until(condition), "What was waited for does not happen.");

    /// <summary>Updates the bot has not confirmed.</summary>
    public int PendingCount
    {
        get
        {
            lock (_world.Gate)
            {
                return _world.Updates.Count;
            }
        }
    }

    /// <summary>The bot waits for updates: it is told of the next one at once, and else when its <c>timeout</c> is over.</summary>
    public bool IsPolled
    {
        get
        {
            lock (_world.Gate)
            {
                return _world.Updates.IsPolled;
            }
        }
    }

    private bool IsIdle() => _handler.IsIdle && PendingCount == 0;
}
