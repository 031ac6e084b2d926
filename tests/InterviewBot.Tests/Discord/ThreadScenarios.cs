namespace InterviewBot.Tests.Discord;

/// <summary>Talk in threads, and in the posts of a forum.</summary>
public sealed class ThreadScenarios : DiscordScenario
{
    [Fact]
    public async Task What_is_said_in_a_thread_under_a_post_is_on_its_question_replies_to_one_another_too()
    {
        var (an, binh) = (An(), Binh());
        var general = Discord.Guild("Study", an, binh).Channel("general");
        var post = (await an.In(general).Runs("/show", ("question", "kubernetes-etcd"))).Message;
        await Discord.Idle();
        var thread = binh.StartsThread(post, "On etcd");

        var said = binh.In(thread).Says("Only the API server talks to it.");
        await binh.SeesReaction(said, "👍");
        await an.SeesReaction(an.Replies(said, "And it watches."), "👍");

        // The thread belongs to its channel: what is said in it is the channel's.
        await an.In(general).Runs("/comments");
        var list = await an.Sees("And it watches.", general);
        Assert.Contains("Only the API server talks to it.", list.Text, StringComparison.Ordinal);

        await an.In(thread).Runs("/comments");
        await an.Sees("And it watches.", thread);
    }

    [Fact]
    public async Task There_edits_and_deletions_are_kept_in_step_as_well()
    {
        var (an, binh) = (An(), Binh());
        var general = Discord.Guild("Study", an, binh).Channel("general");
        var post = (await an.In(general).Runs("/show", ("question", "kubernetes-etcd"))).Message;
        await Discord.Idle();
        var thread = binh.StartsThread(post, "On etcd");
        var (kept, gone) = (binh.In(thread).Says("A draft."), binh.In(thread).Says("A slip."));
        await Discord.Idle();

        binh.Edits(kept, "The last word.");
        binh.Deletes(gone);
        await Discord.Idle();

        await an.In(general).Runs("/comments");
        Assert.Contains("1 comment", (await an.Sees("The last word.", general)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Within_it_a_reply_to_another_question_is_on_that_one()
    {
        var (an, binh) = (An(), Binh());
        var general = Discord.Guild("Study", an, binh).Channel("general");
        var post = (await an.In(general).Runs("/show", ("question", "kubernetes-etcd"))).Message;
        await Discord.Idle();
        var thread = binh.StartsThread(post, "On etcd");
        var asked = (await binh.In(thread).Runs("/show", ("question", "kubernetes-pod"))).Message;
        Assert.Equal(thread, asked.Channel);
        await Discord.Idle();

        await binh.SeesReaction(binh.Replies(asked, "On pods."), "👍");

        await an.In(general).Runs("/comments", ("question", "kubernetes-pod"));
        await an.Sees("On pods.", general);
    }

    [Fact]
    public async Task Talk_in_a_thread_under_something_else_is_nothing()
    {
        var (an, binh) = (An(), Binh());
        var study = Discord.Guild("Study", an, binh);
        var general = study.Channel("general");
        await an.In(general).Runs("/show", ("question", "kubernetes-etcd"));
        var thread = binh.StartsThread(an.In(general).Says("Lunch?"), "Lunch");

        var said = binh.In(thread).Says("At twelve.");
        var alone = an.In(study.Thread(general, "Nothing above")).Says("Hello?");
        await Discord.Idle();

        Assert.Empty(said.Reactions);
        Assert.Empty(alone.Reactions);
        Assert.Single(an.Screen, message => message.Author == Discord.Bot);
    }

    [Fact]
    public async Task A_forums_post_is_a_chat_of_its_own_where_replies_count()
    {
        var (an, binh) = (An(), Binh());
        var study = Discord.Guild("Study", an, binh);
        var post = an.Posts(study.Forum("interviews"), "Kubernetes", "Ask me!");
        var asked = (await binh.In(post).Runs("/show", ("question", "kubernetes-etcd"))).Message;
        await Discord.Idle();

        var talk = an.In(post).Says("A hard one.");
        await an.SeesReaction(an.Replies(asked, "Only the API server."), "👍");
        await Discord.Idle();

        Assert.Empty(talk.Reactions);
        await binh.In(post).Runs("/comments");
        Assert.Contains("1 comment", (await binh.Sees("Only the API server.", post)).Text, StringComparison.Ordinal);
        var other = an.Posts(study.Forum("interviews"), "Docker", "Another one.");
        await binh.In(other).Runs("/answer");
        await binh.Sees("No question was shown here yet.", other);
    }

    [Fact]
    public async Task In_the_text_of_a_voice_channel_replies_count()
    {
        var (an, binh) = (An(), Binh());
        var talk = Discord.Guild("Study", an, binh).Voice("Talk");
        var asked = (await an.In(talk).Runs("/show", ("question", "kubernetes-etcd"))).Message;
        await Discord.Idle();

        await binh.SeesReaction(binh.Replies(asked, "While we talk."), "👍");
    }

    [Fact]
    public async Task A_private_thread_keeps_what_is_said_in_it()
    {
        var (an, binh) = (An(), Binh());
        var study = Discord.Guild("Study", an, binh);
        var general = study.Channel("general");
        var thread = study.Thread(general, "Between us", isPrivate: true);
        await an.In(thread).Runs("/comment", ("text", "Not for all."), ("question", "kubernetes-etcd"));

        await binh.In(general).Runs("/comments", ("question", "kubernetes-etcd"));

        await binh.Sees("No comments yet", general);
    }
}
