using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Tests.Rest;
using InterviewBot.Discord.Events;
using InterviewBot.Discord.Members;

namespace InterviewBot.Discord.Tests.Members;

/// <summary>What an interaction told, and what becomes of a question that Discord leaves without an answer: a person waits. In virtual time.</summary>
public sealed class AdministratorsTroubleTests : IDisposable
{
    private static readonly Snowflake General = new(7001);
    private static readonly Snowflake An = new(7);

    private readonly RestUnderTest _test = new();
    private readonly ChannelDirectory _channels;
    private readonly Administrators _administrators;

    public AdministratorsTroubleTests()
    {
        _channels = new ChannelDirectory(new ChannelSource(_test.Client, new Random(1), _test.Clock), _test.Clock);
        _administrators = new Administrators(_test.Client, _channels, _test.Clock);
        _test.Discord.Answers(Answer);
    }

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData(Permissions.ManageGuild, true)]
    [InlineData(Permissions.Administrator, true)]
    [InlineData(Permissions.SendMessages, false)]
    public async Task What_an_interaction_told_of_its_caller_is_not_asked_again(Permissions permissions, bool may)
    {
        _administrators.Told(General, An, permissions);
        _test.Clock.Advance(TimeSpan.FromSeconds(59));

        Assert.Equal(may, await IncludeAsync());
        Assert.Empty(_test.Discord.Requests);
    }

    [Fact]
    public async Task It_holds_for_a_minute_for_that_person_and_in_that_chat()
    {
        _administrators.Told(new Snowflake(7002), An, Permissions.Administrator);
        _administrators.Told(General, new Snowflake(8), Permissions.Administrator);
        Assert.False(await IncludeAsync());

        _administrators.Told(General, An, Permissions.Administrator);
        Assert.True(await IncludeAsync());
        _test.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(await IncludeAsync());
    }

    [Theory]
    [InlineData("channels")]
    [InlineData("guilds")]
    [InlineData("members")]
    public async Task While_Discord_fails_the_question_is_given_up_within_seconds(string failing)
    {
        _test.Discord.Answers(request => Kind(request) == failing ? ScriptedDiscord.No(500, 0) : Answer(request));
        var asked = IncludeAsync();
        _test.PassSeconds(10);

        Assert.True(asked.IsCompleted);
        await Assert.ThrowsAsync<DiscordException>(() => asked);

        _test.Discord.Answers(Answer);
        _test.Pass(TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(1));
        Assert.False(await IncludeAsync());
    }

    [Fact]
    public async Task Who_gives_up_sooner_does_not_wait()
    {
        using var stop = new CancellationTokenSource();
        _test.Discord.Answers(_ => ScriptedDiscord.No(500, 0));
        var asked = _test.Start(_ => _administrators.IncludeAsync(General, An, stop.Token));
        await stop.CancelAsync();
        _test.Settle();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
    }

    private Task<bool> IncludeAsync() => _test.Start(_ => _administrators.IncludeAsync(General, An, default));

    private static string Kind(ScriptedRequest request)
        => request.Path.Contains("/members/", StringComparison.Ordinal) ? "members" : request.Path.Split('/')[0];

    /// <summary>A server of somebody else's, in which An holds no role.</summary>
    private static HttpResponseMessage Answer(ScriptedRequest request) => ScriptedDiscord.Body(200, Kind(request) switch
    {
        "channels" => """{"id":"7001","type":0,"guild_id":"900"}""",
        "guilds" => """{"id":"900","owner_id":"1","roles":[{"id":"900","name":"@everyone","permissions":"0"}]}""",
        _ => """{"user":{"id":"7","username":"an"},"roles":[]}""",
    });
}
