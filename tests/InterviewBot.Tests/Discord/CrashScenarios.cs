using InterviewBot.Testing;
using InterviewBot.Testing.Discord.Faults;
using InterviewBot.Testing.Discord.People;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Discord;

/// <summary>The program is killed at the worst moments and started again on the same database: what it did is done once.</summary>
public sealed class CrashScenarios : ProcessScenario
{
    private const string Callback = "POST /interactions/{interaction}/{token}/callback";
    private const string React = "PUT /channels/{channel}/messages/{message}/reactions/{emoji}/@me";
    private const string Post = "POST /channels/{channel}/messages";

    [Fact]
    public async Task Killed_between_the_draw_and_its_answer_it_asks_the_question_that_was_drawn()
    {
        var an = An();
        var general = Discord.Guild("Study", an).Channel("general");
        var bot = await StartListeningAsync();
        using var hold = new Hold();
        Discord.Faults.Next(new Fault.Held(hold), Callback);
        var asked = an.In(general).Begins("/question");
        await hold.Reached;
        await KillAsync(bot);
        var drawn = Assert.Single(Asked);

        await StartListeningAsync();
        await asked.Answered();
        await CaughtUp.WaitAsync(Discord, Folder);

        Assert.Equal(drawn, Assert.Single(Asked));
        Assert.Equal([$"{asked.Message.Id} {drawn}"], Read("SELECT message || ' ' || question_id FROM post"));
        Assert.Contains(asked.Message.Components, component => component.CustomId?.Contains($"q={drawn}", StringComparison.Ordinal) is true);
    }

    [Fact]
    public async Task Killed_before_it_learns_that_its_answer_is_out_it_gives_no_second_one_and_takes_replies_to_the_first()
    {
        var an = An();
        var general = Discord.Guild("Study", an).Channel("general");
        var bot = await StartListeningAsync();
        using var hold = new Hold();
        Discord.Faults.Next(new Fault.Held(hold, AfterEffect: true), Callback);
        var asked = await an.In(general).Begins("/question").Answered();
        await hold.Reached;
        await KillAsync(bot);

        await StartListeningAsync();
        var reply = an.Replies(asked.Message, "Raft keeps it consistent.");
        await an.SeesReaction(reply, "👍");

        Assert.Single(Asked);
        Assert.Single(an.Screen, message => message.Author == Discord.Bot);
        Assert.Equal(["Raft keeps it consistent."], Comments);
    }

    [Fact]
    public async Task Killed_before_it_learns_that_its_answer_to_a_press_is_out_it_gives_no_second_one_and_takes_replies_to_the_first()
    {
        var an = An();
        var general = Discord.Guild("Study", an).Channel("general");
        var bot = await StartListeningAsync();
        var asked = await an.In(general).Runs("/show", ("question", "docker-layers"));
        await CaughtUp.WaitAsync(Discord, Folder);
        using var hold = new Hold();
        Discord.Faults.Next(new Fault.Held(hold, AfterEffect: true), Callback);
        var another = await an.BeginsPress(asked.Message, "Another").Answered();
        await hold.Reached;
        await KillAsync(bot);

        await StartListeningAsync();
        var reply = an.Replies(another.Message, "It copies on write.");
        await an.SeesReaction(reply, "👍");

        Assert.Equal(2, an.Screen.Count(message => message.Author == Discord.Bot));
        Assert.Equal(["It copies on write."], Comments);
    }

    [Fact]
    public async Task Killed_while_it_is_thinking_it_gives_the_answer_in_the_loading_messages_place()
    {
        var an = An();
        var general = Discord.Guild("Study", an).Channel("general");
        var bot = await StartListeningAsync();
        await CaughtUp.WaitAsync(Discord, Folder);

        // Until it learns that it said to wait, it says nothing more: also on a machine so slow that it gives up saving before it is killed.
        using var hold = new Hold();
        Discord.Faults.Next(new Fault.Held(hold, AfterEffect: true), Callback);
        Interaction asked;
        using (BotDatabase.Lock(Folder))
        {
            asked = await an.In(general).Begins("/question").Answered();
            Assert.IsType<InteractionResponse.Deferred>(asked.Response);
            await KillAsync(bot);
        }

        Assert.Empty(Asked);
        await StartListeningAsync();
        var post = await an.Sees("[Answer]", general);
        await CaughtUp.WaitAsync(Discord, Folder);

        Assert.Same(asked.Message, post);
        Assert.Single(Asked);
        Assert.Equal([$"{post.Id}"], Read("SELECT message FROM post"));
    }

    [Fact]
    public async Task Killed_between_a_comment_and_its_reaction_it_has_the_comment_once_and_reacts()
    {
        var an = An();
        var general = Discord.Guild("Study", an).Channel("general");
        var bot = await StartListeningAsync();
        var asked = await an.In(general).Runs("/show", ("question", "kubernetes-etcd"));
        using var hold = new Hold();
        Discord.Faults.Next(new Fault.Held(hold), React);
        var reply = an.Replies(asked.Message, "Raft keeps it consistent.");
        await hold.Reached;
        await KillAsync(bot);
        Assert.Empty(reply.Reactions);

        await StartListeningAsync();
        await an.SeesReaction(reply, "👍");

        Assert.Equal(["Raft keeps it consistent."], Comments);
    }

    [Fact]
    public async Task What_was_answered_while_something_before_it_hung_is_not_answered_again()
    {
        var (an, binh) = (An(), Binh());
        var study = Discord.Guild("Study", an, binh);
        var (general, practice) = (study.Channel("general"), study.Channel("practice"));
        var bot = await StartListeningAsync();
        using var hold = new Hold();
        Discord.Faults.Next(new Fault.Held(hold), Callback);
        var hangs = an.In(general).Begins("/topics");
        await hold.Reached;

        // What hung comes again after the restart, and with it all that came later.
        var asked = await binh.In(practice).Runs("/question", ("topic", "docker"));
        var reply = binh.Replies(asked.Message, "A layer is a diff.");
        await binh.SeesReaction(reply, "👍");
        binh.Edits(reply, "A layer is a set of changes.");
        await binh.In(practice).Runs("/comments");
        await KillAsync(bot);

        await StartListeningAsync();
        await hangs.Answered();
        await CaughtUp.WaitAsync(Discord, Folder);

        Assert.Equal(["docker-layers"], Asked);
        Assert.Equal(["A layer is a set of changes."], Comments);
        Assert.Equal(3, Discord.Answered);
        Assert.Equal(2, binh.Screen.Count(message => message.Author == Discord.Bot && message.Channel == practice));
    }

    [Fact]
    public async Task What_is_edited_and_deleted_while_it_is_away_is_followed()
    {
        var an = An();
        var general = Discord.Guild("Study", an).Channel("general");
        var bot = await StartListeningAsync();
        var asked = await an.In(general).Runs("/show", ("question", "kubernetes-etcd"));
        var (kept, taken) = (an.Replies(asked.Message, "With a typo."), an.Replies(asked.Message, "Never mind."));
        await an.SeesReaction(kept, "👍");
        await an.SeesReaction(taken, "👍");
        await KillAsync(bot);

        an.Edits(kept, "Without one.");
        an.Deletes(taken);
        await StartListeningAsync();
        await CaughtUp.WaitAsync(Discord, Folder);

        Assert.Equal(["Without one."], Comments);
    }

    [Fact]
    public async Task Killed_before_it_learns_that_its_post_is_out_it_makes_no_second_one()
    {
        var an = An();
        var general = Discord.Guild("Study", an).Channel("general");
        var withoutContent = ("Discord__MessageContent", "false");
        var bot = await StartListeningAsync(withoutContent);
        using var hold = new Hold();
        Discord.Faults.Next(new Fault.Held(hold, AfterEffect: true), Post);
        an.In(general).Begins("/question");
        await hold.Reached;
        await KillAsync(bot);

        await StartListeningAsync(withoutContent);
        await CaughtUp.WaitAsync(Discord, Folder);

        var post = Assert.Single(an.Screen, message => message.Author == Discord.Bot);
        var reply = an.Replies(post, "Raft keeps it consistent.");
        await an.SeesReaction(reply, "👍");
        Assert.Single(Asked);
        Assert.Equal(["Raft keeps it consistent."], Comments);
    }

    private IReadOnlyList<string?> Asked => Read("SELECT question_id FROM asked");

    private IReadOnlyList<string?> Comments => Read("SELECT text FROM comment ORDER BY id");
}
