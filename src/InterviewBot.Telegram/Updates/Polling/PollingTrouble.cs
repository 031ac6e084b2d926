using InterviewBot.Engine.Adapters;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Telegram.Updates.Polling;

/// <summary>Waits out what goes wrong with fetching updates, and tells it once: when it begins, when its kind changes, and when it is over.</summary>
internal sealed partial class PollingTrouble(TimeProvider time, Random random, ILogger logger)
{
    private readonly GrowingWait _backoff = new(random);
    private Kind? _kind;
    private long _since;

    private enum Kind
    {
        Unreachable,
        Conflict,
        Limited,
        Refused,
        Unreadable,
    }

    /// <summary>The server cannot be reached, or answers nonsense.</summary>
    public Task UnreachableAsync(string reason, CancellationToken cancellationToken)
    {
        if (Begins(Kind.Unreachable))
        {
            Log.Unreachable(logger, reason);
        }

        return BackOffAsync(cancellationToken);
    }

    /// <summary>409.</summary>
    public Task ConflictAsync(string description, CancellationToken cancellationToken)
    {
        if (Begins(Kind.Conflict))
        {
            Log.Conflict(logger, description);
        }

        return BackOffAsync(cancellationToken);
    }

    /// <summary>Any other "no".</summary>
    public Task RefusedAsync(string description, CancellationToken cancellationToken)
    {
        if (Begins(Kind.Refused))
        {
            Log.Refused(logger, description);
        }

        return BackOffAsync(cancellationToken);
    }

    /// <summary>What came beside the updates has no id, so it cannot be confirmed and comes again and again.</summary>
    public Task UnreadableAsync(CancellationToken cancellationToken)
    {
        if (Begins(Kind.Unreadable))
        {
            Log.Unreadable(logger);
        }

        return BackOffAsync(cancellationToken);
    }

    /// <summary>429: the server says how long, and is obeyed to the second.</summary>
    public Task LimitedAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        if (Begins(Kind.Limited))
        {
            Log.Limited(logger, wait);
        }

        return Task.Delay(wait, time, cancellationToken);
    }

    /// <summary>It works again, or has all the time.</summary>
    public void Over()
    {
        if (_kind is null)
        {
            return;
        }

        Log.Over(logger, time.GetElapsedTime(_since));
        _kind = null;
        _backoff.Reset();
    }

    private Task BackOffAsync(CancellationToken cancellationToken) => Task.Delay(_backoff.Next(), time, cancellationToken);

    private bool Begins(Kind kind)
    {
        if (_kind == kind)
        {
            return false;
        }

        _since = _kind is null ? time.GetTimestamp() : _since;
        _kind = kind;
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Telegram cannot be reached ({Reason}). It is tried again until it can.")]
        public static partial void Unreachable(ILogger logger, string reason);

        [LoggerMessage(
            LogLevel.Error,
            "Another program takes this bot's updates, and Telegram gives them to one only ({Description}). Stop the other instance, or remove its webhook with deleteWebhook. It is tried again until then.")]
        public static partial void Conflict(ILogger logger, string description);

        [LoggerMessage(LogLevel.Error, "Telegram refuses to give updates ({Description}). It is tried again.")]
        public static partial void Refused(ILogger logger, string description);

        [LoggerMessage(LogLevel.Error, "Telegram sends something among the updates that is none.")]
        public static partial void Unreadable(ILogger logger);

        [LoggerMessage(LogLevel.Warning, "Telegram asks to wait {Wait} before updates are fetched again.")]
        public static partial void Limited(ILogger logger, TimeSpan wait);

        [LoggerMessage(LogLevel.Information, "Telegram's updates come again, after {Duration}.")]
        public static partial void Over(ILogger logger, TimeSpan duration);
    }
}
