using InterviewBot.Testing.Telegram.State;

namespace InterviewBot.Tests.Telegram;

/// <summary>Replying is commenting.</summary>
public sealed class ReplyScenarios : TelegramScenario
{
    [Fact]
    public async Task A_reply_to_a_question_is_a_comment_and_acknowledged_by_a_reaction()
    {
        var (an, binh) = (An(), Binh());
        var group = Telegram.Supergroup("Study", an, binh);
        an.Types("/show kubernetes-etcd", group);
        var post = await binh.Sees("How does Kubernetes use etcd?");

        var reply = binh.Replies(post, "Vì mọi controller đều watch API server.");
        await Telegram.Idle();
        Assert.Equal("👍", reply.Reactions[Telegram.Bot.Id]);

        an.Types("/comments", group);
        await an.Sees("Vì mọi controller đều watch API server.");
        await an.Sees("Bình");
    }

    [Fact]
    public async Task Captions_and_forwarded_words_count_and_edits_are_kept_in_step()
    {
        var an = An();
        var group = Telegram.Supergroup("Study", an);
        an.Types("/show kubernetes-etcd", group);
        var post = await an.Sees("How does Kubernetes use etcd?");

        var photo = an.RepliesWithPhoto(post, "A whiteboard of the watch.");
        an.RepliesWithForward(post, "A colleague once said so.");
        await Telegram.Idle();
        an.Edits(photo, "A whiteboard of the watch, corrected.");
        await Telegram.Idle();

        an.Types("/comments", group);
        var list = await an.Sees("A whiteboard of the watch, corrected.");
        Assert.Contains("A colleague once said so.", list.Text, StringComparison.Ordinal);
        Assert.Contains("edited", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sticker_gets_one_kind_sentence_at_most()
    {
        var an = An("vi");
        var group = Telegram.Supergroup("Study", an);
        an.Types("/show kubernetes-etcd", group);
        var post = await an.Sees("Kubernetes dùng etcd như thế nào?");

        an.RepliesWithSticker(post);
        await an.Sees("Chỉ chữ mới lưu được thành bình luận");
        an.RepliesWithSticker(post);
        await Telegram.Idle();

        Assert.Equal(2, an.Screen.Count(message => message.From == Telegram.Bot));
    }

    [Fact]
    public async Task Where_a_group_allows_other_reactions_one_of_those_is_taken()
    {
        var an = An();
        var group = Telegram.Supergroup("Study", an);
        group.AvailableReactions = ["🔥", "💩"];
        an.Types("/show kubernetes-etcd", group);
        var post = await an.Sees("How does Kubernetes use etcd?");
        Telegram.Violations.Expect("REACTION_INVALID");

        var reply = an.Replies(post, "It keeps the state.");
        await Telegram.Idle();

        Assert.Equal("🔥", reply.Reactions[Telegram.Bot.Id]);
    }

    [Fact]
    public async Task Where_reactions_are_off_it_is_said_without_a_sound()
    {
        var an = An();
        var group = Telegram.Supergroup("Study", an);
        group.AvailableReactions = [];
        an.Types("/show kubernetes-etcd", group);
        var post = await an.Sees("How does Kubernetes use etcd?");
        Telegram.Violations.Expect("REACTION_INVALID");

        an.Replies(post, "It keeps the state.");

        await an.Sees("Noted.");
        var call = Telegram.Requests.Last(call => call.Method == "sendMessage");
        Assert.True(call.Parameters["disable_notification"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_reply_to_any_part_of_an_answer_and_to_a_comment_list_is_a_comment_too()
    {
        var an = An();
        an.Types("/answer kubernetes-etcd");
        await an.Sees("In short:");
        await Telegram.Idle();
        var parts = an.Screen.Where(message => message.From == Telegram.Bot).ToList();
        an.Types("/comments kubernetes-etcd");
        var list = await an.Sees("No comments yet");

        foreach (var (part, index) in parts.Append(list).Select((part, index) => (part, index)))
        {
            an.Replies(part, $"On part {index}.");
        }

        await Telegram.Idle();
        an.Types("/comments kubernetes-etcd");
        await an.Sees("On part 0.");
        await an.Sees($"On part {parts.Count}.");
    }

    [Fact]
    public async Task A_command_in_reply_is_about_what_it_replies_to()
    {
        var an = An();
        var group = Telegram.Supergroup("Study", an);
        an.Types("/show kubernetes-etcd", group);
        var older = await an.Sees("How does Kubernetes use etcd?");
        an.Types("/show docker-layers", group);
        await Telegram.Idle();

        an.Replies(older, "/suggestions");

        var shown = await an.Sees("Suggested interview questions");
        Assert.Contains("How does Kubernetes use etcd?", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_that_is_too_long_is_told_and_fits_when_edited()
    {
        var an = An();
        an.Types("/show kubernetes-etcd");
        var post = await an.Sees("How does Kubernetes use etcd?");

        var reply = an.Replies(post, new string('x', 4001));
        await an.Sees("and at most 4,000 fit");
        an.Edits(reply, "Shorter.");
        await Telegram.Idle();

        an.Types("/comments");
        await an.Sees("Shorter.");
    }

    [Fact]
    public async Task What_people_write_cannot_format_link_or_mention()
    {
        var an = An();
        an.Types("/show kubernetes-etcd");
        var post = await an.Sees("How does Kubernetes use etcd?");
        const string Hostile = "<b>bold</b> [link](https://evil.example) @everyone &amp; List<int> ``` | # /forgetme";

        an.Replies(post, Hostile);
        await Telegram.Idle();
        an.Types("/comments");

        await an.Sees(Hostile);
        await an.Presses("Classic view", an.Latest).Answer;
        await Telegram.Idle();
        await an.Sees(Hostile);
        Assert.IsType<MessageContent.Text>(an.Latest.Content);
    }
}
