using System.Globalization;
using InterviewBot.Discord.Client.Rest;
using InterviewBot.Discord.Client.Tests.Rest;
using InterviewBot.Discord.Sending;
using InterviewBot.Discord.Tests.Rendering;
using InterviewBot.Engine.Chat;
using InterviewBot.Testing;

namespace InterviewBot.Discord.Tests.Sending;

/// <summary>What goes wrong with the first message of a post, and what between two of them, in virtual time.</summary>
public sealed class PostTroubleTests : IDisposable
{
    private static readonly ChatAddress General = new("discord", "7001");
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly RestUnderTest _test = new();
    private readonly LogLines _log = new();
    private readonly PostDelivery _delivery;

    /// <summary>How many messages Discord took.</summary>
    private int _taken;

    public PostTroubleTests() => _delivery = new PostDelivery(new Posts(_test.Client), _test.Clock, _log.For<PostDelivery>());

    private IReadOnlyList<string> Nonces => [.. _test.Discord.Requests.Select(request => request.Json["nonce"]!.ToString())];

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData("limited", typeof(SendResult.RetryAfter))]
    [InlineData("unreachable", typeof(SendResult.RetryAfter))]
    [InlineData("failing", typeof(SendResult.Uncertain))]
    [InlineData("cut", typeof(SendResult.Uncertain))]
    [InlineData("refused", typeof(SendResult.Rejected))]
    [InlineData("gone", typeof(SendResult.Gone))]
    public async Task Of_what_is_not_there_at_all_it_is_told_why(string trouble, Type result)
    {
        _test.Discord.Answers(_ => Fails(trouble));
        var sending = Send(Samples.Long);
        _test.Pass(TimeSpan.FromMinutes(3), Second);

        Assert.IsType(result, await sending);
        Assert.Single(Nonces.Distinct());
    }

    [Fact]
    public async Task A_limit_is_told_to_the_second()
    {
        _test.Discord.Answers(_ => Fails("limited"));

        Assert.Equal(new SendResult.RetryAfter(TimeSpan.FromMinutes(10)), await Send(Samples.Long));
        Assert.Single(_test.Discord.Requests);
    }

    [Fact]
    public async Task A_short_wait_is_waited_as_nobody_looks_at_the_screen()
    {
        FailsBefore(0, () => ScriptedDiscord.Limited(60));
        var sending = Send(Cards.With("What is Raft?"));
        _test.Pass(TimeSpan.FromSeconds(61), Second);

        Assert.Equal([Ref(1)], Assert.IsType<SendResult.Delivered>(await sending).Messages);
    }

    [Theory]
    [InlineData("failing")]
    [InlineData("cut")]
    [InlineData("unreachable")]
    public async Task A_message_whose_fate_is_unknown_is_sent_again_with_its_nonce_until_it_is_there(string trouble)
    {
        FailsBefore(0, trouble, times: 2);
        var sending = Send(Cards.With("What is Raft?"));
        _test.Pass(TimeSpan.FromSeconds(5));

        Assert.Equal([Ref(1)], Assert.IsType<SendResult.Delivered>(await sending).Messages);
        Assert.Equal(3, Nonces.Count);
        Assert.Single(Nonces.Distinct());
    }

    [Fact]
    public async Task Each_message_has_a_nonce_of_its_own_which_Discord_takes_and_is_told_to_keep_to()
    {
        FailsBefore(0, "none");
        await Send(Samples.Monotonous);
        await _test.Start(_ => _delivery.SendAsync(new ChatAddress("discord", "7002"), Samples.Monotonous, default));

        Assert.Equal(Nonces.Count, Nonces.Distinct().Count());
        Assert.All(Nonces, nonce => Assert.InRange(nonce.Length, 1, 25));
        Assert.All(_test.Discord.Requests, request => Assert.True((bool)request.Json["enforce_nonce"]!));
    }

    [Theory]
    [InlineData("limited", 600)]
    [InlineData("unreachable", 0)]
    public async Task What_has_to_be_waited_for_between_two_messages_is_waited_for_and_none_goes_out_twice(string trouble, int seconds)
    {
        FailsBefore(1, trouble);
        var sending = Send(Samples.Long);
        _test.Pass(TimeSpan.FromMinutes(15), Second);

        Assert.Equal([Ref(1), Ref(2), Ref(3)], Assert.IsType<SendResult.Delivered>(await sending).Messages);
        Assert.Equal([Nonces[0], Nonces[1], Nonces[1], Nonces[3]], Nonces);
        Assert.True(_test.Discord.Requests[2].At >= TimeSpan.FromSeconds(seconds));
    }

    [Fact]
    public async Task A_network_that_is_gone_for_long_between_two_messages_is_waited_for()
    {
        FailsBefore(1, "unreachable", times: 40);
        var sending = Send(Samples.Long);
        _test.Pass(TimeSpan.FromHours(1), Second);

        Assert.Equal(3, Assert.IsType<SendResult.Delivered>(await sending).Messages.Length);
        Assert.Equal(3, Nonces.Distinct().Count());
    }

    [Fact]
    public async Task A_longer_wait_than_timers_run_is_waited_too()
    {
        FailsBefore(1, () => ScriptedDiscord.Limited(TimeSpan.FromDays(60).TotalSeconds));
        var sending = Send(Samples.Long);
        _test.Pass(TimeSpan.FromDays(60) - Second, TimeSpan.FromHours(1));
        Assert.False(sending.IsCompleted);
        _test.Pass(TimeSpan.FromMinutes(1), Second);

        Assert.Equal(3, Assert.IsType<SendResult.Delivered>(await sending).Messages.Length);
    }

    [Theory]
    [InlineData("refused")]
    [InlineData("gone")]
    [InlineData("failing")]
    public async Task Where_the_rest_cannot_follow_the_part_that_is_there_is_delivered(string trouble)
    {
        FailsBefore(1, trouble, times: 100);
        var sending = Send(Samples.Long);
        _test.Pass(TimeSpan.FromMinutes(3), Second);

        Assert.Equal([Ref(1)], Assert.IsType<SendResult.Delivered>(await sending).Messages);
        Assert.StartsWith("Warning: Of what takes 3 messages only 1 went out", Assert.Single(_log.All), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_stops_it_between_two_messages_is_told_of_the_one_that_is_there()
    {
        using var stop = new CancellationTokenSource();
        FailsBefore(1, "limited");
        var sending = _test.Start(_ => _delivery.SendAsync(General, Samples.Long, stop.Token));
        _test.PassSeconds(1);
        await stop.CancelAsync();
        _test.Settle();

        Assert.Equal([Ref(1)], Assert.IsType<SendResult.Delivered>(await sending).Messages);
    }

    [Fact]
    public async Task Who_stops_it_before_anything_is_there_has_stopped_it()
    {
        using var stop = new CancellationTokenSource();
        _test.Discord.Answers(_ => Fails("unreachable"));
        var sending = _test.Start(_ => _delivery.SendAsync(General, Samples.Long, stop.Token));
        await stop.CancelAsync();
        _test.Settle();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    private static MessageRef Ref(int number) => new(General, (9000 + number).ToString(CultureInfo.InvariantCulture));

    private Task<SendResult> Send(Reply reply) => _test.Start(_ => _delivery.SendAsync(General, reply, default));

    /// <summary>When so many messages are taken, the next does not get through so many times.</summary>
    private void FailsBefore(int message, string trouble, int times = 1) => FailsBefore(message, () => Fails(trouble), trouble is "none" ? 0 : times);

    private void FailsBefore(int message, Func<HttpResponseMessage> fail, int times = 1)
        => _test.Discord.Answers(_ => _taken == message && times-- > 0
            ? fail()
            : ScriptedDiscord.Body(200, string.Create(CultureInfo.InvariantCulture, $$"""{"id":"{{9000 + ++_taken}}","channel_id":"7001"}""")));

    private static HttpResponseMessage Fails(string trouble) => trouble switch
    {
        "limited" => ScriptedDiscord.Limited(600),
        "unreachable" => throw new HttpRequestException(HttpRequestError.ConnectionError),
        "failing" => ScriptedDiscord.No(500, 0),
        "cut" => throw new HttpRequestException(HttpRequestError.ResponseEnded),
        "refused" => ScriptedDiscord.No(403, DiscordErrorCode.MissingPermissions),
        "gone" => ScriptedDiscord.No(404, DiscordErrorCode.UnknownChannel),
        _ => throw new ArgumentOutOfRangeException(nameof(trouble)),
    };
}
