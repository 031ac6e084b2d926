using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Daily;

namespace InterviewBot.Terminal;

/// <summary>Daily questions in the terminal, while somebody sits there.</summary>
internal sealed class DailyPosting(TerminalAdapter terminal) : IDailyAdapter
{
    private static readonly TimeSpan WhileNotSaved = TimeSpan.FromSeconds(10);

    public string Platform => TerminalAdapter.PlatformName;

    /// <summary>What was printed has scrolled away.</summary>
    public bool KnowsKeys => false;

    public int Concurrency => 1;

    public Task WhenReadyAsync(CancellationToken cancellationToken) => terminal.Welcomed.WaitAsync(cancellationToken);

    public async Task<SendResult> PostAsync(DailyMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        return await message.BeginAsync(cancellationToken)
            ? await terminal.SendAsync(message.Chat, message.Reply, cancellationToken)
            : new SendResult.RetryAfter(WhileNotSaved);
    }
}
