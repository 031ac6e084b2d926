using InterviewBot.Testing.Telegram.Http;

namespace InterviewBot.Testing.Telegram.Faults;

/// <summary>Waiting times that the bot was told and has to keep. Used under the world's lock.</summary>
internal sealed class FloodWaits(TimeProvider clock)
{
    private const long Everywhere = 0;

    /// <summary>Calls that were on their way when the bot was told to wait are no fault of its.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(300);

    private readonly Dictionary<long, (DateTimeOffset Until, long ToldAt)> _waits = [];

    public void Begin(long? chatId, int seconds)
        => _waits[chatId ?? Everywhere] = (clock.GetUtcNow().AddSeconds(seconds), TimeProvider.System.GetTimestamp());

    /// <returns>Null when the call may go on; else the seconds that are left, and whether the bot should have known.</returns>
    public (int Seconds, bool IsImpatient)? Check(ApiRequest request)
        => Left(Everywhere) ?? (request.Number("chat_id") is { } chat ? Left(chat) : null);

    private (int Seconds, bool IsImpatient)? Left(long key)
    {
        if (!_waits.TryGetValue(key, out var wait))
        {
            return null;
        }

        var left = wait.Until - clock.GetUtcNow();
        if (left <= TimeSpan.Zero)
        {
            _waits.Remove(key);
            return null;
        }

        return ((int)Math.Ceiling(left.TotalSeconds), TimeProvider.System.GetElapsedTime(wait.ToldAt) > Grace);
    }
}
