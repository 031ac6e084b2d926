using InterviewBot.Engine.Chat;
using static InterviewBot.Telegram.Tests.Updates.Mapping.Raw;

namespace InterviewBot.Telegram.Tests.Updates.Mapping;

public sealed class MembershipTests
{
    [Theory]
    [InlineData(Group, "member", "left")]
    [InlineData(Group, "administrator", "kicked")]
    [InlineData(Channel, "administrator", "left")]
    [InlineData(BasicGroup, "member", "kicked")]
    [InlineData(Private, "member", "kicked")]
    [InlineData(Group, "member", "restricted-out")]
    public void A_chat_that_put_the_bot_out_is_lost(string chat, string before, string after)
    {
        var json = Change(chat, before, after);

        Assert.Equal(Map<ChatLost>(json).Chat, TelegramIds.Chat(Context(json).ChatId));
    }

    [Theory]
    [InlineData(Group, "left", "member")]
    [InlineData(Group, "kicked", "administrator")]
    [InlineData(BasicGroup, "left", "member")]
    public void Whoever_adds_the_bot_to_a_group_is_welcomed(string chat, string before, string after)
    {
        var called = Map<CommandCalled>(Change(chat, before, after));

        Assert.Equal("start", called.Command);
        Assert.Equal(CommandInput.None, called.Input);
        Assert.Equal(TelegramIds.Person(7), called.Origin.Person.Id);
        Assert.False(called.Origin.IsPrivate);
        Assert.Equal(7, Context(Change(chat, before, after)).UserId);
    }

    [Theory]
    [InlineData(Group, "member", "administrator")]
    [InlineData(Group, "restricted", "member")]
    [InlineData(Group, "left", "restricted")]
    [InlineData(Channel, "left", "administrator")]
    [InlineData(Private, "kicked", "member")]
    public void Other_changes_are_none_of_ours(string chat, string before, string after) => Assert.Null(Map(Change(chat, before, after)));

    [Fact]
    public void An_anonymous_administrator_adds_the_bot_as_the_group()
    {
        var json = Change(Group, "left", "member").Replace(An, GroupAnonymousBot, StringComparison.Ordinal);

        Assert.Equal(new Person(TelegramIds.Person(-100200), "Study group") { IsChat = true }, Map<CommandCalled>(json).Origin.Person);
        Assert.Null(Context(json).UserId);
    }

    [Fact]
    public void An_upgrade_to_a_supergroup_is_told_by_both_chats_as_the_same_move()
    {
        var old = Map<ChatMoved>(Message(BasicGroup, An, "\"migrate_to_chat_id\":-100900"));
        var now = Map<ChatMoved>(Message(
            """{"id":-100900,"type":"supergroup","title":"Small group"}""", GroupAnonymousBot, "\"migrate_from_chat_id\":-300"));

        Assert.Equal((TelegramIds.Chat(-300), TelegramIds.Chat(-100900)), (old.Chat, old.To));
        Assert.Equal((TelegramIds.Chat(-300), TelegramIds.Chat(-100900)), (now.Chat, now.To));
    }

    [Theory]
    [InlineData("\"new_chat_members\":[{\"id\":8,\"is_bot\":false,\"first_name\":\"B\"}]")]
    [InlineData("\"left_chat_member\":{\"id\":8,\"is_bot\":false,\"first_name\":\"B\"}")]
    [InlineData("\"new_chat_title\":\"/question\"")]
    [InlineData("\"pinned_message\":{\"message_id\":90,\"date\":0,\"chat\":{\"id\":7,\"type\":\"private\"}}")]
    [InlineData("\"forum_topic_created\":{\"name\":\"Daily\",\"icon_color\":1}")]
    [InlineData("\"message_auto_delete_timer_changed\":{\"message_auto_delete_time\":5}")]
    public void Other_service_messages_are_none_of_ours(string content)
    {
        Assert.Null(Map(Message(Private, An, content)));
        Assert.Null(Map(Message(Group, An, content + ReplyTo(Post))));
    }

    [Fact]
    public void Updates_of_other_kinds_are_none_of_ours()
    {
        Assert.Null(Map("""{"update_id":11}"""));
        Assert.Null(Map("""{"update_id":11,"something_new":{"a":1}}"""));
        Assert.Null(Map(Update("message_reaction", $$"""{"chat":{{Group}},"message_id":5,"user":{{An}},"date":1,"old_reaction":[],"new_reaction":[]}""")));
    }

    private static string Change(string chat, string before, string after)
        => Update("my_chat_member", $$"""{"chat":{{chat}},"from":{{An}},"date":1795000000,"old_chat_member":{{Member(before)}},"new_chat_member":{{Member(after)}}}""");

    private static string Member(string status) => status switch
    {
        "restricted-out" => $$"""{"user":{{Bot}},"status":"restricted","is_member":false,"until_date":0}""",
        "restricted" => $$"""{"user":{{Bot}},"status":"restricted","is_member":true,"until_date":0}""",
        "kicked" => $$"""{"user":{{Bot}},"status":"kicked","until_date":0}""",
        _ => $$"""{"user":{{Bot}},"status":"{{status}}"}""",
    };
}
