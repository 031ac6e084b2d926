using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Commenting;

/// <summary>Replying is commenting.</summary>
public sealed class ReplyScenarios
{
    [Fact]
    public async Task A_reply_without_words_gets_one_kind_sentence_at_most()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An", "vi");
        await an.Says("/show kubernetes-etcd");
        var post = an.Latest.Ref;

        await an.Replies(post, "");
        an.Sees("Chỉ chữ mới lưu được thành bình luận");
        await an.Replies(post, "");

        Assert.Equal(2, an.Screen.Count());
    }

    [Fact]
    public async Task A_reply_to_a_question_is_a_comment_on_that_question()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An");
        await an.Says("/show kubernetes-etcd");
        var post = an.Latest.Ref;
        await an.Says("/show docker-layers");

        await an.Replies(post, "It keeps all objects.");

        an.Sees("(Noted.)");
        await an.Says("/comments kubernetes-etcd");
        an.Sees("It keeps all objects.");
    }

    [Fact]
    public async Task A_reply_to_anything_else_is_left_alone()
    {
        await using var bot = await TestBot.StartAsync();
        var chat = bot.Group();
        var an = chat.Person("An");
        await an.Says("/topics");

        await an.Replies(an.Latest.Ref, "Nice list.");

        Assert.Single(chat.Shown);
    }

    [Fact]
    public async Task An_edited_reply_changes_the_comment_and_a_deleted_one_takes_it_away()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An");
        await an.Says("/show kubernetes-etcd");
        var reply = await an.Replies(an.Latest.Ref, "Frist try");

        await an.Edits(reply, "First try");
        await an.Says("/comments kubernetes-etcd");
        an.Sees("An · just now · edited\nFirst try");

        await an.Deletes(reply);
        await an.Says("/comments kubernetes-etcd");
        an.Sees("No comments yet");
    }

    [Fact]
    public async Task The_same_reply_twice_is_one_comment()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An");
        await an.Says("/show kubernetes-etcd");
        var once = bot.Platform.NextEvent();

        await an.Replies(an.Latest.Ref, "Once.", once);
        await an.Replies(an.Latest.Ref, "Once.", once);
        await an.Says("/comments kubernetes-etcd");

        an.Sees("1 comment\n");
    }

    [Fact]
    public async Task A_reply_that_was_too_long_is_a_comment_once_it_is_edited_to_fit()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An");
        await an.Says("/show kubernetes-etcd");
        var post = an.Latest.Ref;

        var reply = await an.Replies(post, new string('x', Comment.MaxLength + 1));
        an.Sees("It is not saved");
        await an.Edits(reply, "In short: Raft.", repliedTo: post);

        an.Sees("(Noted.)");
        await an.Says("/comments kubernetes-etcd");
        an.Sees("In short: Raft.");
    }

    [Fact]
    public async Task An_edit_of_what_is_no_comment_is_left_alone()
    {
        await using var bot = await TestBot.StartAsync();
        var chat = bot.Group();
        var an = chat.Person("An");
        await an.Says("/topics");

        await an.Edits(new MessageRef(chat.Address, "chatter"), new string('x', 5_000), repliedTo: an.Latest.Ref);

        Assert.Single(chat.Shown);
    }

    [Fact]
    public async Task A_reply_to_an_answer_in_a_new_chat_is_a_comment()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An");
        await an.Says("/answer kubernetes-etcd");

        await an.Replies(an.Latest.Ref, "It keeps all objects.");

        an.Sees("(Noted.)");
    }
}
