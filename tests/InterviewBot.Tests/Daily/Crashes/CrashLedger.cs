using InterviewBot.Testing;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Daily.Crashes;

/// <summary>Which chats want a post, and of which posts the process was killed amid the sending.</summary>
internal sealed class CrashLedger(CrashSide side, TemporaryFolder folder)
{
    private readonly HashSet<string> _chats = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ambiguous = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _states = new(StringComparer.Ordinal);

    public int Chats => _chats.Count;

    public void Wants(string address) => _chats.Add(address);

    public void Moved(string from, string to)
    {
        _chats.Remove(from);
        _chats.Add(to);
        _ambiguous.Add(to);
    }

    /// <summary>Looks at what the process left.</summary>
    public void Killed()
    {
        foreach (var line in Rows("WHERE state IN ('planned', 'sending')"))
        {
            _states[line[1]] = _states.GetValueOrDefault(line[1]) + 1;
        }

        _ambiguous.UnionWith(Rows("WHERE state = 'sending' AND is_begun = 1").Select(line => line[0]));
    }

    /// <summary>
    /// Each chat has one row. What is sent is there once, under the id that is known; a platform that knows keys has all sent; on one that
    /// does not, nothing is there twice, and what is uncertain was on its way when the process was killed.
    /// </summary>
    /// <returns>How many are uncertain.</returns>
    public int Verify()
    {
        var posts = side.Posts;
        var rows = Rows("");
        Assert.Equal(_chats.Order(StringComparer.Ordinal), rows.Select(row => row[0]).Order(StringComparer.Ordinal));
        Assert.Empty(posts.Keys.Except(_chats, StringComparer.Ordinal));
        foreach (var row in rows)
        {
            var there = posts.GetValueOrDefault(row[0], []);
            switch (row[1])
            {
                case "sent":
                    Assert.True(there is [var message] && message == row[2], $"{row[0]}: known as {row[2]}, there are {string.Join(", ", there)}.");
                    break;
                case "uncertain" when !side.KnowsKeys:
                    Assert.True(there.Length <= 1, $"{row[0]}: uncertain, there are {string.Join(", ", there)}.");
                    Assert.True(_ambiguous.Contains(row[0]), $"{row[0]}: uncertain, though nothing was unknown of it.");
                    break;
                default:
                    Assert.Fail($"{row[0]}: {row[1]} ({row[3]}), there are {string.Join(", ", there)}.");
                    break;
            }
        }

        // Replies find every post that is known.
        Assert.Empty(BotDatabase.Read(
            folder,
            """
            SELECT d.message FROM daily_post d
            WHERE d.state = 'sent' AND NOT EXISTS (
                SELECT 1 FROM post p WHERE p.chat_id = d.chat_id AND p.message = d.message AND p.question_id = d.question_id)
            """));
        Assert.Equal(["ok"], BotDatabase.Read(folder, "PRAGMA integrity_check"));
        return rows.Count(row => row[1] is "uncertain");
    }

    public override string ToString() => string.Join(", ", _states.Select(state => $"{state.Value} {state.Key}"));

    private List<string[]> Rows(string where)
        => [.. BotDatabase.Read(
            folder,
            $"""
            SELECT address || '|' || state || '|' || coalesce(message, '') || '|' || coalesce(error, '')
            FROM daily_post JOIN chat ON chat.id = chat_id {where}
            """).Select(line => line!.Split('|', 4))];
}
