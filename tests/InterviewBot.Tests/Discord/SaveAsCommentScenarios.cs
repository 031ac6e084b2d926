namespace InterviewBot.Tests.Discord;

/// <summary>"Save as comment" in the menu of a message.</summary>
public sealed class SaveAsCommentScenarios : DiscordScenario
{
    [Theory]
    [InlineData("en-US", "Save as comment", "Your comment on \"How does Kubernetes use etcd?\" is saved.")]
    [InlineData("vi", "Lưu bình luận", "Đã lưu bình luận của bạn cho câu \"Kubernetes dùng etcd như thế nào?\".")]
    public async Task Ones_own_message_becomes_a_comment_on_the_question_shown_last(string locale, string command, string confirmation)
    {
        var (an, binh) = (An(), Binh(locale));
        var general = Discord.Guild("Study", an, binh).Channel("general");
        await an.In(general).Runs("/show", ("question", "kubernetes-etcd"));
        var said = binh.In(general).Says("Only the API server talks to it.");

        await binh.UsesOnMessage(command, said);

        await binh.Sees(confirmation, general);
        await Discord.Idle();
        an.SeesNot(confirmation, general);
        await an.In(general).Runs("/comments");
        await an.Sees("Only the API server talks to it.", general);
    }

    [Fact]
    public async Task It_follows_the_message_and_is_saved_once()
    {
        var an = An();
        var general = Discord.Guild("Study", an).Channel("general");
        await an.In(general).Runs("/show", ("question", "kubernetes-etcd"));
        var said = an.In(general).Says("The first draft.");

        await an.UsesOnMessage("Save as comment", said);
        await an.UsesOnMessage("Save as comment", said);
        an.Edits(said, "The last word.");
        await Discord.Idle();
        await an.In(general).Runs("/comments");

        await an.Sees("1 comment", general);
        await an.Sees("The last word.", general);

        an.Deletes(said);
        await Discord.Idle();
        await an.In(general).Runs("/comments");
        await an.Sees("No comments yet", general);
    }

    [Fact]
    public async Task A_reply_to_an_earlier_question_is_on_that_one()
    {
        var (an, binh) = (An(), Binh());
        var general = Discord.Guild("Study", an, binh).Channel("general");
        var first = await an.In(general).Runs("/show", ("question", "kubernetes-etcd"));
        await an.In(general).Runs("/show", ("question", "kubernetes-pod"));
        await Discord.Idle();
        var reply = binh.Replies(first.Message, "About etcd.");

        await binh.UsesOnMessage("Save as comment", reply);

        await binh.Sees("Your comment on \"How does Kubernetes use etcd?\" is saved.", general);
        await an.In(general).Runs("/comments", ("question", "kubernetes-etcd"));
        await an.Sees("1 comment", general);
    }

    [Theory]
    [InlineData("en-US", "Save as comment", "Only who wrote a message can save it as a comment.")]
    [InlineData("vi", "Lưu bình luận", "Chỉ người viết tin nhắn mới lưu được tin đó thành bình luận.")]
    public async Task Anothers_message_is_not_theirs_to_save(string locale, string command, string sentence)
    {
        var (an, binh) = (An(), Binh(locale));
        var general = Discord.Guild("Study", an, binh).Channel("general");
        await an.In(general).Runs("/show", ("question", "kubernetes-etcd"));
        var said = an.In(general).Says("My own words.");

        await binh.UsesOnMessage(command, said);

        var told = await binh.Sees(sentence, general);
        Assert.Equal(binh.User, told.Receiver);
        await an.In(general).Runs("/comments");
        await an.Sees("No comments yet", general);
    }

    [Fact]
    public async Task A_message_without_words_is_none()
    {
        var an = An("vi");
        var general = Discord.Guild("Study", an).Channel("general");
        await an.In(general).Runs("/show", ("question", "kubernetes-etcd"));

        await an.UsesOnMessage("Lưu bình luận", an.SendsFile(general, "whiteboard.png"));

        await an.Sees("Tin nhắn này không có chữ", general);
    }

    [Fact]
    public async Task Where_no_question_was_shown_it_says_so()
    {
        var an = An();
        var general = Discord.Guild("Study", an).Channel("general");

        await an.UsesOnMessage("Save as comment", an.In(general).Says("Out of the blue."));

        var told = await an.Sees("No question was shown here yet. /question asks one.", general);
        Assert.Equal(an.User, told.Receiver);
    }
}
