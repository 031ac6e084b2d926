using InterviewBot.Engine.Daily;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Tests.Daily.Simulation;

/// <summary>Compares what a chat got, and what the database says of it, with what it was to get.</summary>
/// <param name="Connection">The database.</param>
/// <param name="Downtime">When the program did not run.</param>
/// <param name="Grace">How late is not too late.</param>
/// <param name="KnowsKeys">Whether a repeat is known as one.</param>
/// <param name="End">When life ended.</param>
internal sealed record Verdict(SqliteConnection Connection, Downtime Downtime, TimeSpan Grace, bool KnowsKeys, DateTimeOffset End)
{
    /// <summary>A clock that was set is noticed within this.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(16);

    /// <summary>Between its steps the program may be cut off.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(40);

    /// <summary>How many posts it looked at.</summary>
    public int Posts { get; private set; }

    public void Judge(SimulatedChat chat)
    {
        var rows = Connection.QueryAll(
            "SELECT local_date, state, missed FROM daily_post WHERE chat_id = $chat",
            row => (Date: DailyDates.GetDate(row, 0), State: PostState.FromName(row.GetString(1)), Missed: row.GetInt32(2)),
            ("$chat", chat.Id)).ToDictionary(row => row.Date);
        var received = chat.Received.ToLookup(post => post.Date, post => post.At);
        Posts += chat.Received.Count;

        foreach (var post in chat.Received)
        {
            Require(chat.Oracle.Due.ContainsKey(post.Date) || chat.IsLoose(post.Date), chat, post.Date, "was posted, and nobody wanted it");
        }

        var (missed, perhaps) = (0, 0);
        foreach (var (date, due) in chat.Oracle.Due)
        {
            var state = rows.TryGetValue(date, out var row) ? row.State : (PostState?)null;
            var posts = received[date].ToList();
            Require(posts.Count <= chat.MostOf(date, KnowsKeys), chat, date, $"was posted {posts.Count} times");
            Require(chat.IsLoose(date) || posts.All(at => at >= due), chat, date, $"was posted early, at {posts.FirstOrDefault():u} instead of {due:u}");
            var isThere = state is not (null or PostState.Skipped);
            perhaps += isThere ? 0 : 1;
            missed += isThere || chat.IsOver(date) || Downtime.FirstUp(due + Step) >= End - Slack ? 0 : 1;
            if (chat.IsLoose(date))
            {
                continue;
            }

            if (chat.IsTroubled(date))
            {
                RequireTold(chat, date, state, posts.Count);
            }
            else if (due < End - Slack)
            {
                RequireOnTime(chat, date, due, state, posts);
            }
        }

        var told = rows.Values.Sum(row => row.State is PostState.Skipped ? row.Missed : 0);
        Require(
            chat.IsHardToCount || (told >= missed && told <= perhaps),
            chat,
            default,
            $"{missed} to {perhaps} dates were missed, and the database tells of {told}");
    }

    /// <summary>Whatever the platform did, the database knows what became of it.</summary>
    private void RequireTold(SimulatedChat chat, DateOnly date, PostState? state, int posts)
        => Require(
            state switch
            {
                PostState.Sent => posts >= 1 && posts <= chat.MostOf(date, KnowsKeys),
                PostState.Uncertain => true,
                PostState.Skipped or PostState.Failed => posts == 0,
                PostState.Planned or PostState.Sending => true,
                _ => false,
            },
            chat,
            date,
            $"is {state}, and was posted {posts} times");

    private void RequireOnTime(SimulatedChat chat, DateOnly date, DateTimeOffset due, PostState? state, List<DateTimeOffset> posts)
    {
        var possible = Downtime.FirstUp(due + Step);
        if (possible >= End - Slack)
        {
            return;
        }

        if (posts is [var at])
        {
            var isOnTime = at <= due + Slack || (at <= possible + Slack && at - due <= Grace + Slack);
            Require(isOnTime && state is PostState.Sent, chat, date, $"was late: due {due:u}, possible {possible:u}, posted {at:u}, {state}");
            return;
        }

        // Of several that were missed, only the last is made up for.
        var isOvertaken = chat.Oracle.Due.Any(other => other.Key > date && other.Value <= possible + Slack);
        var isLeftOut = possible - due <= Grace - Slack && !isOvertaken;
        Require(!isLeftOut && state is null or PostState.Skipped, chat, date, $"was left out: due {due:u}, possible {possible:u}, {state}");
    }

    private void Require(bool condition, SimulatedChat chat, DateOnly date, string what)
        => Assert.True(condition, condition ? "" : $"chat {chat.Id}, {date:yyyy-MM-dd}: {what}.\n{chat.Story}");
}
