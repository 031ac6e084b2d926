using InterviewBot.Testing;
using InterviewBot.Testing.Discord;
using InterviewBot.Testing.Discord.Faults;
using Microsoft.Extensions.Time.Testing;

namespace InterviewBot.Tests.Discord;

/// <summary>Who was away for longer than Discord waits for an answer can no longer give it; what was done is done all the same, once.</summary>
public sealed class CrashTooLateScenarios : ProcessScenario
{
    private const string Callback = "POST /interactions/{interaction}/{token}/callback";

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 1, 30, 0, TimeSpan.Zero));

    protected override LoopbackOptions Options => new() { Clock = _clock, IdentifyWindow = TimeSpan.Zero };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_that_comes_too_late_is_let_go_of_and_the_draw_counts_once(bool isDrawnBeforeTheKill)
    {
        var an = An();
        var general = Discord.Guild("Study", an).Channel("general");
        var bot = await StartListeningAsync();
        using var hold = new Hold();
        if (isDrawnBeforeTheKill)
        {
            Discord.Faults.Next(new Fault.Held(hold), Callback);
            an.In(general).Begins("/question");
            await hold.Reached;
            await KillAsync(bot);
        }
        else
        {
            await KillAsync(bot);
            an.In(general).Begins("/question");
        }

        _clock.Advance(TimeSpan.FromSeconds(10));
        bot = await StartListeningAsync();
        await Discord.Until(() => Discord.Missed == 1);
        await CaughtUp.WaitAsync(Discord, Folder);
        Assert.Equal(["1"], Read("SELECT asked_count FROM chat"));
        an.SeesNot("[Answer]", general);

        // It is done with: no later start brings it again, and the chat is as good as before.
        await KillAsync(bot);
        await StartListeningAsync();
        await an.In(general).Runs("/question");
        await an.Sees("[Answer]", general);
        await CaughtUp.WaitAsync(Discord, Folder);
        Assert.Equal(["2"], Read("SELECT asked_count FROM chat WHERE gone_at IS NULL"));
        Assert.Equal(1, Discord.Missed);
    }

    [Fact]
    public async Task A_comment_however_late_it_is_heard_of_is_kept_and_thanked_for()
    {
        var an = An();
        var general = Discord.Guild("Study", an).Channel("general");
        var bot = await StartListeningAsync();
        var asked = await an.In(general).Runs("/show", ("question", "kubernetes-etcd"));
        await CaughtUp.WaitAsync(Discord, Folder);
        await KillAsync(bot);

        var reply = an.Replies(asked.Message, "Raft keeps it consistent.");
        _clock.Advance(TimeSpan.FromMinutes(2));
        await StartListeningAsync();

        await an.SeesReaction(reply, "👍");
        Assert.Equal(["Raft keeps it consistent."], Read("SELECT text FROM comment"));
        Assert.Equal(1, Discord.Gateway.Identifies);
    }
}
