using InterviewBot.Testing.Discord;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Tests.Discord;

/// <summary>The bot is not given what people write; <see cref="GrantScenarios"/> tell how that comes about.</summary>
public sealed class UngrantedScenarios : DiscordScenario
{
    private const string Posting = "POST /channels/{channel}/messages";
    private const string Hint = "I cannot read this reply, so it is not kept as a comment.";

    protected override LoopbackOptions Options => Unhurried with { GrantsMessageContent = false };

    /// <summary>Refused, the bot would ask again after five seconds, as it has to.</summary>
    protected override (string Key, string Value)[] Settings => [("Discord:MessageContent", "false")];

    [Fact]
    public async Task A_question_is_a_message_of_the_channel_and_its_command_leaves_nothing_behind()
    {
        var (an, binh) = (An(), Binh());
        var general = Discord.Guild("Study", an, binh).Channel("general");

        await an.In(general).Runs("/show", ("question", "kubernetes-etcd"));
        await Discord.Idle();

        var post = Assert.Single(an.Screen);
        Assert.Equal([post], binh.Screen);
        Assert.False(post.IsResponse);
        Assert.Contains("[Answer]", post.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_is_what_Another_and_a_pick_under_an_answer_open_while_the_rest_is_the_presses_own()
    {
        var (an, binh) = (An(), Binh());
        var general = Discord.Guild("Study", an, binh).Channel("general");
        await an.In(general).Runs("/question", ("topic", "docker"));
        var post = await binh.Sees("[Answer]", general);

        await binh.Presses(post, "Another");
        await Discord.Idle();
        Assert.Equal(2, an.Screen.Count(message => !message.IsResponse));

        var answer = (await an.In(general).Runs("/answer", ("question", "kubernetes-etcd"))).Message;
        Assert.Equal(an.User, answer.Receiver);
        await an.Selects(answer, "When to use StatefulSet?");
        Assert.False((await binh.Sees("When to use StatefulSet?", general)).IsResponse);

        await binh.Presses(post, "Suggestions");
        await Discord.Idle();
        Assert.Equal(3, an.Screen.Count(message => !message.IsResponse));
    }

    [Fact]
    public async Task A_reply_that_pings_is_read_and_kept_in_step()
    {
        var (an, binh) = (An(), Binh());
        var general = Discord.Guild("Study", an, binh).Channel("general");
        await an.In(general).Runs("/show", ("question", "kubernetes-etcd"));
        var post = await binh.Sees("[Answer]", general);
        await Discord.Idle();

        var reply = binh.Replies(post, "Only the API server.");
        await binh.SeesReaction(reply, "👍");
        binh.Edits(reply, "Only the API server talks to it.");
        var gone = binh.Replies(post, "A slip.");
        await Discord.Idle();
        binh.Deletes(gone);
        await Discord.Idle();

        await an.In(general).Runs("/comments");
        Assert.Contains("1 comment", (await an.Sees("Only the API server talks to it.", general)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", Hint, "✏️ Comment", "is saved.")]
    [InlineData("vi", "Tôi không đọc được câu trả lời này nên chưa lưu thành bình luận.", "✏️ Viết bình luận", "Đã lưu bình luận của bạn")]
    public async Task One_that_does_not_ping_gets_one_hint_that_leads_to_the_form(string locale, string hint, string button, string saved)
    {
        var (an, binh) = (An(), Binh(locale));
        var general = Discord.Guild("Study", an, binh).Channel("general");
        await binh.In(general).Runs("/about");
        await an.In(general).Runs("/show", ("question", "kubernetes-etcd"));
        var post = await an.Sees("[Answer]", general);
        await Discord.Idle();
        var posts = Discord.Count(Posting);

        var reply = binh.Replies(post, "Nobody can read this.", ping: false);
        var told = await binh.Sees(hint, general);
        Assert.Equal(reply, told.Reference);
        Assert.True(told.Flags.HasFlag(MessageFlagBits.SuppressNotifications));
        binh.Replies(post, "Nor this.", ping: false);
        await Discord.Idle();
        Assert.Equal(posts + 1, Discord.Count(Posting));

        await binh.Presses(told, button);
        await binh.Submits("By the form.");
        await binh.Sees(saved, general);
    }

    [Fact]
    public async Task Talk_in_a_thread_under_a_post_gets_the_hint_there_and_plain_talk_none()
    {
        var (an, binh) = (An(), Binh());
        var general = Discord.Guild("Study", an, binh).Channel("general");
        await an.In(general).Runs("/show", ("question", "kubernetes-etcd"));
        var post = await an.Sees("[Answer]", general);
        await Discord.Idle();
        var thread = binh.StartsThread(post, "On etcd");

        binh.In(thread).Says("Nobody can read this.");
        await binh.Sees(Hint, thread);
        var posts = Discord.Count(Posting);
        an.In(general).Says("Lunch?");
        binh.In(thread).Says("Nor this.");
        await Discord.Idle();

        Assert.Equal(posts, Discord.Count(Posting));
        await binh.SeesReaction(binh.In(thread).Says($"{Discord.Bot.Mention} only the API server."), "👍");
        await an.In(general).Runs("/comments");
        await an.Sees("> only the API server.", general);
    }

    [Fact]
    public async Task Where_the_bot_may_not_write_the_question_is_the_commands_response()
    {
        var (an, binh) = (An(), Binh());
        var study = Discord.Guild("Study", an, binh);
        var general = study.Channel("general");
        study.Permits(general, Discord.Bot, deny: Permissions.SendMessages);

        var post = (await an.In(general).Runs("/show", ("question", "kubernetes-etcd"))).Message;
        Assert.True(post.IsResponse);
        await Discord.Idle();
        binh.Replies(post, "Nobody can read this, and nobody can say so.");
        await Discord.Idle();
        Assert.Single(binh.Screen, message => message.Author == Discord.Bot);

        await binh.Presses(post, "✏️ Comment");
        await binh.Submits("By the form.");
        await binh.Sees("is saved.", general);
    }

    [Fact]
    public async Task So_it_is_where_the_bot_is_not_and_in_private_where_replies_are_read()
    {
        var (an, binh) = (An(), Binh());
        an.Installs();
        var elsewhere = Discord.GuildWithoutBot("Elsewhere", an, binh).Channel("general");
        Assert.True((await an.In(elsewhere).Runs("/show", ("question", "kubernetes-etcd"))).Message.IsResponse);
        await binh.Sees("[Answer]", elsewhere);

        var post = (await an.Alone().Runs("/show", ("question", "kubernetes-etcd"))).Message;
        Assert.True(post.IsResponse);
        await Discord.Idle();
        await an.SeesReaction(an.Replies(post, "A note of mine."), "👍");
        Assert.Equal(0, Discord.Count(Posting));
    }

    [Fact]
    public async Task Saving_a_message_as_a_comment_reads_what_cannot_be_read_otherwise()
    {
        var (an, binh) = (An(), Binh());
        var general = Discord.Guild("Study", an, binh).Channel("general");
        await an.In(general).Runs("/show", ("question", "kubernetes-etcd"));
        await an.Sees("[Answer]", general);

        await binh.UsesOnMessage("Save as comment", binh.In(general).Says("Only the API server."));
        await an.In(general).Runs("/comments");

        await an.Sees("Only the API server.", general);
    }

    [Fact]
    public async Task In_a_locked_thread_the_question_is_the_response_after_all()
    {
        var (owner, an, binh) = (Discord.Person("Chi"), An(), Binh());
        var study = Discord.Guild("Study", owner, an, binh);
        var thread = study.Thread(study.Channel("general"), "Closed");
        study.Archives(thread, isLocked: true);

        await owner.In(thread).Runs("/show", ("question", "kubernetes-etcd"));

        var post = await binh.Sees("[Answer]", thread);
        await Discord.Idle();
        Assert.True(post.IsResponse);
        Assert.Single(owner.Screen, message => message.Author == Discord.Bot);
    }
}
