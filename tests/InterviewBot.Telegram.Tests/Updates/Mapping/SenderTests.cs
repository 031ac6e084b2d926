using InterviewBot.Engine.Chat;
using static InterviewBot.Telegram.Tests.Updates.Mapping.Raw;

namespace InterviewBot.Telegram.Tests.Updates.Mapping;

public sealed class SenderTests
{
    [Fact]
    public void A_person_is_called_by_both_names()
    {
        var written = Map<TextWritten>(Says(Private, "hello"));

        Assert.Equal(new Person(TelegramIds.Person(7), "An Nguyễn"), written.Origin.Person);
        Assert.Equal("vi", written.Origin.LanguageTag);
        Assert.Equal(7, Context(Says(Private, "hello")).UserId);
    }

    [Theory]
    [InlineData("\"first_name\":\"An\"", "An")]
    [InlineData("\"first_name\":\"\",\"username\":\"an\"", "an")]
    [InlineData("\"first_name\":\"\"", "7")]
    [InlineData("\"first_name\":\" \\u202e \\u200b\",\"last_name\":\"\\u3164\"", "7")]
    [InlineData("\"first_name\":\"An\\n\\tBình\\u0000\",\"last_name\":\" \\u202eC \"", "An Bình C")]
    [InlineData("\"first_name\":\"\\u2066An\\u2069\\u200e\\u200f\\u061c\\u2028\",\"last_name\":\"B\"", "An B")]
    [InlineData("\"first_name\":\"👩\\u200d💻\"", "👩‍💻")]
    public void A_name_is_one_line_that_shows_something(string fields, string name)
    {
        var from = $$"""{"id":7,"is_bot":false,{{fields}}}""";

        var written = Map<TextWritten>(Says(Private, "hello", from: from));

        Assert.Equal(name, written.Origin.Person.Name);
        Assert.Null(written.Origin.LanguageTag);
    }

    [Theory]
    [InlineData("", "Study group")]
    [InlineData(",\"author_signature\":\"Owner\"", "Owner")]
    public void An_anonymous_administrator_speaks_as_the_group(string signature, string name)
    {
        var json = Says(Group, "/question", $",\"sender_chat\":{Group}{signature}", GroupAnonymousBot);

        Assert.Equal(new Person(TelegramIds.Person(-100200), name) { IsChat = true }, Map<CommandCalled>(json).Origin.Person);
        Assert.Null(Context(json).UserId);
    }

    [Fact]
    public void A_channel_speaks_in_a_group_as_itself()
    {
        var json = Says(Group, "Yes.", $",\"sender_chat\":{Channel}{ReplyTo(Post)}", ChannelBot);

        Assert.Equal(new Person(TelegramIds.Person(-100500), "DevOps daily") { IsChat = true }, Map<ReplyWritten>(json).Origin.Person);
        Assert.Null(Context(json).UserId);
    }

    [Fact]
    public void A_person_beside_a_chat_is_the_one_who_speaks()
        => Assert.Equal(
            TelegramIds.Person(7), Map<CommandCalled>(Says(Group, "/question", $",\"sender_chat\":{Group}")).Origin.Person.Id);

    [Fact]
    public void Other_bots_are_never_answered()
    {
        Assert.Null(Map(Says(Group, "/question", from: OtherBot)));
        Assert.Null(Map(Says(Group, "Yes.", ReplyTo(Post), OtherBot)));
        Assert.Null(Map(Says(Group, "/question", from: Bot)));
        Assert.Null(Map(Says(Group, "/question", from: GroupAnonymousBot)));
    }

    [Fact]
    public void A_message_of_nobody_is_none_of_ours()
        => Assert.Null(Map(Update("message", $$"""{"message_id":5,"date":1795000000,"chat":{{Group}},"text":"/question"}""")));
}
