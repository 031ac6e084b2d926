using InterviewBot.Testing.Discord;
using InterviewBot.Testing.Discord.Faults;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Tests.Discord;

/// <summary>Without the Message Content intent a question is a regular message, and there is one of it whatever goes wrong on the way.</summary>
public sealed class TroubleWithPostsScenarios : TroubleScenario
{
    protected override LoopbackOptions Options => base.Options with { GrantsMessageContent = false };

    protected override (string Key, string Value)[] Settings => [("Discord:MessageContent", "false")];

    [Theory]
    [InlineData(0.3)]
    [InlineData(2.5)]
    public async Task A_post_is_owed_until_Discord_takes_it(double seconds)
        => await AskAsync(new Fault.TooManyRequests(seconds));

    [Theory]
    [InlineData("502 before")]
    [InlineData("502 after")]
    [InlineData("500 after")]
    [InlineData("cut before")]
    [InlineData("cut after")]
    [InlineData("cut amid")]
    public async Task A_post_whose_fate_was_unknown_is_there_once(string trouble) => await AskAsync(FaultOf(trouble));

    private async Task AskAsync(Fault fault)
    {
        var (an, binh, general) = Study();
        Discord.Faults.Next(fault, Post);
        an.In(general).Begins("/question");
        await an.Sees("[Answer]", general);

        // The loading message is taken away, so that the command leaves no noise behind.
        await Discord.Until(() => Shown(an).Count == 1);
        await Discord.Idle();
        var post = Assert.Single(Shown(an));
        Assert.Equal(MessageType.Default, post.Type);
        var reply = binh.Replies(post, "Raft keeps it consistent.");
        await binh.SeesReaction(reply, "👍");
        Assert.Single(Read("SELECT question_id FROM asked"));
        Assert.Equal(["Raft keeps it consistent."], Read("SELECT text FROM comment"));
    }
}
