using InterviewBot.Engine.Chat;
using static InterviewBot.Discord.Tests.Events.Raw;

namespace InterviewBot.Discord.Tests.Events;

/// <summary>Without the Message Content intent most words are kept from the bot.</summary>
public sealed class UnreadableReplyTests : EventsTest
{
    private const string File = ",\"attachments\":[{\"id\":\"1\",\"filename\":\"etcd.png\",\"size\":5,\"url\":\"https://cdn.example/etcd.png\"}]";
    private const string Sticker = ",\"sticker_items\":[{\"id\":\"1\",\"name\":\"Wave\",\"format_type\":1}]";

    [Fact]
    public async Task A_reply_whose_words_are_kept_back_cannot_be_read()
    {
        var unreadable = await WrittenAsync<ReplyUnreadable>(Reply(""), readsContent: false);

        Assert.Equal((InText("600"), InText("700")), (unreadable.RepliedTo, unreadable.Message));
        Assert.Equal(new EventId("discord", "c700"), unreadable.Event);
    }

    [Fact]
    public async Task One_that_pings_the_bot_brings_its_words()
        => Assert.Equal("because", (await WrittenAsync<ReplyWritten>(Reply(fields: $",\"mentions\":[{BotUser}]"), readsContent: false)).Text);

    [Fact]
    public async Task In_private_all_is_read()
        => Assert.Equal("", (await WrittenAsync<ReplyWritten>(
            Private("", ",\"type\":19,\"message_reference\":{\"channel_id\":\"501\",\"message_id\":\"600\"}"), readsContent: false)).Text);

    [Theory]
    [InlineData(File)]
    [InlineData(Sticker)]
    public async Task What_shows_something_else_truly_has_no_words(string fields)
        => Assert.Equal("", (await WrittenAsync<ReplyWritten>(Reply("", fields: fields), readsContent: false)).Text);

    [Fact]
    public async Task With_the_intent_no_words_are_no_words()
        => Assert.Equal("", (await WrittenAsync<ReplyWritten>(Reply(""))).Text);

    [Fact]
    public async Task A_reply_to_a_person_may_answer_a_comment_and_ordinary_talk_stays_nobodys_business()
    {
        var toPerson = Reply("", to: Post.Replace(BotUser, Binh, StringComparison.Ordinal));

        await AssertNothingAsync("MESSAGE_CREATE", Message(""), readsContent: false);
        Assert.Equal(InText("600"), (await WrittenAsync<ReplyUnreadable>(toPerson, readsContent: false)).RepliedTo);
    }

    [Fact]
    public async Task An_edit_whose_words_are_kept_back_changes_nothing()
    {
        const string Edited = ",\"edited_timestamp\":\"2026-11-23T08:31:00.000000+00:00\"";

        await AssertNothingAsync("MESSAGE_UPDATE", Reply("", fields: Edited), readsContent: false);
        Assert.Equal(
            "because",
            (await MapAsync<ReplyEdited, Discord.Events.MessageEvent>("MESSAGE_UPDATE", Reply(fields: Edited), readsContent: false)).Incoming.Text);
    }
}
