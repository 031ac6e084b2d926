using InterviewBot.Telegram.Sending;
using Microsoft.Extensions.Time.Testing;

namespace InterviewBot.Telegram.Tests.Sending;

public sealed class ChatGatesTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly ChatGates _gates;

    public ChatGatesTests() => _gates = new ChatGates(_clock);

    [Theory]
    [InlineData(1)]
    [InlineData(40_000)]
    public void A_gate_is_closed_to_the_second_that_the_server_said(int seconds)
    {
        _gates.Close(7, TimeSpan.FromSeconds(seconds));
        _clock.Advance(TimeSpan.FromSeconds(seconds - 0.001));
        Assert.Equal(TimeSpan.FromMilliseconds(1), _gates.WaitFor(7));

        _clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Null(_gates.WaitFor(7));
    }

    [Fact]
    public void Other_chats_are_open()
    {
        _gates.Close(7, TimeSpan.FromSeconds(40_000));

        Assert.Null(_gates.WaitFor(8));
        Assert.Null(_gates.WaitForAll());
    }

    [Fact]
    public void Of_two_waits_for_a_chat_the_longer_counts()
    {
        _gates.Close(7, TimeSpan.FromSeconds(10));
        _gates.Close(7, TimeSpan.FromSeconds(5));
        Assert.Equal(TimeSpan.FromSeconds(10), _gates.WaitFor(7));

        _gates.Close(7, TimeSpan.FromSeconds(20));
        _clock.Advance(TimeSpan.FromSeconds(19));

        Assert.Equal(TimeSpan.FromSeconds(1), _gates.WaitFor(7));
        Assert.Null(_gates.WaitForAll());
    }

    [Theory]
    [InlineData(30, 10)]
    [InlineData(10, 30)]
    [InlineData(40_000, 10)]
    public void While_two_chats_are_closed_all_that_can_wait_rests(int first, int second)
    {
        _gates.Close(7, TimeSpan.FromSeconds(first));
        _gates.Close(8, TimeSpan.FromSeconds(second));

        Assert.Equal(TimeSpan.FromSeconds(10), _gates.WaitForAll());
        Assert.Null(_gates.WaitFor(9));

        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Null(_gates.WaitForAll());
    }

    [Fact]
    public void Two_chats_one_after_the_other_are_no_sign()
    {
        _gates.Close(7, TimeSpan.FromSeconds(10));
        _clock.Advance(TimeSpan.FromSeconds(10));

        _gates.Close(8, TimeSpan.FromSeconds(10));

        Assert.Null(_gates.WaitForAll());
    }

    [Fact]
    public void Gates_that_opened_are_forgotten()
    {
        for (var chat = 1; chat <= 1000; chat++)
        {
            _gates.Close(chat, TimeSpan.FromSeconds(chat % 10));
        }

        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(400, _gates.Count);

        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(0, _gates.Count);
    }
}
