using InterviewBot.Discord.Client.Gateway;
using InterviewBot.Discord.Client.Gateway.Shards;

namespace InterviewBot.Discord.Client.Tests.Gateway.Shards;

public sealed class NextStepTests
{
    /// <summary>The whole table of the reference, and what stands in no table.</summary>
    [Theory]
    [InlineData(4000, nameof(NextStep.Resume))]
    [InlineData(4001, nameof(NextStep.Resume))]
    [InlineData(4002, nameof(NextStep.Resume))]
    [InlineData(4003, nameof(NextStep.Resume))]
    [InlineData(4004, nameof(NextStep.GiveUp))]
    [InlineData(4005, nameof(NextStep.Resume))]
    [InlineData(4006, nameof(NextStep.Resume))]
    [InlineData(4007, nameof(NextStep.Identify))]
    [InlineData(4008, nameof(NextStep.Resume))]
    [InlineData(4009, nameof(NextStep.Identify))]
    [InlineData(4010, nameof(NextStep.GiveUp))]
    [InlineData(4011, nameof(NextStep.GiveUp))]
    [InlineData(4012, nameof(NextStep.GiveUp))]
    [InlineData(4013, nameof(NextStep.GiveUp))]
    [InlineData(4014, nameof(NextStep.GiveUp))]
    [InlineData(4015, nameof(NextStep.Resume))]
    [InlineData(1000, nameof(NextStep.Resume))]
    [InlineData(1001, nameof(NextStep.Resume))]
    [InlineData(1006, nameof(NextStep.Resume))]
    [InlineData(1011, nameof(NextStep.Resume))]
    [InlineData(null, nameof(NextStep.Resume))]
    public void Every_close_code_has_one_next_step(int? code, string step) => Assert.Equal(step, NextSteps.After(code).ToString());

    [Fact]
    public void Every_end_has_one_next_step()
    {
        (ConnectionEnd End, NextStep Step)[] all =
        [
            (new ConnectionEnd.Closed(4014), NextStep.GiveUp),
            (new ConnectionEnd.NotOpened("no route"), NextStep.Resume),
            (new ConnectionEnd.Zombie(), NextStep.Resume),
            (new ConnectionEnd.Unheard(), NextStep.Resume),
            (new ConnectionEnd.ReconnectRequested(), NextStep.Resume),
            (new ConnectionEnd.SessionInvalidated(MayResume: true), NextStep.Resume),
            (new ConnectionEnd.SessionInvalidated(MayResume: false), NextStep.Identify),
            (new ConnectionEnd.Unreadable(), NextStep.Resume),
            (new ConnectionEnd.Unauthorized(), NextStep.GiveUp),
            (new ConnectionEnd.OutOfCount(), NextStep.Recount),
            (new ConnectionEnd.Stopped(), NextStep.Stop),
        ];

        Assert.All(all, pair => Assert.Equal(pair.Step, NextSteps.After(pair.End)));
        Assert.Equal(typeof(ConnectionEnd).GetNestedTypes().Length, all.Select(pair => pair.End.GetType()).Distinct().Count());
    }

    [Fact]
    public void Every_code_that_ends_for_good_says_how_to_mend_it()
    {
        var ends = Enum.GetValues<GatewayCloseCode>().Where(code => NextSteps.After((int)code) is NextStep.GiveUp);

        Assert.All(ends, code => Assert.NotEmpty(Remedies.For(code)));
    }
}
