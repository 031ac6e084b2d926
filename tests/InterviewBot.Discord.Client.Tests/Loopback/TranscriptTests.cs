namespace InterviewBot.Discord.Client.Tests.Loopback;

public sealed class TranscriptTests : LoopbackTest
{
    [Fact]
    public async Task A_transcript_tells_what_a_person_did_and_saw()
    {
        await Bot.Registers();
        var asked = Binh.In(General).Begins("/question", ("topic", "kubernetes"));
        await Bot.Responds(asked, 4, RawBot.Card("a question", ("Answer", "a")));
        var press = Binh.BeginsPress(asked.Message, "Answer");
        var secret = RawBot.Text("the answer");
        secret["flags"] = 64;
        await Bot.Responds(press, 4, secret);
        An.Replies(asked.Message, "vì mọi controller đều watch");

        Assert.Equal(
            """
            Bình in #general: /question topic:kubernetes

            Bot in #general, message 1:
              a question
              [Answer]

            Bình in #general: presses [Answer]

            Bot in #general, message 2:
              (only you see this)
              ↩ interview.bot: a question
              the answer

            An in #general, message 3:
              ↩ interview.bot: a question
              vì mọi controller đều watch


            """.ReplaceLineEndings("\n"),
            Discord.Transcript(Binh));
        Assert.DoesNotContain("the answer", Discord.Transcript(An), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bot_is_idle_when_every_interaction_is_answered_or_late()
    {
        await Bot.Registers();
        var answered = An.In(General).Begins("/question");
        var late = An.In(General).Begins("/question");
        var idle = Discord.Idle();
        await Bot.Responds(answered, 4, RawBot.Text("x"));
        Assert.False(idle.IsCompleted);

        Clock.Advance(TimeSpan.FromSeconds(4));
        await Bot.Get("/users/@me");

        await idle;
        Assert.False(late.IsAnswered);
    }
}
