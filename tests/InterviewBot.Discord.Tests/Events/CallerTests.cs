using InterviewBot.Engine.Chat;
using static InterviewBot.Discord.Tests.Events.Raw;

namespace InterviewBot.Discord.Tests.Events;

/// <summary>Who calls, and where.</summary>
public sealed class CallerTests : EventsTest
{
    private const string ByUserAlone = ",\"authorizing_integration_owners\":{\"1\":\"7\"}";

    [Theory]
    [InlineData("\"An from Huế\"", "\"An Nguyễn\"", "an.nguyen", "An from Huế")]
    [InlineData("null", "\"An Nguyễn\"", "an.nguyen", "An Nguyễn")]
    [InlineData("null", "null", "an.nguyen", "an.nguyen")]
    [InlineData("\" \\u202e \"", "\"\\u3164\"", "an.nguyen", "an.nguyen")]
    [InlineData("null", "null", "", "7")]
    public async Task A_person_goes_by_the_first_name_that_shows(string nick, string globalName, string username, string name)
    {
        var member = $$""","member":{"user":{"id":"7","username":"{{username}}","global_name":{{globalName}}},"nick":{{nick}},"roles":[]}""";
        var (called, _) = await InteractedAsync<CommandCalled>(Interaction(2, Command("question"), member));

        Assert.Equal(new Person(new PersonId("discord", "7"), name), called.Origin.Person);
    }

    [Fact]
    public async Task The_language_is_the_persons_and_holds_for_what_they_write_later()
    {
        var (called, _) = await InteractedAsync<CommandCalled>(Interaction(2, Command("question")));
        Assert.Equal("vi", called.Origin.LanguageTag);

        Assert.Equal("vi", (await WrittenAsync<ReplyWritten>(Reply())).Origin.LanguageTag);
        Assert.Null((await WrittenAsync<ReplyWritten>(Reply(fields: $",\"author\":{Binh}"))).Origin.LanguageTag);
    }

    [Fact]
    public async Task The_bots_own_private_chat_is_private()
    {
        var (called, context) = await InteractedAsync<CommandCalled>(PrivateInteraction(2, Command("question")));

        Assert.True(called.Origin.IsPrivate);
        Assert.Equal(new ChatAddress("discord", "501"), called.Chat);
        Assert.Null(context.GuildId);
        Assert.False(context.MaySendMessages);
        Assert.False((await InteractedAsync<CommandCalled>(Interaction(2, Command("question")))).Incoming.Origin.IsPrivate);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("3")]
    public async Task Among_friends_several_see_what_is_said_and_the_bot_is_not_there(string channelType)
    {
        var json = PrivateInteraction(2, Command("question"))
            .Replace("\"context\":1", "\"context\":2", StringComparison.Ordinal)
            .Replace("\"type\":1,\"recipients\"", $"\"type\":{channelType},\"recipients\"", StringComparison.Ordinal);
        var (called, context) = await InteractedAsync<CommandCalled>(json);

        Assert.False(called.Origin.IsPrivate);
        Assert.False(called.Origin.IsElsewhere);
        Assert.False(context.MaySendMessages);
    }

    [Fact]
    public async Task Where_a_person_alone_installed_the_app_the_bot_cannot_write()
    {
        var (called, context) = await InteractedAsync<CommandCalled>(Interaction(2, Command("question"), ByUserAlone));

        Assert.False(context.MaySendMessages);
        Assert.False(called.Origin.IsElsewhere);
        Assert.Equal(TextChat, called.Chat);
    }

    [Theory]
    [InlineData("0", "3072", true)]
    [InlineData("0", "2048", false)]
    [InlineData("0", "1024", false)]
    [InlineData("0", "8", true)]
    [InlineData("0", "274877907968", false)]
    [InlineData("11", "274877907968", true)]
    [InlineData("11", "3072", false)]
    [InlineData("12", "274877907968", true)]
    public async Task What_the_bot_may_do_there_tells_whether_it_can_write(string channelType, string permissions, bool maySend)
    {
        var fields = $$""","app_permissions":"{{permissions}}","channel":{"id":"{{TextChannel}}","type":{{channelType}},"parent_id":"505"}""";
        var (_, context) = await InteractedAsync<CommandCalled>(Interaction(2, Command("question"), fields));

        Assert.Equal(maySend, context.MaySendMessages);
    }

    [Theory]
    [InlineData("3072", PostHindrance.None)]
    [InlineData("8", PostHindrance.None)]
    [InlineData("2048", PostHindrance.NotAllowed)]
    [InlineData("1024", PostHindrance.NotAllowed)]
    [InlineData("274877907968", PostHindrance.NotAllowed)]
    public async Task What_the_bot_may_do_there_tells_whether_it_can_post_by_itself(string permissions, PostHindrance hindrance)
    {
        var (called, _) = await InteractedAsync<CommandCalled>(
            Interaction(2, Command("question"), $$""","app_permissions":"{{permissions}}" """));

        Assert.Equal(hindrance, called.Origin.Hindrance);
    }

    [Fact]
    public async Task Where_a_person_alone_installed_the_app_the_bot_is_not_there_to_post()
        => Assert.Equal(
            PostHindrance.NotThere, (await InteractedAsync<CommandCalled>(Interaction(2, Command("question"), ByUserAlone))).Incoming.Origin.Hindrance);

    [Fact]
    public async Task A_command_in_a_thread_belongs_to_the_channel_and_is_answered_in_the_thread()
    {
        await TellOfGuildAsync();
        var fields = $$""","channel_id":"600","channel":{"id":"600","type":11,"parent_id":"{{TextChannel}}"}""";
        var (called, context) = await InteractedAsync<CommandCalled>(Interaction(2, Command("question"), fields));

        Assert.Equal(TextChat, called.Chat);
        Assert.Equal(600ul, context.ChannelId.Value);
        Assert.Equal("600", called.Origin.Place);
        Assert.Null((await InteractedAsync<CommandCalled>(Interaction(2, Command("question")))).Incoming.Origin.Place);
    }

    [Fact]
    public async Task Where_the_bot_is_not_Discord_is_asked_nothing()
    {
        var fields = $$""","channel_id":"600","channel":{"id":"600","type":11,"parent_id":"{{TextChannel}}"}{{ByUserAlone}}""";
        var (called, _) = await InteractedAsync<CommandCalled>(Interaction(2, Command("question"), fields));

        Assert.Equal(new ChatAddress("discord", "600"), called.Chat);
        Assert.Empty(Channels.Asked);
    }

    [Theory]
    [InlineData("\"member\":", "\"of_nobody\":")]
    [InlineData("\"data\":", "\"nothing\":")]
    public async Task Without_who_or_what_it_means_nothing(string field, string instead)
        => await AssertNothingAsync("INTERACTION_CREATE", Interaction(2, Command("question")).Replace(field, instead, StringComparison.Ordinal));

    [Fact]
    public async Task Without_where_it_means_nothing()
    {
        var json = Interaction(2, Command("question"))
            .Replace("\"channel_id\":", "\"x\":", StringComparison.Ordinal)
            .Replace("\"channel\":", "\"y\":", StringComparison.Ordinal);

        await AssertNothingAsync("INTERACTION_CREATE", json);
    }
}
