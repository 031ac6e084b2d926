using InterviewBot.Engine.Chat;
using static InterviewBot.Telegram.Tests.Updates.Mapping.Raw;

namespace InterviewBot.Telegram.Tests.Updates.Mapping;

public sealed class CommandTests
{
    [Theory]
    [InlineData("/question", "question", "")]
    [InlineData("/question kubernetes  senior", "question", "kubernetes  senior")]
    [InlineData("/Question K8s", "question", "K8s")]
    [InlineData("/question@InterviewBot kubernetes", "question", "kubernetes")]
    [InlineData("/question@interviewbot", "question", "")]
    [InlineData("/comment\nfirst line\nsecond", "comment", "first line\nsecond")]
    [InlineData("/start q_kubernetes-etcd", "start", "q_kubernetes-etcd")]
    public void A_command_is_called_with_its_words_as_typed(string text, string command, string words)
    {
        var called = Map<CommandCalled>(Says(Group, text));

        Assert.Equal(command, called.Command);
        Assert.Equal(new Words(words), called.Input);
        Assert.Null(called.RepliedTo);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/ 5")]
    [InlineData("/etc/kubernetes/manifests")]
    [InlineData("/question@")]
    [InlineData("a /question")]
    [InlineData("/câu hỏi")]
    public void What_only_looks_like_a_command_is_text(string text)
    {
        Assert.Equal(text, Map<TextWritten>(Says(Private, text)).Text);
        Assert.Null(Map(Says(Group, text)));
    }

    [Fact]
    public void A_command_for_another_bot_is_none_of_ours()
    {
        Assert.Null(Map(Says(Group, "/question@other_bot")));
        Assert.Null(Map(Says(Private, "/question@other_bot")));
        Assert.Null(Map(Says(Group, "/question@InterviewBot2")));
    }

    [Fact]
    public void An_unknown_command_is_explained_in_private_and_another_bots_in_a_group()
    {
        Assert.Equal("weather", Map<CommandCalled>(Says(Private, "/weather")).Command);
        Assert.Null(Map(Says(Group, "/weather")));
        Assert.Null(Map(Says(BasicGroup, "/weather")));
        Assert.Equal("weather", Map<CommandCalled>(Says(Group, "/weather@InterviewBot")).Command);
    }

    [Fact]
    public void A_command_under_a_picture_counts()
        => Assert.Equal("comment", Map<CommandCalled>(Message(Private, An, "\"caption\":\"/comment see the picture\"")).Command);

    [Fact]
    public void A_command_written_as_a_reply_is_about_that_message()
    {
        var called = Map<CommandCalled>(Says(Group, "/answer", ReplyTo(Post)));

        Assert.Equal(TelegramIds.Message(-100200, 90), called.RepliedTo);
    }

    [Fact]
    public void A_command_written_as_a_reply_to_a_person_may_be_about_their_comment()
    {
        var theirs = $$"""{"message_id":91,"date":1794000000,"chat":{{Group}},"from":{{An}},"text":"hm"}""";

        Assert.Equal(TelegramIds.Message(-100200, 91), Map<CommandCalled>(Says(Group, "/answer", ReplyTo(theirs))).RepliedTo);
    }

    [Theory]
    [InlineData(Group)]
    [InlineData(Private)]
    public void What_looks_like_a_command_said_to_a_person_is_no_comment(string chat)
    {
        var theirs = $$"""{"message_id":91,"date":1794000000,"chat":{{chat}},"from":{{An}},"text":"hm"}""";

        Assert.IsNotType<ReplyWritten>(Map(Says(chat, "/shrug", ReplyTo(theirs)))?.Incoming);
    }

    [Fact]
    public void A_command_in_a_forum_topic_is_answered_there()
    {
        Assert.Equal(33, Context(Says(Group, "/question", ",\"message_thread_id\":33,\"is_topic_message\":true")).ThreadId);

        Assert.Equal("33", Map<CommandCalled>(Says(Group, "/question", ",\"message_thread_id\":33,\"is_topic_message\":true")).Origin.Place);

        // A reply has a thread too, which is no topic.
        Assert.Null(Map<CommandCalled>(Says(Group, "/question", ",\"message_thread_id\":33")).Origin.Place);
        Assert.Null(Context(Says(Group, "/question", ",\"message_thread_id\":33")).ThreadId);
    }

    [Fact]
    public void A_channel_calls_commands_too()
    {
        var called = Map<CommandCalled>(
            Update("channel_post", $$"""{"message_id":5,"date":1795000000,"chat":{{Channel}},"sender_chat":{{Channel}},"text":"/question"}"""));

        Assert.Equal(TelegramIds.Chat(-100500), called.Chat);
        Assert.Equal(new Person(TelegramIds.Person(-100500), "DevOps daily") { IsChat = true }, called.Origin.Person);
        Assert.False(called.Origin.IsPrivate);
    }

    [Fact]
    public void The_context_tells_where_the_answer_goes()
    {
        var context = Context(Says(Group, "/question"));

        Assert.Equal((-100200, false, 7, 5), (context.ChatId, context.IsPrivate, context.UserId, context.MessageId));
        Assert.Null(context.EphemeralMessageId);
        Assert.True(Context(Says(Private, "/question")).IsPrivate);
    }

    [Fact]
    public void A_command_that_only_its_writer_sees_is_answered_under_its_own_number()
    {
        var json =
            Update("message", $$"""{"message_id":0,"ephemeral_message_id":6,"date":1795000000,"chat":{{Group}},"from":{{An}},"receiver_user":{{Bot}},"text":"/answer"}""");

        Assert.Equal("answer", Map<CommandCalled>(json).Command);
        Assert.Equal(6, Context(json).EphemeralMessageId);
        Assert.Null(Context(json).MessageId);
    }
}
