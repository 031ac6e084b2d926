using InterviewBot.Testing.Discord.People;

namespace InterviewBot.Tests.Discord;

/// <summary>A question post and what its buttons do.</summary>
public sealed class QuestionScenarios : DiscordScenario
{
    [Theory]
    [InlineData("en-US", "Kubernetes interview questions", "How does Kubernetes use `etcd`?", "Answer|Suggestions|💬 Comments (0)|✏️ Comment|Another")]
    [InlineData("vi", "Câu hỏi phỏng vấn Kubernetes", "Kubernetes dùng `etcd` như thế nào?", "Câu trả lời|Gợi ý câu hỏi phỏng vấn|💬 Bình luận (0)|✏️ Viết bình luận|Câu khác")]
    public async Task It_shows_what_is_asked_at_which_level_and_what_to_do(string locale, string heading, string title, string buttons)
    {
        var (an, binh) = (An(locale), Binh());
        var general = Discord.Guild("Study", an, binh).Channel("general");

        await an.In(general).Runs("/question", ("topic", "kubernetes"), ("level", "senior"));

        var post = await binh.Sees(heading, general);
        Assert.Contains(title, post.Text, StringComparison.Ordinal);
        Assert.Contains("senior", post.Text, StringComparison.Ordinal);
        Assert.Equal(buttons, string.Join('|', post.Components.Where(component => component.IsButton).Select(button => button.Label)));
        Assert.False(post.IsEphemeral);
    }

    [Fact]
    public async Task Its_answer_is_for_the_one_who_presses_in_their_language()
    {
        var (an, binh) = (An(), Binh("vi"));
        var general = Discord.Guild("Study", an, binh).Channel("general");
        var asked = await an.In(general).Runs("/show", ("question", "kubernetes-etcd"));

        await binh.Presses(asked.Message, "Answer");

        var answer = await binh.Sees("Nói ngắn gọn:", general);
        Assert.Equal(binh.User, answer.Receiver);
        Assert.Contains("Nguồn", answer.Text, StringComparison.Ordinal);
        await Discord.Idle();
        an.SeesNot("Nói ngắn gọn:", general);
    }

    [Fact]
    public async Task What_to_ask_next_opens_in_place_closes_again_and_opens_a_question_for_all()
    {
        var (an, binh) = (An(), Binh());
        var general = Discord.Guild("Study", an, binh).Channel("general");
        var post = (await an.In(general).Runs("/show", ("question", "kubernetes-etcd"))).Message;
        var closed = post.Text;

        await binh.Presses(post, "Suggestions");
        Assert.Contains("When to use StatefulSet?", post.Text, StringComparison.Ordinal);
        await an.Presses(post, "Hide suggestions");
        Assert.Equal(closed, post.Text);
        await binh.Presses(post, "Suggestions");
        var picked = await binh.Selects(post, "When to use StatefulSet?");

        Assert.NotEqual(post, picked.Message);
        await an.Sees("When to use StatefulSet?", general);
        Assert.Contains("[Answer]", picked.Message.Text, StringComparison.Ordinal);
        Assert.False(picked.Message.IsEphemeral);
    }

    [Fact]
    public async Task A_question_picked_under_an_answer_is_for_all_as_well()
    {
        var (an, binh) = (An(), Binh());
        var general = Discord.Guild("Study", an, binh).Channel("general");
        await an.In(general).Runs("/answer", ("question", "kubernetes-etcd"));

        var picked = await an.In(general).Selects("When to use StatefulSet?");

        Assert.Equal(picked.Message, await binh.Sees("When to use StatefulSet?", general));
    }

    [Fact]
    public async Task Another_keeps_to_the_topic_until_all_were_had()
    {
        var an = An();
        var general = Discord.Guild("Study", an).Channel("general");
        var post = (await an.In(general).Runs("/question", ("topic", "kubernetes"))).Message;
        var titles = new HashSet<string> { TitleOf(post.Text) };

        for (var i = 0; i < 3; i++)
        {
            post = (await an.Presses(post, "Another")).Message;
            Assert.Contains("Kubernetes interview questions", post.Text, StringComparison.Ordinal);
            titles.Add(TitleOf(post.Text));
        }

        // The bank has four on Kubernetes.
        Assert.Equal(4, titles.Count);
    }

    [Fact]
    public async Task The_other_language_takes_the_place_of_the_answer_and_back()
    {
        var an = An();
        var general = Discord.Guild("Study", an).Channel("general");
        var answer = (await an.In(general).Runs("/answer", ("question", "kubernetes-etcd"))).Message;
        var english = answer.Text;

        await an.Presses(answer, "In Vietnamese");
        Assert.Contains("Nói ngắn gọn:", answer.Text, StringComparison.Ordinal);
        await an.Presses(answer, "In English");

        Assert.Equal(english, answer.Text);
    }

    [Fact]
    public async Task A_press_on_a_button_that_means_nothing_any_more_is_answered_with_a_sentence()
    {
        var (an, binh) = (An(), Binh("vi"));
        var general = Discord.Guild("Study", an, binh).Channel("general");
        var post = (await an.In(general).Runs("/show", ("question", "kubernetes-etcd"))).Message;

        await binh.PressesData(post, "a0.0:9:of-tomorrow").Answered();

        var told = await binh.Sees("Nút này thuộc một phiên bản khác của bot", general);
        Assert.Equal(binh.User, told.Receiver);
        await binh.Presses(told, "Tất cả các lệnh");
        await binh.Sees("Bạn có thể làm gì", general);
    }

    [Fact]
    public async Task Topics_are_for_all_and_picking_one_asks_a_question_on_it()
    {
        var (an, binh) = (An(), Binh());
        var general = Discord.Guild("Study", an, binh).Channel("general");
        await an.In(general).Runs("/topics");
        await binh.Sees("5 questions", general);

        var picked = await binh.In(general).Selects("Docker");

        await an.Sees("Docker interview questions", general);
        Assert.IsType<InteractionResponse.Sent>(picked.Response);
    }

    /// <summary>The title is the line that asks.</summary>
    private static string TitleOf(string post)
        => post.Split('\n').First(line => line.Contains('?', StringComparison.Ordinal) || line.Contains("mean", StringComparison.Ordinal));
}
