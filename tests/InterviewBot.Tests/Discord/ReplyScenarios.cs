using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Tests.Discord;

/// <summary>Replying is commenting.</summary>
public sealed class ReplyScenarios : DiscordScenario
{
    [Fact]
    public async Task A_reply_is_a_comment_that_is_acknowledged_by_a_reaction_whether_it_pings_or_not()
    {
        var (an, binh) = (An(), Binh());
        var general = Discord.Guild("Study", an, binh).Channel("general");
        var post = (await an.In(general).Runs("/show", ("question", "kubernetes-etcd"))).Message;
        await Discord.Idle();

        await binh.SeesReaction(binh.Replies(post, "Only the API server talks to etcd."), "👍");
        await an.SeesReaction(an.Replies(post, "Vì mọi controller đều watch API server.", ping: false), "👍");

        await an.In(general).Runs("/comments");
        var list = await an.Sees("Only the API server talks to etcd.", general);
        Assert.Contains("Vì mọi controller đều watch API server.", list.Text, StringComparison.Ordinal);
        Assert.Contains("Bình", list.Text, StringComparison.Ordinal);
        Assert.Equal(2, Discord.Count("PUT /channels/{channel}/messages/{message}/reactions/{emoji}/@me"));
        Assert.Equal(0, Discord.Count("POST /channels/{channel}/messages"));
    }

    [Fact]
    public async Task It_is_on_the_question_it_replies_to_not_on_the_last()
    {
        var (an, binh) = (An(), Binh());
        var general = Discord.Guild("Study", an, binh).Channel("general");
        var first = (await an.In(general).Runs("/show", ("question", "kubernetes-etcd"))).Message;
        await an.In(general).Runs("/show", ("question", "kubernetes-pod"));
        await Discord.Idle();

        await binh.SeesReaction(binh.Replies(first, "Late, yet on etcd."), "👍");

        await an.In(general).Runs("/comments", ("question", "kubernetes-etcd"));
        await an.Sees("Late, yet on etcd.", general);
    }

    [Fact]
    public async Task Edits_and_deletions_are_kept_in_step()
    {
        var (an, binh) = (An(), Binh());
        var general = Discord.Guild("Study", an, binh).Channel("general");
        var post = (await an.In(general).Runs("/show", ("question", "kubernetes-etcd"))).Message;
        await Discord.Idle();
        var (kept, gone) = (binh.Replies(post, "A first draft."), binh.Replies(post, "A word too many."));
        await Discord.Idle();

        binh.Edits(kept, "The last word.");
        binh.Deletes(gone);
        await Discord.Idle();

        await an.In(general).Runs("/comments");
        var list = await an.Sees("The last word.", general);
        Assert.Contains("edited", list.Text, StringComparison.Ordinal);
        Assert.Contains("1 comment", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("A word too many.", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comments_that_a_moderator_deletes_in_one_go_are_gone()
    {
        var (an, binh) = (An(), Binh());
        var study = Discord.Guild("Study", an, binh);
        var general = study.Channel("general");
        var post = (await an.In(general).Runs("/show", ("question", "kubernetes-etcd"))).Message;
        await Discord.Idle();
        Message[] replies = [.. Enumerable.Range(1, 3).Select(number => binh.Replies(post, $"Spam {number}"))];
        await Discord.Idle();

        study.Purges(general, replies[0], replies[2]);
        await Discord.Idle();

        await an.In(general).Runs("/comments");
        var list = await an.Sees("1 comment", general);
        Assert.Contains("Spam 2", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_reactions_are_not_allowed_it_is_said_without_a_sound()
    {
        var (an, binh) = (An(), Binh("vi"));
        var study = Discord.Guild("Study", an, binh);
        var general = study.Channel("general");
        study.Permits(general, Discord.Bot, deny: Permissions.AddReactions);
        await binh.In(general).Runs("/about");
        var post = (await an.In(general).Runs("/show", ("question", "kubernetes-etcd"))).Message;
        await Discord.Idle();

        var reply = binh.Replies(post, "Chỉ API server.");

        var told = await binh.Sees("Đã ghi lại.", general);
        Assert.Equal(reply, told.Reference);
        Assert.True(told.Flags.HasFlag(MessageFlagBits.SuppressNotifications));
        Assert.Empty(reply.Reactions);
    }

    [Fact]
    public async Task In_private_a_reply_is_a_note()
    {
        var an = An("vi");
        var post = (await an.Alone().Runs("/show", ("question", "kubernetes-etcd"))).Message;
        await Discord.Idle();

        await an.SeesReaction(an.Replies(post, "Ghi nhớ: quorum."), "👍");

        await an.Alone().Runs("/comments");
        await an.Sees("Ghi nhớ: quorum.");
    }

    [Fact]
    public async Task In_private_words_that_reply_to_nothing_are_told_how_to_go_on()
    {
        var an = An("vi");
        an.Installs();
        await an.Alone().Runs("/about");

        an.Alone().Says("question");
        var told = await an.Sees("Lệnh bắt đầu bằng dấu gạch chéo: /question.");
        await an.Presses(told, "/question");

        await an.Sees("[Câu trả lời]");
    }

    [Fact]
    public async Task Names_stand_where_a_comment_mentions_people()
    {
        var (an, binh) = (An(), Binh());
        var general = Discord.Guild("Study", an, binh).Channel("general");
        var post = (await an.In(general).Runs("/show", ("question", "kubernetes-etcd"))).Message;
        await Discord.Idle();

        await binh.SeesReaction(binh.Replies(post, $"As {an.User.Mention} said."), "👍");
        await an.In(general).Runs("/comments");

        await an.Sees("As \\@An said.", general);
    }
}
