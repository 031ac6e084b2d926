using InterviewBot.Testing.Telegram.Http;
using InterviewBot.Testing.Telegram.State;

namespace InterviewBot.Testing.Telegram.Updates;

/// <summary><c>getUpdates</c>: answers at once, or when something has come, or when the time is over.</summary>
internal static class Polling
{
    private const int BatchLimit = 100;
    private const int TimeoutLimit = 50;

    public static async Task<ApiAnswer> AnswerAsync(
        World world,
        ApiRequest request,
        Violations violations,
        CancellationToken cancellationToken)
    {
        var timeout = TimeSpan.FromSeconds(Math.Clamp(request.Number("timeout") ?? 0, 0, TimeoutLimit));
        LongPoll poll;
        lock (world.Gate)
        {
            if (world.Webhook is not null)
            {
                const string Conflict =
                    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
                violations.Add(request.Method, Conflict);
                return ApiAnswer.Refused(409, Conflict);
            }

            world.Updates.Allow(request.Array("allowed_updates"));
            var limit = (int)Math.Clamp(request.Number("limit") ?? BatchLimit, 1, BatchLimit);
            poll = world.Updates.Begin(request.Number("offset") ?? 0, limit, mayWait: timeout > TimeSpan.Zero);
        }

        if (poll.Answer.Task.IsCompleted)
        {
            return await poll.Answer.Task;
        }

        await using var timer = world.Options.Clock.CreateTimer(_ => End(), state: null, timeout, Timeout.InfiniteTimeSpan);
        lock (world.Gate)
        {
            world.Updates.Hold(poll);
        }

        await using var gone = cancellationToken.Register(End);
        return await poll.Answer.Task;

        void End()
        {
            lock (world.Gate)
            {
                world.Updates.End(poll);
            }
        }
    }
}
