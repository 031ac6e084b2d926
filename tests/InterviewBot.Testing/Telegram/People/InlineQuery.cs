using System.Collections.Immutable;
using System.Text.Json.Nodes;
using InterviewBot.Testing.Telegram.State;

namespace InterviewBot.Testing.Telegram.People;

/// <summary>One of the results that are offered while somebody types <c>@bot query</c>.</summary>
public sealed record InlineResult(string Id, string Title, string? Description, MessageContent Content, JsonObject? Markup);

/// <summary>What the bot offers.</summary>
public sealed record InlineAnswer(ImmutableArray<InlineResult> Results)
{
    /// <summary>Others do not get it out of the cache.</summary>
    public bool IsPersonal { get; init; }

    /// <summary>How long the server answers the same query by itself.</summary>
    public TimeSpan CacheTime { get; init; }

    /// <summary>Where the next page begins; empty when there is none.</summary>
    public string NextOffset { get; init; } = "";
}

/// <summary>A query that somebody typed after the bot's name, in any chat.</summary>
public sealed class InlineQuery
{
    private readonly TaskCompletionSource<InlineAnswer> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal InlineQuery(string id, User user, string text, string offset, DateTimeOffset at)
    {
        Id = id;
        User = user;
        Text = text;
        Offset = offset;
        At = at;
    }

    public string Id { get; }

    public User User { get; }

    public string Text { get; }

    public string Offset { get; }

    /// <summary>Ends when the bot, or the cache, answers. A bot that does not answer at all fails the test.</summary>
    public Task<InlineAnswer> Answer => _answer.Task.WaitAsync(Signal.Patience, TimeProvider.System);

    internal bool IsAnswered => _answer.Task.IsCompleted;

    internal DateTimeOffset At { get; }

    internal void Finish(InlineAnswer answer) => _answer.SetResult(answer);
}

/// <summary>Answers the server gives again without asking the bot.</summary>
internal sealed class InlineCache
{
    private readonly Dictionary<(string Text, string Offset, long User), (InlineAnswer Answer, DateTimeOffset Until)> _answers = [];

    public void Keep(InlineQuery query, InlineAnswer answer, DateTimeOffset now)
        => _answers[(query.Text, query.Offset, answer.IsPersonal ? query.User.Id : 0)] = (answer, now + answer.CacheTime);

    public InlineAnswer? Find(InlineQuery query, DateTimeOffset now)
        => Find((query.Text, query.Offset, query.User.Id), now) ?? Find((query.Text, query.Offset, 0), now);

    private InlineAnswer? Find((string Text, string Offset, long User) key, DateTimeOffset now)
        => _answers.TryGetValue(key, out var kept) && kept.Until > now ? kept.Answer : null;
}
