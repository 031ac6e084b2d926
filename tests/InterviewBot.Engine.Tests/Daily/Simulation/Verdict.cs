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

        var missed = 0;
        foreach (var (date, due) in chat.Oracle.Due)
        {
            var state = rows.TryGetValue(date, out var row) ? row.State : (PostState?)null;
            var posts = received[date].ToList();
            Require(posts.Count <= 1, chat, date, $"was posted {posts.Count} times");
            Require(chat.IsLoose(date) || posts.All(at => at >= due), chat, date, $"was posted early, at {posts.FirstOrDefault():u} instead of {due:u}");
            missed += Downtime.FirstUp(due) < End - Slack && state is null or PostState.Skipped ? 1 : 0;
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

        Require(
            chat.IsHardToCount || missed == rows.Values.Sum(row => row.State is PostState.Skipped ? row.Missed : 0),
            chat,
            default,
            $"{missed} dates were missed, and the database tells of {rows.Values.Sum(row => row.Missed)}");
    }

    /// <summary>Whatever the platform did, the database knows what became of it.</summary>
    private void RequireTold(SimulatedChat chat, DateOnly date, PostState? state, int posts)
        => Require(
            state switch
            {
                PostState.Sent => posts == 1,
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
        var possible = Downtime.FirstUp(due);
        if (possible >= End - Slack)
        {
            return;
        }

        // Of several that were missed, only the last is made up for.
        var isLast = !chat.Oracle.Due.Any(other => other.Key > date && other.Value <= possible + Slack);
        if (possible - due > Grace || (!isLast && posts.Count == 0 && possible > due))
        {
            Require(posts.Count == 0 && state is null or PostState.Skipped, chat, date, $"was missed by more than the grace, and is {state}");
        }
        else if (possible - due < Grace - Slack || posts.Count > 0)
        {
            Require(posts.Count == 1 && state is PostState.Sent, chat, date, $"was left out: due {due:u}, possible {possible:u}, {state}");
            Require(posts[0] <= possible + Slack, chat, date, $"was late: due {due:u}, possible {possible:u}, posted {posts[0]:u}");
        }
    }

    private void Require(bool condition, SimulatedChat chat, DateOnly date, string what)
        => Assert.True(condition, condition ? "" : $"chat {chat.Id}, {date:yyyy-MM-dd}: {what}.\n{chat.Story}");
}
