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
    public async Task PlanAsync(string platform, CancellationToken cancellationToken)
    {
        int planned;
        do
        {
            var now = time.GetUtcNow();
            if (database.Read(connection => ScheduleStore.FirstDue(connection, platform)) is not { } first || first > now + Ahead)
            {
                return;
            }

            planned = await database.WriteAsync(connection => planner.PlanBatch(connection, platform, now), cancellationToken);
        }
        while (planned == BatchPlanner.BatchSize);
    }

    /// <summary>
    /// Works out anew what comes next in every schedule of a platform: at the start, as the machine's time zones or its clock may have
    /// changed, and when the clock went back.
    /// </summary>
    /// <exception cref="NotSavedException">The database takes nothing just now.</exception>
    public async Task ReviewAsync(string platform, CancellationToken cancellationToken)
    {
        long? behind = 0;
        while (behind is { } chat)
        {
            var now = time.GetUtcNow();
            behind = await database.WriteAsync(connection => BatchPlanner.ReviewPage(connection, platform, chat, now), cancellationToken);
        }
    }

    /// <summary>When <see cref="PlanAsync"/> has something to do next; null: no schedule is on.</summary>
    public DateTimeOffset? NextMoment(string platform)
        => database.Read(connection => ScheduleStore.FirstDue(connection, platform)) - Ahead;
}
