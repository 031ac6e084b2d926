using InterviewBot.Discord.Events;
using InterviewBot.Engine.Chat;
using static InterviewBot.Discord.Tests.Events.Raw;

namespace InterviewBot.Discord.Tests.Events;

public sealed class ReplyTests : EventsTest
{
    private const string Theirs = $$"""{"id":"650","channel_id":"{{TextChannel}}","type":0,"author":{{Binh}},"content":"hm","mentions":[],"attachments":[]}""";

    [Fact]
    public async Task A_reply_to_the_bot_brings_what_it_answers_and_its_words()
    {
        var (written, context) = await MapAsync<ReplyWritten, MessageEvent>("MESSAGE_CREATE", Reply("vì etcd **là** nguồn"));

        Assert.Equal((InText("600"), InText("700"), "vì etcd **là** nguồn"), (written.RepliedTo, written.Message, written.Text));
        Assert.Equal(new Person(new PersonId("discord", "7"), "An Nguyễn"), written.Origin.Person);
        Assert.False(written.Origin.IsPrivate);
        Assert.Equal(new EventId("discord", "c700"), written.Event);
        Assert.Equal((500ul, 7ul, 900ul, 700ul), (context.ChannelId.Value, context.UserId.Value, context.GuildId!.Value.Value, context.MessageId.Value));
    }

    [Fact]
    public async Task A_person_goes_by_their_name_in_the_guild()
        => Assert.Equal(
            "An from Huế",
            (await WrittenAsync<ReplyWritten>(Reply(fields: ",\"member\":{\"nick\":\"An from Huế\",\"roles\":[]}"))).Origin.Person.Name);

    [Theory]
    [InlineData("null")]
    [InlineData("0")]
    public async Task One_that_Discord_did_not_look_up_may_answer_a_question(string looked)
    {
        var json = looked == "null"
            ? Message(fields: $",\"type\":19,{Reference()},\"referenced_message\":null")
            : Message(fields: $",\"type\":19,{Reference()}");

        Assert.Equal(InText("600"), (await WrittenAsync<ReplyWritten>(json)).RepliedTo);
    }

    [Fact]
    public async Task A_reply_to_a_person_may_answer_a_comment()
        => Assert.Equal(InText("600"), (await WrittenAsync<ReplyWritten>(Reply(to: Theirs))).RepliedTo);

    [Fact]
    public async Task A_reply_to_another_bot_is_none_of_ours()
        => await AssertNothingAsync("MESSAGE_CREATE", Reply(to: Theirs.Replace(Binh, """{"id":"77","username":"other","bot":true}""", StringComparison.Ordinal)));

    [Theory]
    [InlineData("\"author\":" + BotUser)]
    [InlineData("\"author\":{\"id\":\"9\",\"username\":\"Discord\",\"system\":true}")]
    [InlineData("\"webhook_id\":\"77\"")]
    [InlineData("\"type\":6")]
    [InlineData("\"type\":18")]
    [InlineData("\"type\":23")]
    [InlineData("\"message_reference\":{\"type\":1,\"channel_id\":\"500\",\"message_id\":\"600\"}")]
    [InlineData("\"message_reference\":{\"type\":0,\"channel_id\":\"555\",\"message_id\":\"600\"},\"referenced_message\":null")]
    [InlineData("\"author\":null")]
    public async Task What_no_person_says_here_is_no_reply(string fields)
        => await AssertNothingAsync("MESSAGE_CREATE", Reply(fields: $",{fields}"));

    [Fact]
    public async Task Ordinary_talk_is_nobodys_business_even_if_it_pings_the_bot()
    {
        await AssertNothingAsync("MESSAGE_CREATE", Message("hello"));
        await AssertNothingAsync("MESSAGE_CREATE", Message("<@42> hello", $",\"mentions\":[{BotUser}]"));
        await AssertNothingAsync("MESSAGE_CREATE", Message("hello", channelType: "2"));
        Assert.Empty(Channels.Asked);
    }

    [Fact]
    public async Task In_private_words_are_for_the_bot()
    {
        var (text, context) = await MapAsync<TextWritten, MessageEvent>("MESSAGE_CREATE", Private("hello"));
        Assert.Equal("hello", text.Text);
        Assert.True(text.Origin.IsPrivate);
        Assert.Equal(new ChatAddress("discord", "501"), text.Chat);
        Assert.Null(context.GuildId);

        var reply = await WrittenAsync<ReplyWritten>(Private("because", ",\"type\":19,\"message_reference\":{\"channel_id\":\"501\",\"message_id\":\"600\"}"));
        Assert.Equal(new MessageRef(text.Chat, "600"), reply.RepliedTo);
        await AssertNothingAsync("MESSAGE_CREATE", Private("", ",\"attachments\":[{\"id\":\"1\",\"filename\":\"a.png\"}]"));
        Assert.Empty(Channels.Asked);
    }
}
