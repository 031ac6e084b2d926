namespace InterviewBot.Tests.Telegram;

/// <summary>Practising in a private chat.</summary>
public sealed class QuestionScenarios : TelegramScenario
{
    [Fact]
    public async Task Start_leads_to_a_first_question_in_one_press()
    {
        var an = An();
        an.Starts();
        await an.Sees("Welcome to InterviewBot");

        await an.Presses("Ask me a first question").Answer;

        await an.Sees("[Answer]");
    }

    [Theory]
    [InlineData("en", "Kubernetes interview questions", "How does Kubernetes use etcd?", "[Answer]")]
    [InlineData("vi", "Câu hỏi phỏng vấn Kubernetes", "Kubernetes dùng etcd như thế nào?", "[Câu trả lời]")]
    public async Task A_question_is_asked_in_the_language_of_the_app(string language, string heading, string title, string button)
    {
        var an = An(language);
        an.Types("/question kubernetes senior");

        var post = await an.Sees(title);
        Assert.Contains(heading, post.Text, StringComparison.Ordinal);
        Assert.Contains("🔴 senior", post.Text, StringComparison.Ordinal);
        Assert.Contains(button, post.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_waits_until_it_is_asked_for_and_keeps_its_structure()
    {
        var an = An();
        an.Types("/show kubernetes-etcd");
        var post = await an.Sees("How does Kubernetes use etcd?");
        Assert.DoesNotContain("In short", post.Text, StringComparison.Ordinal);

        await an.Presses("Answer").Answer;

        var answer = await an.Sees("In short:");
        Assert.Contains("Sources", answer.Text, StringComparison.Ordinal);
        Assert.Contains("[1]", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Suggested interview questions", answer.Text, StringComparison.Ordinal);
        Assert.Contains("No comments yet", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_input_gets_one_sentence_with_the_mend_one_press_away()
    {
        var an = An();
        an.Types("/question kubernets");
        await an.Sees("I know no topic \"kubernets\". Did you mean kubernetes?");

        await an.Presses("Ask a Kubernetes question").Answer;

        await an.Sees("[Answer]");
    }

    [Fact]
    public async Task A_deep_link_opens_its_question_and_another_its_answer()
    {
        var an = An();
        an.Starts("q_kubernetes-etcd");
        await an.Sees("How does Kubernetes use etcd?");

        an.Starts("a_kubernetes-etcd");
        await an.Sees("In short:");
    }

    [Theory]
    [InlineData("/help", "What you can do")]
    [InlineData("/topics", "Topics")]
    [InlineData("/search etcd", "Search: etcd")]
    [InlineData("/suggestions kubernetes-etcd", "Suggested interview questions")]
    [InlineData("/comments kubernetes-etcd", "No comments yet")]
    [InlineData("/about", "InterviewBot")]
    [InlineData("/language", "Language")]
    [InlineData("/language vi", "Từ giờ tôi nói tiếng Việt với bạn.")]
    [InlineData("/comment question:kubernetes-etcd A note.", "is saved.")]
    [InlineData("/etcd", "I know no command /etcd.")]
    [InlineData("hello", "Commands start with a slash")]
    public async Task Every_command_works_in_a_private_chat(string typed, string seen)
    {
        var an = An();
        an.Types(typed);
        await an.Sees(seen);
    }

    [Fact]
    public async Task A_comment_is_asked_for_by_a_prompt_that_is_replied_to()
    {
        var an = An();
        an.Types("/show kubernetes-etcd");
        await an.Sees("[Comment]");
        await an.Presses("Comment", await an.Sees("How does Kubernetes use etcd?")).Answer;
        var prompt = await an.Sees("Your comment");

        an.Replies(prompt, "/registry holds the keys.");
        await an.Sees("is saved.");

        an.Types("/comments kubernetes-etcd");
        await an.Sees("/registry holds the keys.");
    }

}
