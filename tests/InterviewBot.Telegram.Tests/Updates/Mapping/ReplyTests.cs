using InterviewBot.Engine.Chat;
using static InterviewBot.Telegram.Tests.Updates.Mapping.Raw;

namespace InterviewBot.Telegram.Tests.Updates.Mapping;

public sealed class ReplyTests
{
    private const string ChannelCopy =
        $$"""{"message_id":95,"date":1794000000,"chat":{{Group}},"from":{{ServiceNotifications}},"sender_chat":{{Channel}},"is_automatic_forward":true,"forward_origin":{"type":"channel","date":1794000000,"chat":{{Channel}},"message_id":12},"text":"Today's question"}""";

    [Fact]
    public void A_reply_to_a_message_of_the_bot_is_written_to_that_message()
    {
        var written = Map<ReplyWritten>(Says(Group, "Every controller watches it.", ReplyTo(Post)));

        Assert.Equal(TelegramIds.Message(-100200, 90), written.RepliedTo);
        Assert.Equal(TelegramIds.Message(-100200, 5), written.Message);
        Assert.Equal("Every controller watches it.", written.Text);
        Assert.Equal("vi", written.Origin.LanguageTag);
    }

    [Fact]
    public void A_reply_to_a_person_may_answer_a_comment()
        => Assert.Equal(
            TelegramIds.Message(-100200, 90),
            Map<ReplyWritten>(Says(Group, "No.", ReplyTo(Post.Replace(Bot, An, StringComparison.Ordinal)))).RepliedTo);

    [Theory]
    [InlineData(Bot)]
    [InlineData(An)]
    public void A_reply_to_a_message_of_another_chat_is_about_that_message(string author)
    {
        var elsewhere = $$"""
            ,"external_reply":{"origin":{"type":"user","date":1794000000,"sender_user":{{author}}},"chat":{"id":-200,"type":"group","title":"Study"},"message_id":90}
            """;

        Assert.Equal(TelegramIds.Message(-200, 90), Map<ReplyWritten>(Says(Group, "Still true.", elsewhere)).RepliedTo);
    }

    [Fact]
    public void One_that_Telegram_names_no_message_for_is_none_of_ours()
        => Assert.Null(Map(Says(Group, "No.", ""","external_reply":{"origin":{"type":"hidden_user","date":1794000000,"sender_user_name":"Somebody"}}""")));

    [Fact]
    public void A_reply_to_another_bot_is_none_of_ours()
        => Assert.Null(Map(Says(Group, "No.", ReplyTo(Post.Replace(Bot, OtherBot, StringComparison.Ordinal)))));

    [Fact]
    public void A_reply_under_a_channels_post_in_its_discussion_group_is_written_to_the_post()
        => Assert.Equal(TelegramIds.Message(-100500, 12), Map<ReplyWritten>(Says(Group, "Yes.", ReplyTo(ChannelCopy))).RepliedTo);

    [Fact]
    public void The_copy_of_a_channels_post_is_not_said_twice()
    {
        Assert.Null(Map(Update("message", ChannelCopy)));
        Assert.Null(Map(Update("message", ChannelCopy.Replace("Today's question", "/question", StringComparison.Ordinal))));
    }

    [Fact]
    public void A_reply_to_what_somebody_posted_by_inline_mode_is_written_to_that_message()
    {
        var posted = $$"""{"message_id":92,"date":1794000000,"chat":{{Group}},"from":{{An}},"via_bot":{{Bot}},"text":"A question"}""";

        Assert.Equal(TelegramIds.Message(-100200, 92), Map<ReplyWritten>(Says(Group, "Yes.", ReplyTo(posted))).RepliedTo);
    }

    [Fact]
    public void What_somebody_posts_by_inline_mode_is_not_said_to_the_bot()
    {
        Assert.Null(Map(Says(Private, "A question", $",\"via_bot\":{Bot}")));
        Assert.Null(Map(Says(Group, "A question", $",\"via_bot\":{Bot}" + ReplyTo(Post))));
        Assert.IsType<ReplyWritten>(Map(Says(Group, "A picture", $",\"via_bot\":{OtherBot}" + ReplyTo(Post)))?.Incoming);
    }

    [Fact]
    public void A_channel_that_replies_to_its_own_post_may_be_answering_the_bot()
    {
        var post = $$"""{"message_id":12,"date":1794000000,"chat":{{Channel}},"sender_chat":{{Channel}},"text":"Today's question"}""";
        var written = Map<ReplyWritten>(
            Update("channel_post", $$"""{"message_id":13,"date":1795000000,"chat":{{Channel}},"sender_chat":{{Channel}},"author_signature":"An N.","text":"Yes.","reply_to_message":{{post}}}"""));

        Assert.Equal(TelegramIds.Message(-100500, 12), written.RepliedTo);
        Assert.Equal(new Person(TelegramIds.Person(-100500), "An N.") { IsChat = true }, written.Origin.Person);
    }

    [Fact]
    public void What_is_said_in_a_forums_topic_replies_to_nothing()
    {
        var first = $$$"""{"message_id":33,"date":1794000000,"chat":{{{Group}}},"from":{{{Bot}}},"forum_topic_created":{"name":"Daily","icon_color":1}}""";

        Assert.Null(Map(Says(Group, "Hello", ",\"message_thread_id\":33,\"is_topic_message\":true" + ReplyTo(first))));
    }

    [Fact]
    public void A_quotation_from_another_chat_replies_to_nothing()
        => Assert.Null(Map(Says(
            Group,
            "Look",
            $",\"external_reply\":{{\"origin\":{{\"type\":\"user\",\"date\":1,\"sender_user\":{Bot}}}}},\"quote\":{{\"text\":\"x\",\"position\":0}}")));

    [Theory]
    [InlineData("""
        "caption":"As drawn here"
        """, "As drawn here")]
    [InlineData("""
        "text":"Said elsewhere","forward_origin":{"type":"hidden_user","date":1,"sender_user_name":"B"}
        """, "Said elsewhere")]
    [InlineData("""
        "sticker":{"file_id":"f","file_unique_id":"u","type":"regular","width":1,"height":1,"is_animated":false,"is_video":false}
        """, "")]
    public void Captions_forwarded_text_and_even_no_words_are_replies(string content, string text)
        => Assert.Equal(text, Map<ReplyWritten>(Message(Group, An, content + ReplyTo(Post))).Text);

    [Fact]
    public void Of_an_album_only_the_picture_with_the_words_counts()
    {
        Assert.Null(Map(Message(Group, An, "\"media_group_id\":\"9\"" + ReplyTo(Post))));
        Assert.Equal("Two pictures", Map<ReplyWritten>(Message(Group, An, "\"media_group_id\":\"9\",\"caption\":\"Two pictures\"" + ReplyTo(Post))).Text);
    }

    [Fact]
    public void A_reply_to_what_only_one_person_sees_is_written_to_its_own_number()
    {
        var post = Post.Replace("\"message_id\":90", "\"message_id\":0,\"ephemeral_message_id\":4", StringComparison.Ordinal);

        Assert.Equal(TelegramIds.EphemeralMessage(-100200, 4, DateTimeOffset.FromUnixTimeSeconds(1794000000).UtcDateTime), Map<ReplyWritten>(Says(Group, "Yes.", ReplyTo(post))).RepliedTo);
    }

    [Fact]
    public void An_ephemeral_reply_has_its_own_number()
    {
        var json =
            Update("message", $$"""{"message_id":0,"ephemeral_message_id":6,"date":1795000000,"chat":{{Group}},"from":{{An}},"text":"Yes."{{ReplyTo(Post)}}}""");

        Assert.Equal(TelegramIds.EphemeralMessage(-100200, 6, DateTimeOffset.FromUnixTimeSeconds(1795000000).UtcDateTime), Map<ReplyWritten>(json).Message);
    }

    [Fact]
    public void Talk_is_for_the_bot_in_a_private_chat_only()
    {
        Assert.Equal("hello", Map<TextWritten>(Says(Private, "hello")).Text);
        Assert.Equal("look", Map<TextWritten>(Message(Private, An, "\"caption\":\"look\"")).Text);
        Assert.Null(Map(Says(Group, "hello")));
        Assert.Null(Map(Says(BasicGroup, "hello")));
        Assert.Null(Map(Message(Channel, An, "\"text\":\"hello\"", "channel_post")));
        Assert.Null(Map(Message(Private, An, "\"dice\":{\"emoji\":\"x\",\"value\":1}")));
    }
}
