using System.Collections.Immutable;
using InterviewBot.Engine.Storage;

namespace InterviewBot.Engine.Daily.Delivery;

/// <summary>Gives out posts whose time has come, each to one who sends it, for a time.</summary>
/// <param name="database">Where the outbox is.</param>
/// <param name="claims">Takes from it.</param>
/// <param name="time">The clock.</param>
internal sealed class Outbox(Database database, Claims claims, TimeProvider time)
{
    /// <summary>How long a post is its sender's, who renews it; of one that is not renewed nobody knows what became.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>Whether there may be something to do for <see cref="ClaimAsync"/> or <see cref="FreeAsync"/>.</summary>
    public bool IsReady(string platform) => NextMoment(platform) <= time.GetUtcNow();

    /// <inheritdoc cref="OutboxStore.NextMoment"/>
    public DateTimeOffset? NextMoment(string platform)
        => database.Read(connection => OutboxStore.NextMoment(connection, platform));

    /// <inheritdoc cref="OutboxStore.CountReady"/>
    public int CountReady(string platform)
    {
        var now = time.GetUtcNow();
        return database.Read(connection => OutboxStore.CountReady(connection, platform, now));
    }

    /// <summary>
    /// Takes posts to be sent, in one write that also fixes their questions. Those that are too late, or have nothing to post, are ended.
    /// </summary>
    /// <param name="platform">Whose.</param>
    /// <param name="count">At most so many.</param>
    /// <param name="cancellationToken">Helps while the write has to wait.</param>
    /// <returns>The posts, and whether others of the rows that were ready could not be looked at.</returns>
    /// <exception cref="NotSavedException">The database takes nothing just now.</exception>
    public Task<(ImmutableArray<ClaimedPost> Posts, bool HasMore)> ClaimAsync(string platform, int count, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return database.WriteAsync(connection => claims.Claim(connection, platform, count, now), cancellationToken);
    }

    /// <summary>Whether there is something for <see cref="FreeAsync"/>; also what this program itself is sending, where that could not be renewed.</summary>
    public bool HasLost(string platform)
    {
        var now = time.GetUtcNow();
        return database.Read(connection => OutboxStore.HasLost(connection, platform, now, now + (2 * Lease)));
    }

    /// <summary>
    /// Takes back posts whose senders are no more: their leases ended, or lie further ahead than leases are given, since the clock was.
    /// </summary>
    /// <param name="platform">Whose.</param>
    /// <param name="repeats">Whether a post whose fate is unknown is sent again.</param>
    /// <param name="isInFlight">Those that this program is sending.</param>
    /// <param name="cancellationToken">Helps while the write has to wait.</param>
    /// <returns>Of how many the fate is unknown: the sending of the others had not begun.</returns>
    /// <exception cref="NotSavedException">The database takes nothing just now.</exception>
    public Task<int> FreeAsync(string platform, bool repeats, Func<ClaimId, bool> isInFlight, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return database.WriteAsync(connection => Claims.Free(connection, platform, repeats, isInFlight, now), cancellationToken);
    }

    /// <exception cref="NotSavedException">The database takes nothing just now.</exception>
    public Task RenewAsync(ImmutableArray<ClaimId> posts, CancellationToken cancellationToken)
    {
        var until = time.GetUtcNow() + Lease;
        return database.WriteAsync(
            connection =>
            {
                foreach (var claim in posts)
                {
                    PostRows.Renew(connection, claim, until);
                }
            },
            cancellationToken);
    }

    /// <summary>Gives back what was not begun, so that it goes out as soon as the program runs again.</summary>
    /// <exception cref="NotSavedException">The database takes nothing just now.</exception>
    public Task TakeBackAsync(ImmutableArray<ClaimId> posts)
        => database.WriteAsync(connection =>
        {
            foreach (var claim in posts)
            {
                PostRows.TakeBack(connection, claim);
            }
        });
}
