using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Daily;

namespace InterviewBot.Terminal;

/// <summary>Daily questions in the terminal, while somebody sits there.</summary>
internal sealed class DailyPosting(TerminalAdapter terminal) : IDailyAdapter
{
    private static readonly TimeSpan WhileStarting = TimeSpan.FromSeconds(1);

    public string Platform => TerminalAdapter.PlatformName;

    /// <summary>What was printed has scrolled away.</summary>
    public bool KnowsKeys => false;

    public int Concurrency => 1;

    public async Task<SendResult> PostAsync(DailyMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        return terminal.IsOpen
            ? await terminal.SendAsync(message.Chat, message.Reply, cancellationToken)
            : new SendResult.RetryAfter(WhileStarting);
    }
}
