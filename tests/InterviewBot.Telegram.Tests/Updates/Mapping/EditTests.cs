using InterviewBot.Engine.Chat;
using static InterviewBot.Telegram.Tests.Updates.Mapping.Raw;

namespace InterviewBot.Telegram.Tests.Updates.Mapping;

public sealed class EditTests
{
    [Fact]
    public void An_edited_reply_tells_its_whole_new_text()
    {
        var edited = Map<ReplyEdited>(Edits(Group, "Better words.", ReplyTo(Post)));

        Assert.Equal(TelegramIds.Message(-100200, 5), edited.Message);
        Assert.Equal(TelegramIds.Message(-100200, 90), edited.RepliedTo);
        Assert.Equal("Better words.", edited.Text);
    }

    [Fact]
    public void An_edit_without_its_reply_may_still_be_one_of_a_comment()
    {
        Assert.Null(Map<ReplyEdited>(Edits(Group, "Better words.")).RepliedTo);
        Assert.Null(Map<ReplyEdited>(Edits(Private, "Better words.")).RepliedTo);
    }

    [Fact]
    public void Edits_in_a_channel_count()
        => Assert.Equal(
            "Better.",
            Map<ReplyEdited>(
                Update("edited_channel_post", $$"""{"message_id":5,"date":1795000000,"edit_date":1795000060,"chat":{{Channel}},"sender_chat":{{Channel}},"text":"Better."}""")).Text);

    [Theory]
    [InlineData("/question docker")]
    [InlineData("/question@other_bot")]
    public void An_edited_command_is_not_called_again(string text)
    {
        Assert.Null(Map(Edits(Private, text)));
        Assert.Null(Map(Edits(Group, text, ReplyTo(Post))));
    }

    [Fact]
    public void What_bots_edit_is_none_of_ours() => Assert.Null(Map(Edits(Group, "x", ReplyTo(Post), OtherBot)));

    private static string Edits(string chat, string text, string more = "", string from = An)
        => Message(chat, from, $"\"edit_date\":1795000060,\"text\":\"{text}\"{more}", "edited_message");
}
