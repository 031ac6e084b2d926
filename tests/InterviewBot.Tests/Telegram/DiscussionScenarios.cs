using InterviewBot.Engine.Localization;
using InterviewBot.Testing.Telegram;
using InterviewBot.Testing.Telegram.People;
using InterviewBot.Testing.Telegram.State;

namespace InterviewBot.Tests.Telegram;

/// <summary>What people make of each other's comments, in a group where the bot hears what they say to each other.</summary>
public sealed class DiscussionScenarios : TelegramScenario
{
    protected override LoopbackOptions Options => new() { ReadsAllGroupMessages = true };

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task The_number_on_every_post_follows_without_a_press(string language)
    {
        var (texts, an, binh, group) = Study(language);
        an.Types("/show kubernetes-etcd", group);
        await Telegram.Until(() => Shows(an, texts["button.comments", 0], group) is not null);
        var first = an.LatestIn(group);
        an.Types("/show kubernetes-etcd", group);
        await Telegram.Until(() => an.LatestIn(group) != first);
        var second = an.LatestIn(group);

        binh.Replies(first, "Raft keeps it consistent.");

        await Telegram.Until(() => new[] { first, second }.All(post => post.Text.Contains(texts["button.comments", 1], StringComparison.Ordinal)));
        await Telegram.Idle();
        Assert.Equal((1, 1), (first.Edits, second.Edits));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task A_reply_to_a_comment_stands_under_it(string language)
    {
        var (texts, an, binh, group) = Study(language);
        an.Types("/show kubernetes-etcd", group);
        await Telegram.Until(() => Shows(an, texts["button.comments", 0], group) is not null);
        var comment = an.Replies(an.LatestIn(group), "Raft keeps it consistent.");
        await Telegram.Until(() => comment.Reactions.ContainsKey(Telegram.Bot.Id));

        var answer = binh.Replies(comment, "Also when a member fails?");
        await Telegram.Until(() => answer.Reactions.ContainsKey(Telegram.Bot.Id));
        an.Types("/comments", group);

        var list = await an.Sees("Also when a member fails?", group);
        Assert.Contains($"1. An · {texts["ago.now"]}", list.Text, StringComparison.Ordinal);
        Assert.Contains($"Bình · {texts["ago.now"]}: Also when a member fails?", list.Text, StringComparison.Ordinal);
        Assert.Contains(texts.Count("comments.count", 2), list.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task A_comment_is_opened_liked_and_answered_in_place(string language)
    {
        var (texts, an, binh, group) = Study(language);
        an.Types("/comment question:kubernetes-etcd Raft keeps it consistent.", group);
        await an.Sees(texts["button.comments", 1]);
        binh.Types("/comments kubernetes-etcd", group);
        var list = await binh.Sees("Raft keeps it consistent.", group);

        await binh.Presses("1", list).Answer;
        await Telegram.Until(() => list.Text.Contains(texts["button.like", 0], StringComparison.Ordinal));
        await binh.Presses(texts["button.like", 0], list).Answer;
        await Telegram.Until(() => list.Text.Contains(texts["comments.likes", 1], StringComparison.Ordinal));
        var told = await an.Presses(texts["button.like", 1], list).Answer;
        Assert.Equal(texts["like.own"], told.Text);
        await binh.Presses(texts["button.like", 1], list).Answer;
        await Telegram.Until(() => list.Text.Contains(texts["button.like", 0], StringComparison.Ordinal));

        Assert.NotEmpty((await binh.Presses(texts["button.reply"], list).Answer).Text);
        var answer = binh.Replies(list, "Also when a member fails?");
        await Telegram.Until(() => answer.Reactions.ContainsKey(Telegram.Bot.Id));
        await binh.Presses(texts["button.comments.all"], list).Answer;

        await Telegram.Until(() => list.Text.Contains(texts["button.comment"], StringComparison.Ordinal));
        Assert.Contains("Also when a member fails?", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_leads_to_its_message()
    {
        var (_, an, binh, group) = Study("en");
        an.Types("/show kubernetes-etcd", group);
        var post = await an.Sees("[Answer]", group);
        var comment = binh.Replies(post, "Raft keeps it consistent.");
        await Telegram.Idle();

        an.Types("/comments", group);
        var list = await an.Sees("Raft keeps it consistent.", group);

        var link = $"https://t.me/c/{-group.Id - 1_000_000_000_000}/{comment.Id}";
        var content = Assert.IsType<MessageContent.Rich>(list.Content);
        Assert.Contains(link, content.Message.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_from_another_chat_to_a_question_is_a_comment_there()
    {
        var (_, an, binh, group) = Study("en");
        var other = Telegram.Supergroup("Friends", binh);
        an.Types("/show kubernetes-etcd", group);
        var post = await an.Sees("[Answer]", group);

        // In another chat nothing waits for what the bot has to do in this one.
        await Telegram.Idle();
        var reply = binh.RepliesFrom(other, post, "They ask good ones.");
        await Telegram.Until(() => reply.Reactions.ContainsKey(Telegram.Bot.Id));
        binh.Types("/comments kubernetes-etcd", other);
        await binh.Sees("They ask good ones.", other);
        an.Types("/comments kubernetes-etcd", group);

        await an.Sees("No comments yet", group);
    }

    [Fact]
    public async Task Talk_among_people_is_left_alone()
    {
        var (_, an, binh, group) = Study("en");
        an.Types("/show kubernetes-etcd", group);
        await an.Sees("[Answer]", group);
        var talk = an.Types("Lunch?", group);

        var reply = binh.Replies(talk, "At twelve.");
        binh.Replies(talk, "/shrug");
        await Telegram.Idle();

        Assert.Empty(reply.Reactions);
        Assert.Single(an.Screen, message => message.From == Telegram.Bot);
    }

    private (Texts Texts, Person An, Person Binh, Chat Group) Study(string language)
    {
        var (an, binh) = (An(language), Binh(language));
        return (Texts.In(Language.FromTag(language)!.Value), an, binh, Telegram.Supergroup("Study", an, binh));
    }

    private static Message? Shows(Person person, string text, Chat chat)
        => person.Screen.LastOrDefault(message => message.Chat == chat && message.Text.Contains(text, StringComparison.Ordinal));
}
