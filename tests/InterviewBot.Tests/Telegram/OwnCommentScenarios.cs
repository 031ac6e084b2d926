using InterviewBot.Engine.Localization;

namespace InterviewBot.Tests.Telegram;

/// <summary><c>/mycomments</c>, in the group and alone with the bot.</summary>
public sealed class OwnCommentScenarios : TelegramScenario
{
    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task What_one_wrote_in_a_group_is_changed_and_deleted_in_private(string language)
    {
        var texts = Texts.In(Language.FromTag(language)!.Value);
        var (an, binh) = (An(language), Binh(language));
        var group = Telegram.Supergroup("Study", an, binh);
        an.Types("/comment question:kubernetes-etcd Raft <keeps> it & all consistent.", group);
        await an.Sees(texts["button.comments", 1]);

        an.Types("/mycomments");
        await an.Presses("1", await an.Sees(texts["mycomments.heading"], an.Private)).Answer;
        var opened = await an.Sees(texts["mycomments.opened"], an.Private);
        await an.Presses(texts["button.edit"], opened).Answer;
        var prompt = await an.Sees(texts["comment.edit.form"], an.Private);
        Assert.Contains("Raft <keeps> it & all consistent.", prompt.Text, StringComparison.Ordinal);
        an.Replies(prompt, "Raft keeps it consistent.");
        await an.Sees(texts["comment.edit.saved"], an.Private);

        binh.Types("/comments kubernetes-etcd", group);
        var list = await binh.Sees("Raft keeps it consistent.", group);
        Assert.Contains(texts["comments.edited"], list.Text, StringComparison.Ordinal);

        await an.Presses(texts["button.delete"], opened).Answer;
        await Telegram.Until(() => opened.Text.Contains(texts["comment.delete.ask"], StringComparison.Ordinal));
        await an.Presses(texts["button.delete.yes"], opened).Answer;
        await Telegram.Until(() => opened.Text.Contains(texts["comment.deleted"], StringComparison.Ordinal));
        binh.Types("/comments kubernetes-etcd", group);
        await binh.Sees(texts["comments.none"], group);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task In_a_group_the_list_is_for_oneself_and_editing_opens_the_private_chat_at_the_comment(string language)
    {
        var texts = Texts.In(Language.FromTag(language)!.Value);
        var (an, binh) = (An(language), Binh(language));
        var group = Telegram.Supergroup("Study", an, binh);
        an.Types("/comment question:kubernetes-etcd Raft keeps it consistent.", group);
        await an.Sees(texts["button.comments", 1]);

        an.Types("/mycomments", group, ephemerally: true);
        var list = await an.Sees(texts["mycomments.heading"], group);
        Assert.NotNull(list.EphemeralId);
        await an.Presses("1", list).Answer;
        await Telegram.Until(() => list.Text.Contains(texts["button.edit"], StringComparison.Ordinal));
        var lead = await an.Presses(texts["button.edit"], list).Answer;
        an.Follows(lead.Url!);

        var opened = await an.Sees(texts["mycomments.opened"], an.Private);
        Assert.Contains("Raft keeps it consistent.", opened.Text, StringComparison.Ordinal);
        await Telegram.Idle();
        binh.SeesNot(texts["mycomments.heading"]);
    }

    [Fact]
    public async Task A_deleted_comment_stays_deleted_when_its_message_is_edited()
    {
        var an = An();
        an.Types("/show kubernetes-etcd");
        var comment = an.Replies(await an.Sees("[Answer]"), "Away with it.");
        await Telegram.Idle();
        an.Types("/mycomments");
        var list = await an.Sees("Your comments");
        foreach (var press in new[] { "1", "Delete", "Yes, delete it" })
        {
            await an.Presses(press, list).Answer;
            await Telegram.Idle();
        }

        an.Edits(comment, "Back again?");
        await Telegram.Idle();
        an.Types("/comments kubernetes-etcd");

        await an.Sees("No comments yet");
    }
}
