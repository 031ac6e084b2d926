namespace InterviewBot.Testing.Telegram.Faults;

/// <summary>How fast a bot may send. The defaults are what Telegram tells its developers.</summary>
/// <param name="PerSecond">Messages a second over all chats.</param>
/// <param name="ChatBurst">Messages that one chat takes at once; then one a second.</param>
/// <param name="GroupPerMinute">Messages a minute in one group.</param>
public sealed record RateLimits(int PerSecond = 30, int ChatBurst = 3, int GroupPerMinute = 20);
