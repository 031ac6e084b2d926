using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Events;
using InterviewBot.Engine.Chat;
using Microsoft.Extensions.Time.Testing;

namespace InterviewBot.Discord.Tests.Events;

public sealed class ChannelDirectoryTests
{
    private static readonly Snowflake Thread = new(600);
    private readonly ScriptedChannels _discord = new();
    private readonly FakeTimeProvider _clock = new();
    private readonly ChannelDirectory _directory;

    public ChannelDirectoryTests() => _directory = new ChannelDirectory(_discord, _clock);

    [Fact]
    public async Task Several_who_want_to_know_at_once_wait_for_one_answer()
    {
        var answer = new TaskCompletionSource();
        _discord.Hold = answer.Task;
        _discord.Add(600, ChannelType.PrivateThread, 500);
        using var leaving = new CancellationTokenSource();

        var left = _directory.FindAsync(Thread, leaving.Token).AsTask();
        var stays = _directory.FindAsync(Thread, default).AsTask();
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        answer.SetResult();

        Assert.Equal(new KnownChannel(ChannelType.PrivateThread, new Snowflake(900), new Snowflake(500)), await stays);
        Assert.Equal([600ul], _discord.Asked);
    }

    [Theory]
    [InlineData("700", "https://discord.com/channels/900/500/700")]
    [InlineData("600-700", "https://discord.com/channels/900/600/700")]
    [InlineData("601-700", null)]
    public void A_message_can_be_opened_where_it_is_known_which_server_it_is_in(string message, string? link)
    {
        _directory.Learn(new Channel { Id = new Snowflake(500), Type = ChannelType.GuildText, GuildId = new Snowflake(900) });
        _directory.Learn(new Channel { Id = Thread, Type = ChannelType.PublicThread, GuildId = new Snowflake(900), ParentId = new Snowflake(500) });

        Assert.Equal(link, _directory.LinkTo(new MessageRef(DiscordIds.Chat(new Snowflake(500)), message))?.AbsoluteUri);
    }

    [Fact]
    public void A_private_message_can_be_opened_too()
    {
        _directory.Learn(new Channel { Id = new Snowflake(501), Type = ChannelType.Dm });

        Assert.Equal(
            "https://discord.com/channels/@me/501/700",
            _directory.LinkTo(new MessageRef(DiscordIds.Chat(new Snowflake(501)), "700"))?.AbsoluteUri);
    }

    [Fact]
    public async Task What_Discord_does_not_tell_is_asked_again_after_a_while()
    {
        Assert.Null(await _directory.FindAsync(Thread, default));
        _clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromTicks(1));
        Assert.Null(await _directory.FindAsync(Thread, default));
        Assert.Single(_discord.Asked);

        _clock.Advance(TimeSpan.FromTicks(1));
        _discord.Add(600, ChannelType.PrivateThread, 500);
        Assert.NotNull(await _directory.FindAsync(Thread, default));
    }

    [Fact]
    public async Task A_thread_of_which_nothing_is_told_is_a_chat_of_its_own()
    {
        Assert.Equal(Place.Itself(Thread), await _directory.PlaceOfAsync(Thread, ChannelType.PublicThread, mayAsk: true, default));

        _discord.Add(601, ChannelType.PublicThread, 500);
        Assert.Equal(Place.Itself(new(601)), await _directory.PlaceOfAsync(new(601), ChannelType.PublicThread, mayAsk: true, default));
        Assert.Equal([600ul, 601ul, 500ul], _discord.Asked);
    }

    [Fact]
    public async Task A_thread_told_without_what_it_stands_under_is_not_learnt()
    {
        _directory.Learn(new Channel { Id = Thread, Type = ChannelType.AnnouncementThread });
        _discord.Add(600, ChannelType.AnnouncementThread, 505);

        Assert.Equal(Place.Under(new(505), Thread), await _directory.PlaceOfAsync(Thread, ChannelType.AnnouncementThread, mayAsk: true, default));
    }

    [Fact]
    public async Task After_a_failure_the_next_one_asks_anew()
    {
        _discord.Hold = Task.FromException(new IOException("The connection broke."));
        await Assert.ThrowsAsync<IOException>(() => _directory.FindAsync(Thread, default).AsTask());
        _discord.Hold = Task.CompletedTask;
        _discord.Add(600, ChannelType.PrivateThread, 500);

        Assert.NotNull(await _directory.FindAsync(Thread, default));
    }
}
