namespace InterviewBot.Tests.Discord;

public sealed class QuestionScenarios : DiscordScenario
{
    [Fact]
    public async Task A_question_is_posted_for_all_and_its_answer_for_the_one_who_asked()
    {
        var (an, binh) = (An(), Binh());
        var general = Discord.Guild("Study", an, binh).Channel("general");

        var asked = await an.In(general).Runs("/show", ("question", "kubernetes-etcd"));
        await binh.Sees("How does Kubernetes use `etcd`?", general);
        await binh.Presses(asked.Message, "Answer");

        await binh.Sees("In short", general);
        an.SeesNot("In short", general);
    }

    [Fact]
    public async Task A_reply_is_a_comment_that_is_acknowledged_by_a_reaction()
    {
        var (an, binh) = (An(), Binh());
        var general = Discord.Guild("Study", an, binh).Channel("general");
        var asked = await an.In(general).Runs("/show", ("question", "kubernetes-etcd"));
        await Discord.Idle();

        var reply = binh.Replies(asked.Message, "Only the API server talks to etcd.");

        await binh.SeesReaction(reply, "👍");
        await an.In(general).Runs("/comments");
        await an.Sees("Only the API server talks to etcd.", general);
    }
}
