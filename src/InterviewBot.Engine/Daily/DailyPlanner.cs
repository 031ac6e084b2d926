using InterviewBot.Engine.Storage;

namespace InterviewBot.Engine.Daily;

/// <summary>
/// Sees to it that what schedules ask for is in the outbox a little ahead of its time: a look-up of what is due, and work for that alone.
/// </summary>
/// <param name="database">Where schedules and the outbox are.</param>
/// <param name="planner">Does it.</param>
/// <param name="time">The clock.</param>
internal sealed class DailyPlanner(Database database, BatchPlanner planner, TimeProvider time)
{
    /// <summary>So that at the minute itself nothing is left to do but send.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromMinutes(10);

    /// <summary>Plans all that is due soon, a batch at a time, so that other writes come in between.</summary>
    /// <exception cref="NotSavedException">The database takes nothing just now.</exception>
    public Task PlanAsync(string platform, CancellationToken cancellationToken) => PlanDueAsync(platform, isReviewing: false, cancellationToken);

    /// <summary>
    /// Works out anew what comes next in every schedule of a platform: at the start, as the machine's time zones or its clock may have
    /// changed, and when the clock went back. With a million chats that takes half a minute, so what is due soon is reviewed and planned
    /// first, and whatever becomes due meanwhile.
    /// </summary>
    /// <param name="platform">Which.</param>
    /// <param name="planned">Called now and then: something may be planned.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="NotSavedException">The database takes nothing just now.</exception>
    public async Task ReviewAsync(string platform, Action planned, CancellationToken cancellationToken)
    {
        long? behind = 0;
        while (behind is { } chat)
        {
            await PlanDueAsync(platform, isReviewing: true, cancellationToken);
            planned();
            var now = time.GetUtcNow();
            behind = await database.WriteAsync(connection => planner.ReviewPage(connection, platform, chat, now), cancellationToken);
        }
    }

    private async Task PlanDueAsync(string platform, bool isReviewing, CancellationToken cancellationToken)
    {
        int planned;
        do
        {
            var now = time.GetUtcNow();
            if (database.Read(connection => ScheduleStore.FirstDue(connection, platform)) is not { } first || first > now + Ahead)
            {
                return;
            }

            planned = await database.WriteAsync(connection => planner.PlanBatch(connection, platform, now, isReviewing), cancellationToken);
        }
        while (planned == BatchPlanner.BatchSize);
    }

    /// <summary>When <see cref="PlanAsync"/> has something to do next; null: no schedule is on.</summary>
    public DateTimeOffset? NextMoment(string platform)
        => database.Read(connection => ScheduleStore.FirstDue(connection, platform)) - Ahead;
}
