using InterviewBot.Testing.Telegram.State;

namespace InterviewBot.Tests.Telegram;

/// <summary>What pressing does: in place where a person expects it, answered always.</summary>
public sealed class ButtonScenarios : TelegramScenario
{
    [Fact]
    public async Task Suggestions_and_comments_open_and_close_in_place_without_flicker()
    {
        var an = An();
        var group = Telegram.Supergroup("Study", an);
        an.Types("/show kubernetes-etcd", group);
        var post = await an.Sees("How does Kubernetes use etcd?");

        await Press("Suggestions");
        await an.Sees("Suggested interview questions");
        await Press("Hide suggestions");
        await Press("Comments (0)");
        await an.Sees("No comments yet");
        await Press("The question");

        Assert.Equal(4, post.Edits);
        Assert.Equal(post, Assert.Single(an.Screen, message => message.From == Telegram.Bot));

        async Task Press(string label)
        {
            await an.Presses(label, post).Answer;
            await Telegram.Idle();
        }
    }

    [Fact]
    public async Task Pressing_twice_before_anything_moves_changes_it_once()
    {
        var an = An();
        an.Types("/show kubernetes-etcd");
        var post = await an.Sees("How does Kubernetes use etcd?");
        var open = post.Buttons.Single(button => button.Label == "Suggestions").CallbackData!;

        var presses = new[] { an.PressesData(post, open), an.PressesData(post, open), an.PressesData(post, open) };
        await Task.WhenAll(presses.Select(press => press.Answer));
        await Telegram.Idle();

        Assert.Equal(1, post.Edits);
    }

    [Fact]
    public async Task A_button_that_nobody_made_or_an_older_version_made_is_answered()
    {
        var an = An();
        an.Types("/show kubernetes-etcd");
        var post = await an.Sees("How does Kubernetes use etcd?");

        var answer = await an.PressesData(post, "9:what").Answer;
        await Telegram.Idle();

        Assert.NotNull(answer);
        await an.Sees("This button is from another version of the bot");
    }

    [Fact]
    public async Task A_message_too_old_to_be_edited_is_answered_by_a_new_one()
    {
        var an = An();
        an.Types("/show kubernetes-etcd");
        await an.Sees("How does Kubernetes use etcd?");

        await an.Presses("Suggestions", inaccessible: true).Answer;

        await an.Sees("Suggested interview questions");
        Assert.Equal(2, an.Screen.Count(message => message.From == Telegram.Bot));
    }

    [Fact]
    public async Task A_sentence_comes_with_the_press_and_leaves_nothing_behind()
    {
        var an = An();
        an.Types("/language");
        await an.Sees("Language");

        var answer = await an.Presses("Tiếng Việt").Answer;
        await Telegram.Idle();

        Assert.Equal("Từ giờ tôi nói tiếng Việt với bạn.", answer.Text);
        Assert.Single(an.Screen, message => message.From == Telegram.Bot);
    }

    [Fact]
    public async Task In_a_group_the_comment_button_tells_how_to_comment()
    {
        var an = An("vi");
        var group = Telegram.Supergroup("Study", an);
        an.Types("/show kubernetes-etcd", group);
        await an.Sees("[Viết bình luận]");

        var answer = await an.Presses("Viết bình luận").Answer;

        Assert.Contains("chính là bình luận", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chat_chooses_the_classic_view_and_the_rich_one_again()
    {
        var an = An();
        an.Types("/show kubernetes-etcd");
        var post = await an.Sees("How does Kubernetes use etcd?");
        Assert.IsType<MessageContent.Rich>(post.Content);

        await an.Presses("Classic view").Answer;
        await Telegram.Idle();
        Assert.IsType<MessageContent.Text>(post.Content);
        an.Types("/topics");
        Assert.IsType<MessageContent.Text>((await an.Sees("Topics")).Content);

        await an.Presses("Rich view", post).Answer;
        await Telegram.Idle();
        Assert.IsType<MessageContent.Rich>(post.Content);
    }

    [Fact]
    public async Task Pages_turn_in_place()
    {
        var an = An();
        an.Types("/show kubernetes-etcd");
        var post = await an.Sees("How does Kubernetes use etcd?");
        for (var i = 1; i <= 7; i++)
        {
            an.Replies(post, $"Comment number {i}.");
        }

        await Telegram.Idle();
        an.Types("/comments");
        var list = await an.Sees("Comment number 7.");
        Assert.DoesNotContain("Comment number 1.", list.Text, StringComparison.Ordinal);
        await an.Presses("Next page", list).Answer;
        await Telegram.Idle();

        Assert.Contains("Comment number 1.", list.Text, StringComparison.Ordinal);
        Assert.Equal(1, list.Edits);
    }
}
