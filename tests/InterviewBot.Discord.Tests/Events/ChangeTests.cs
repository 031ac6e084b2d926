using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Events;
using InterviewBot.Engine.Chat;
using static InterviewBot.Discord.Tests.Events.Raw;

namespace InterviewBot.Discord.Tests.Events;

/// <summary>Edits, deletions, and places that go.</summary>
public sealed class ChangeTests : EventsTest
{
    private const string Edited = ",\"edited_timestamp\":\"2026-11-23T08:31:00.500000+00:00\"";

    [Fact]
    public async Task An_edit_brings_the_whole_new_text_and_is_known_again_by_its_time()
    {
        var (edited, _) = await MapAsync<ReplyEdited, MessageEvent>("MESSAGE_UPDATE", Reply("<@42> because of Raft", fields: Edited));

        Assert.Equal(("because of Raft", InText("600"), InText("700")), (edited.Text, edited.RepliedTo!.Value, edited.Message));
        Assert.Equal(new EventId("discord", $"e700-{DateTimeOffset.Parse("2026-11-23T08:31:00.5Z", System.Globalization.CultureInfo.InvariantCulture).UtcTicks}"), edited.Event);
    }

    [Fact]
    public async Task What_replies_to_nothing_may_be_a_comment_all_the_same()
        => Assert.Null((await MapAsync<ReplyEdited, MessageEvent>("MESSAGE_UPDATE", Message("more", Edited))).Incoming.RepliedTo);

    [Theory]
    [InlineData("")]
    [InlineData(Edited + ",\"content\":null")]
    [InlineData(Edited + ",\"author\":" + BotUser)]
    [InlineData(Edited + ",\"author\":null")]
    public async Task Without_an_edit_by_a_person_nothing_changed(string fields)
        => await AssertNothingAsync("MESSAGE_UPDATE", Reply(fields: fields));

    [Fact]
    public async Task A_deleted_message_is_gone_from_its_chat()
    {
        await TellOfGuildAsync();

        var gone = Deletion(Assert.Single(await MapAsync("MESSAGE_DELETE", $$"""{"id":"700","channel_id":"600","guild_id":"{{StudyGroup}}"}""")));

        Assert.Equal((TextChat, InText("600-700"), new EventId("discord", "d700")), (gone.Chat, gone.Message, gone.Event));
    }

    [Fact]
    public async Task Of_many_that_go_at_once_each_is_gone()
    {
        await TellOfGuildAsync();

        var gone = await MapAsync("MESSAGE_DELETE_BULK", $$"""{"ids":["700","701"],"channel_id":"{{TextChannel}}","guild_id":"{{StudyGroup}}"}""");

        Assert.Equal([InText("700"), InText("701")], gone.Select(one => Deletion(one).Message));
    }

    [Fact]
    public async Task In_private_and_where_people_talked_Discord_is_not_asked_where_it_was()
    {
        await AssertNothingAsync("MESSAGE_CREATE", Message("hello", channel: "540"));

        await MapAsync("MESSAGE_DELETE", $$"""{"id":"700","channel_id":"540","guild_id":"{{StudyGroup}}"}""");
        Assert.Equal(new ChatAddress("discord", "501"), Deletion(Assert.Single(await MapAsync("MESSAGE_DELETE", """{"id":"700","channel_id":"501"}"""))).Chat);
        Assert.Empty(Channels.Asked);
    }

    [Fact]
    public async Task Elsewhere_it_is_asked_once()
    {
        Channels.Add(541, ChannelType.GuildText);

        await MapAsync("MESSAGE_DELETE", $$"""{"id":"700","channel_id":"541","guild_id":"{{StudyGroup}}"}""");
        await MapAsync("MESSAGE_DELETE", $$"""{"id":"701","channel_id":"541","guild_id":"{{StudyGroup}}"}""");

        Assert.Equal([541ul], Channels.Asked);
    }

    [Fact]
    public async Task With_a_channel_its_chat_is_lost()
    {
        var lost = Lost(Assert.Single(await MapAsync("CHANNEL_DELETE", $$"""{"id":"{{TextChannel}}","type":0,"guild_id":"{{StudyGroup}}","parent_id":"499"}""")));

        Assert.Equal((TextChat, new EventId("discord", "x500")), (lost.Chat, lost.Event));
    }

    [Theory]
    [InlineData("610", "11", Forum)]
    [InlineData("620", "12", TextChannel)]
    public async Task With_a_thread_of_its_own_its_chat_is_lost(string thread, string type, string parent)
    {
        await TellOfGuildAsync();

        var lost = await MapAsync("THREAD_DELETE", $$"""{"id":"{{thread}}","type":{{type}},"guild_id":"{{StudyGroup}}","parent_id":"{{parent}}"}""");

        Assert.Equal(new ChatAddress("discord", thread), Lost(Assert.Single(lost)).Chat);
    }

    [Fact]
    public async Task With_a_thread_of_a_channel_the_channels_chat_is_not()
    {
        await TellOfGuildAsync();

        await AssertNothingAsync("THREAD_DELETE", $$"""{"id":"600","type":11,"guild_id":"{{StudyGroup}}","parent_id":"{{TextChannel}}"}""");
    }

    [Fact]
    public async Task With_a_guild_that_puts_the_bot_out_each_of_its_chats_is_lost()
    {
        await TellOfGuildAsync();

        var lost = (await MapAsync("GUILD_DELETE", $$"""{"id":"{{StudyGroup}}"}""")).Select(Lost).ToList();
        Clock.Advance(TimeSpan.FromMinutes(1));
        var again = (await MapAsync("GUILD_DELETE", $$"""{"id":"{{StudyGroup}}"}""")).Select(Lost);

        Assert.Single(lost, chat => chat.Chat == TextChat);
        Assert.Contains(lost, chat => chat.Chat.Id == "610");
        Assert.DoesNotContain(lost, chat => chat.Chat.Id == "600");
        Assert.Empty(lost.Select(chat => chat.Event).Intersect(again.Select(chat => chat.Event)));
    }

    [Fact]
    public async Task With_a_guild_that_is_out_of_order_no_chat_is_lost()
    {
        await TellOfGuildAsync();

        await AssertNothingAsync("GUILD_DELETE", $$"""{"id":"{{StudyGroup}}","unavailable":true}""");
    }

    [Theory]
    [InlineData("GUILD_DELETE", """{"id":"900","unavailable":true}""")]
    [InlineData("GUILD_DELETE", """{"id":"900"}""")]
    [InlineData("GUILD_CREATE", """{"id":"900","unavailable":true}""")]
    [InlineData("READY", """{"v":10,"session_id":"s","guilds":[]}""")]
    [InlineData("OF_NEXT_YEAR", "[1]")]
    public async Task What_concerns_no_chat_means_nothing(string name, string json)
        => await AssertNothingAsync(name, json);

    private static ReplyDeleted Deletion(Mapped mapped) => Assert.IsType<ReplyDeleted>(Assert.IsType<Mapped.Change>(mapped).Incoming);

    private static ChatLost Lost(Mapped mapped) => Assert.IsType<ChatLost>(Assert.IsType<Mapped.Change>(mapped).Incoming);
}
