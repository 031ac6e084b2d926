using InterviewBot.Engine.Daily;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Daily.Delivery;

/// <summary>Two programs over one database file, of which one stands still and goes on as if no time had passed.</summary>
public sealed class TwoProgramsScenarios : IDisposable
{
    private static readonly TimeSpan LeaseAndMore = TimeSpan.FromMinutes(3);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_the_other_has_sent_meanwhile_is_not_sent_again()
    {
        await using var paused = await PostingBot.StartAsync(_folder);
        var turn = new TaskCompletionSource();
        paused.Posting().Turn = _ => turn.Task;
        using var first = await paused.SendPostsAsync(3);

        await using var other = await PostingBot.StartAsync(_folder);
        using var second = await TakeOverAsync(other, paused, chats: 3);
        await other.Until(() => other.CountPosts("sent") == 3);

        turn.SetResult();
        await first.StopAsync(CancellationToken.None);
        Assert.Empty(paused.Posting().Tried);
        Assert.Equal(3, other.Posting().Tried.Count);
        Assert.Equal(3, other.CountPosts("sent"));
        await second.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task What_the_other_is_sending_stays_the_others()
    {
        await using var paused = await PostingBot.StartAsync(_folder);
        var turn = new TaskCompletionSource();
        paused.Posting().Turn = _ => turn.Task;
        using var first = await paused.SendPostsAsync(1);

        await using var other = await PostingBot.StartAsync(_folder);
        var gate = other.HoldPosts();
        using var second = await TakeOverAsync(other, paused, chats: 1);
        await other.Until(() => other.Posting().Tried.Count == 1);

        turn.SetResult();
        await first.StopAsync(CancellationToken.None);
        Assert.Equal(1, other.CountPosts("sending"));
        gate.SetResult();
        await other.Until(() => other.CountPosts("sent") == 1);
        await second.StopAsync(CancellationToken.None);

        Assert.Single(other.Posting().Tried);
    }

    /// <summary>The other starts when the leases of the one that stands still are over.</summary>
    private static async Task<DailyPosts> TakeOverAsync(TestBot other, TestBot paused, int chats)
    {
        for (var number = 0; number < chats; number++)
        {
            other.Group($"chat {number}");
        }

        other.Clock.SetUtcNow(paused.Clock.GetUtcNow() + LeaseAndMore);
        await other.Posts().StartAsync(CancellationToken.None);
        return other.Posts();
    }
}
