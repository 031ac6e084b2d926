using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Tests.Discord;

/// <summary>Comments by the form behind a button, and by the command.</summary>
public sealed class CommentFormScenarios : DiscordScenario
{
    [Theory]
    [InlineData("en-US", "✏️ Comment", "Your comment", "Your answer, or what you would add", "Your comment on \"How does Kubernetes use etcd?\" is saved.", "💬 Comments (1)")]
    [InlineData("vi", "✏️ Viết bình luận", "Bình luận của bạn", "Câu trả lời hoặc góp ý của bạn", "Đã lưu bình luận của bạn cho câu \"Kubernetes dùng etcd như thế nào?\".", "💬 Bình luận (1)")]
    public async Task The_button_opens_a_form_whose_words_are_kept(string locale, string button, string title, string label, string saved, string count)
    {
        var (an, binh) = (An(locale), Binh(locale));
        var general = Discord.Guild("Study", an, binh).Channel("general");
        var post = (await an.In(general).Runs("/show", ("question", "kubernetes-etcd"))).Message;

        var form = (await binh.Presses(post, button)).Form;
        Assert.Equal((title, label), (form.Title, Assert.Single(form.Fields).Label));
        await binh.Submits("Quorum, then a new revision.");

        var told = await binh.Sees(saved, general);
        Assert.Equal(binh.User, told.Receiver);
        await binh.Presses(told, count);
        var list = await an.Sees("Quorum, then a new revision.", general);
        Assert.Contains("Bình", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_opens_from_an_answer_that_one_person_sees_too()
    {
        var an = An();
        var general = Discord.Guild("Study", an).Channel("general");
        var answer = (await an.In(general).Runs("/answer", ("question", "kubernetes-etcd"))).Message;

        await an.Presses(answer, "✏️ Comment");
        await an.Submits("As the answer says.");

        await an.Sees("is saved.", general);
    }

    [Fact]
    public async Task A_form_takes_no_more_than_a_comment_may_have_and_all_of_that()
    {
        var an = An();
        var general = Discord.Guild("Study", an).Channel("general");
        var post = (await an.In(general).Runs("/show", ("question", "kubernetes-etcd"))).Message;
        await an.Presses(post, "✏️ Comment");
        await Assert.ThrowsAsync<InvalidOperationException>(() => an.Submits(new string('x', 4001)));
        await an.Presses(post, "✏️ Comment");
        await Assert.ThrowsAsync<InvalidOperationException>(() => an.Submits(""));

        await an.Presses(post, "✏️ Comment");
        await an.Submits(new string('x', 4000));

        await an.Sees("is saved.", general);
    }

    [Fact]
    public async Task Nothing_but_spaces_is_nothing()
    {
        var an = An("vi");
        var general = Discord.Guild("Study", an).Channel("general");
        var post = (await an.In(general).Runs("/show", ("question", "kubernetes-etcd"))).Message;

        await an.Presses(post, "✏️ Viết bình luận");
        await an.Submits("  \n ");

        Assert.Equal(an.User, (await an.Sees("Bạn chưa viết gì nên chưa có gì được lưu.", general)).Receiver);
    }

    [Fact]
    public async Task The_command_keeps_words_at_once_and_without_any_opens_the_form()
    {
        var (an, binh) = (An(), Binh());
        var general = Discord.Guild("Study", an, binh).Channel("general");
        await an.In(general).Runs("/show", ("question", "kubernetes-etcd"));

        await binh.In(general).Runs("/comment", ("text", "By the command."));
        Assert.Equal(binh.User, (await binh.Sees("is saved.", general)).Receiver);
        var form = (await binh.In(general).Runs("/comment", ("question", "kubernetes-pod"))).Form;
        Assert.Equal("Your comment", form.Title);
        await binh.Submits("By its form.");
        await binh.Sees("Your comment on \"What is a Pod?\" is saved.", general);

        await an.In(general).Runs("/comments", ("question", "kubernetes-pod"));
        await an.Sees("By its form.", general);
        await an.In(general).Runs("/comments", ("question", "kubernetes-etcd"));
        await an.Sees("By the command.", general);
    }

    [Fact]
    public async Task Where_no_question_was_shown_the_command_says_so()
    {
        var an = An();
        var general = Discord.Guild("Study", an).Channel("general");

        await an.In(general).Runs("/comment", ("text", "On what?"));

        Assert.Equal(an.User, (await an.Sees("No question was shown here yet.", general)).Receiver);
    }

    [Fact]
    public async Task In_private_comments_are_ones_own_notes()
    {
        var (an, binh) = (An(), Binh());
        var general = Discord.Guild("Study", an, binh).Channel("general");
        await an.Alone().Runs("/comment", ("text", "A note of mine."), ("question", "kubernetes-pod"));

        await an.Alone().Runs("/comments", ("question", "kubernetes-pod"));
        await an.Sees("A note of mine.", an.Alone().Channel);
        await an.In(general).Runs("/comments", ("question", "kubernetes-pod"));

        await binh.Sees("No comments yet", general);
    }

    [Fact]
    public async Task Who_installed_the_app_comments_where_the_bot_is_not()
    {
        var (an, binh) = (An(), Binh());
        var elsewhere = Discord.GuildWithoutBot("Elsewhere", an, binh).Channel("general");
        an.Installs();
        var post = (await an.In(elsewhere).Runs("/show", ("question", "kubernetes-etcd"))).Message;

        await binh.Presses(post, "✏️ Comment");
        await binh.Submits("From where the bot is not.");
        await binh.Sees("is saved.", elsewhere);
        await an.Presses(post, "Comments");

        await an.Sees("From where the bot is not.", elsewhere);
        Assert.Contains("From where the bot is not.", post.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(an.Screen, message => message.Type is MessageType.Default);
    }
}
