using System.Globalization;
using InterviewBot.Testing;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Daily;

/// <summary>Schedules and the outbox in the bot's database, as another hand may change them while the bot runs.</summary>
internal static class DailyTable
{
    private const string Outcomes =
        "SELECT address || ' ' || local_date || ' ' || state FROM daily_post JOIN chat ON chat.id = chat_id ORDER BY 1";

    /// <summary>The daily question of a chat, by UTC and every day, as if it had been turned on when it is first due, or before.</summary>
    public static void TurnOn(TemporaryFolder folder, string platform, string address, bool isPrivate, DailyChoice choice)
    {
        var due = choice.Due - TimeSpan.FromTicks(choice.Due.Ticks % TimeSpan.TicksPerMinute);
        BotDatabase.Write(
            folder,
            "INSERT INTO chat (platform, address, is_private) VALUES ($platform, $address, $private) ON CONFLICT DO NOTHING",
            ("$platform", platform),
            ("$address", address),
            ("$private", isPrivate));
        BotDatabase.Write(
            folder,
            """
            INSERT INTO schedule (chat_id, platform, is_on, minute_of_day, zone, days, topics, levels, is_quiet, opens_thread, pins, place,
                since_at, after_date, next_date, next_at)
            SELECT id, platform, 1, $minute, 'UTC', 127, $topics, '', $quiet, $thread, $pins, $place, $since, $after, $date, $due
            FROM chat WHERE platform = $platform AND address = $address
            """,
            ("$minute", (due.Hour * 60) + due.Minute),
            ("$topics", choice.Topics),
            ("$quiet", choice.IsQuiet),
            ("$thread", choice.OpensThread),
            ("$pins", choice.Pins),
            ("$place", choice.Place),
            ("$since", due - TimeSpan.FromHours(1)),
            ("$after", Date(due.AddDays(-1))),
            ("$date", Date(due)),
            ("$due", due),
            ("$platform", platform),
            ("$address", address));
    }

    /// <summary>Chat, date and state of every post.</summary>
    public static IReadOnlyList<string?> Posts(TemporaryFolder folder) => BotDatabase.Read(folder, Outcomes);

    /// <summary>Waits until the posts are these, each as chat, date and state.</summary>
    public static Task BecomeAsync(TemporaryFolder folder, params string[] posts) => BotDatabase.UntilAsync(folder, Outcomes, posts);

    /// <summary>A local date as the outbox has it.</summary>
    public static string Date(DateTimeOffset date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
