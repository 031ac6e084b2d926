using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Events;
using InterviewBot.Engine.Chat;
using static InterviewBot.Discord.Tests.Events.Raw;

namespace InterviewBot.Discord.Tests.Events;

public sealed class ThreadTests : EventsTest
{
    private static readonly string BotInThread = Post.Replace("\"id\":\"600\"", "\"id\":\"660\"", StringComparison.Ordinal);
    private static readonly string TheirsInThread = BotInThread.Replace(BotUser, Binh, StringComparison.Ordinal);

    [Theory]
    [InlineData("600", "11", TextChannel)]
    [InlineData("605", "10", "505")]
    public async Task What_is_said_in_a_thread_under_a_post_answers_the_post(string thread, string type, string parent)
    {
        await TellOfGuildAsync();
        var (written, context) = await MapAsync<ReplyWritten, MessageEvent>("MESSAGE_CREATE", Message(channelType: type, channel: thread));

        var chat = new ChatAddress("discord", parent);
        Assert.Equal((chat, new MessageRef(chat, thread), new MessageRef(chat, $"{thread}-700")), (written.Chat, written.RepliedTo, written.Message));
        Assert.Equal(thread, context.ChannelId.ToString());
    }

    [Fact]
    public async Task There_a_reply_answers_what_it_replies_to_and_where_that_is_about_nothing_the_post()
    {
        await TellOfGuildAsync();

        foreach (var replied in new[] { TheirsInThread, BotInThread, "null" })
        {
            var written = await WrittenAsync<ReplyWritten>(InThread(replied));
            Assert.Equal((InText("600-660"), InText("600")), (written.RepliedTo, written.Above));
        }

        var toOther = await WrittenAsync<ReplyWritten>(InThread(BotInThread.Replace("\"id\":\"42\"", "\"id\":\"77\"", StringComparison.Ordinal)));
        Assert.Equal((InText("600"), null), (toOther.RepliedTo, toOther.Above));
        Assert.Equal(InText("600"), (await WrittenAsync<ReplyUnreadable>(Message("", channelType: "11", channel: "600"), readsContent: false)).RepliedTo);
    }

    [Theory]
    [InlineData("610", "11")]
    [InlineData("620", "12")]
    public async Task A_forums_post_and_a_private_thread_are_chats_of_their_own(string thread, string type)
    {
        await TellOfGuildAsync();
        var chat = new ChatAddress("discord", thread);

        await AssertNothingAsync("MESSAGE_CREATE", Message(channelType: type, channel: thread));
        Assert.Equal(new MessageRef(chat, "600"), (await WrittenAsync<ReplyWritten>(Reply(channelType: type, channel: thread))).RepliedTo);
        Assert.Empty(Channels.Asked);
    }

    [Fact]
    public async Task A_thread_is_learnt_when_it_is_made_changed_or_comes_to_be_seen()
    {
        await TellOfGuildAsync();
        await AssertNothingAsync("THREAD_CREATE", $$"""{"id":"630","type":11,"guild_id":"{{StudyGroup}}","parent_id":"{{TextChannel}}","newly_created":true}""");
        await AssertNothingAsync("THREAD_UPDATE", $$"""{"id":"631","type":11,"guild_id":"{{StudyGroup}}","parent_id":"{{TextChannel}}"}""");
        await AssertNothingAsync("THREAD_LIST_SYNC", $$"""{"guild_id":"{{StudyGroup}}","threads":[{"id":"632","type":11,"parent_id":"{{TextChannel}}"}],"members":[]}""");
        await AssertNothingAsync("CHANNEL_CREATE", $$"""{"id":"530","type":15,"guild_id":"{{StudyGroup}}","name":"more"}""");
        await AssertNothingAsync("THREAD_CREATE", $$"""{"id":"633","type":11,"guild_id":"{{StudyGroup}}","parent_id":"530"}""");

        foreach (var thread in new[] { "630", "631", "632" })
        {
            Assert.Equal(TextChat, (await WrittenAsync<ReplyWritten>(Message(channelType: "11", channel: thread))).Chat);
        }

        await AssertNothingAsync("MESSAGE_CREATE", Message(channelType: "11", channel: "633"));
        Assert.Empty(Channels.Asked);
    }

    [Fact]
    public async Task A_thread_that_no_event_told_of_is_asked_for_once()
    {
        Channels.Add(600, ChannelType.PublicThread, 500);
        Channels.Add(500, ChannelType.GuildText);

        await WrittenAsync<ReplyWritten>(Message(channelType: "11", channel: "600"));
        Assert.Equal(TextChat, (await WrittenAsync<ReplyWritten>(Message(channelType: "11", channel: "600"))).Chat);
        Assert.Equal([600ul, 500ul], Channels.Asked);
    }

    private static string InThread(string repliedTo)
        => Message(fields: $",\"type\":19,{Reference("600", "660")},\"referenced_message\":{repliedTo}", channelType: "11", channel: "600");
}
