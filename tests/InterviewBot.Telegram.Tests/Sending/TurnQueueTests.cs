using InterviewBot.Telegram.Sending;

namespace InterviewBot.Telegram.Tests.Sending;

public sealed class TurnQueueTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData(30, 0)]
    [InlineData(30, 2)]
    [InlineData(30, 15)]
    [InlineData(1, 2)]
    [InlineData(1000, 0)]
    [InlineData(1000, 2)]
    public void Over_a_long_run_the_permitted_rate_is_reached_also_by_late_timers(int perSecond, int lateMilliseconds)
    {
        var random = new Random(lateMilliseconds);
        var simulation = new TurnSimulation(perSecond) { Lateness = () => TimeSpan.FromMilliseconds(random.NextDouble() * lateMilliseconds) };
        var posts = 120 * perSecond;
        for (var chat = 1; chat <= posts; chat++)
        {
            simulation.Wait(chat);
        }

        simulation.RunToTheEnd();

        Assert.Equal(posts, simulation.Sent.Count);
        Assert.InRange(simulation.Sent[^1].At.TotalSeconds, 120 * 0.98, 120 * 1.02);
    }

    [Fact]
    public void Posts_go_out_in_even_steps_and_not_in_a_burst()
    {
        var simulation = new TurnSimulation(perSecond: 10);
        for (var chat = 1; chat <= 30; chat++)
        {
            simulation.Wait(chat);
        }

        simulation.RunToTheEnd();

        Assert.All(
            Enumerable.Range(0, 20).Select(tenth => TimeSpan.FromMilliseconds(100 * tenth)),
            from => Assert.InRange(simulation.Sent.Count(sent => sent.At >= from && sent.At < from + (Second / 10)), 1, 2));
    }

    [Fact]
    public void A_chat_with_a_hundred_waiting_does_not_hold_up_the_others()
    {
        var simulation = new TurnSimulation(perSecond: 30);
        simulation.WaitTimes(100, chatId: 1);
        for (var chat = 2; chat <= 61; chat++)
        {
            simulation.Wait(chat);
        }

        simulation.RunToTheEnd();

        Assert.True(simulation.Sent.Last(sent => sent.ChatId != 1).At < 2.2 * Second);
        Assert.InRange(simulation.Sent[^1].At, 99 * Second, 102 * Second);
    }

    [Fact]
    public void Chats_with_much_to_get_take_turns()
    {
        var simulation = new TurnSimulation(perSecond: 2);
        simulation.WaitTimes(5, chatId: 1);
        simulation.WaitTimes(5, chatId: 2);
        simulation.WaitTimes(5, chatId: 3);

        simulation.RunToTheEnd();

        Assert.Equal([1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3], simulation.Sent.Select(sent => sent.ChatId));
    }

    [Fact]
    public void A_person_gets_one_a_second()
    {
        var simulation = new TurnSimulation(perSecond: 30);
        simulation.WaitTimes(60, chatId: 7);

        simulation.RunToTheEnd();

        Assert.Equal(Enumerable.Range(0, 60).Select(second => second * Second), simulation.Sent.Select(sent => sent.At));
    }

    [Fact]
    public void A_group_gets_one_a_second_and_20_a_minute()
    {
        var simulation = new TurnSimulation(perSecond: 30);
        simulation.WaitTimes(45, chatId: -7);

        simulation.RunToTheEnd();

        int[] expected = [.. Enumerable.Range(0, 20), .. Enumerable.Range(60, 20), .. Enumerable.Range(120, 5)];
        Assert.Equal(expected.Select(second => second * Second), simulation.Sent.Select(sent => sent.At));
    }

    [Fact]
    public void What_somebody_waits_for_takes_from_the_same_budget()
    {
        var simulation = new TurnSimulation(perSecond: 30);
        for (var chat = 1; chat <= 2000; chat++)
        {
            simulation.Wait(chat);
        }

        // Ten a second, for a minute.
        for (var i = 0; i < 600; i++)
        {
            simulation.SendAtOnce(10_000 + i);
            simulation.RunUntil((i + 1) * Second / 10);
        }

        Assert.InRange(simulation.Sent.Count, 30 * 60 * 0.98, (30 * 60) + 30);
        Assert.InRange(simulation.Sent.Count(sent => sent.Number is not null), 20 * 60 * 0.98, (20 * 60) + 30);
    }

    [Fact]
    public void A_chat_that_just_got_an_answer_gets_its_post_a_second_later()
    {
        var simulation = new TurnSimulation(perSecond: 30);
        simulation.SendAtOnce(chatId: 7);
        simulation.Wait(chatId: 7);

        simulation.RunToTheEnd();

        Assert.Equal(Second, simulation.Sent[^1].At);
    }

    [Fact]
    public void Who_does_not_wait_in_line_goes_at_once_by_the_same_limits()
    {
        var queue = new TurnQueue<int>(perSecond: 30);
        for (var second = 0; second < 20; second++)
        {
            Assert.Null(queue.TryTake(chatId: -7, second * Second));
        }

        Assert.Equal(40 * Second, queue.TryTake(chatId: -7, 20 * Second));
        Assert.Null(queue.TryTake(chatId: -8, 20 * Second));
        Assert.Equal(Second / 2, queue.TryTake(chatId: -8, 20.5 * Second));
        Assert.Null(queue.TryTake(chatId: -7, 60 * Second));
    }

    [Fact]
    public void Who_does_not_wait_in_line_goes_after_those_who_do()
    {
        var queue = new TurnQueue<int>(perSecond: 30);
        queue.Join(chatId: 1, waiter: 1, TimeSpan.Zero);

        Assert.Equal(Second, queue.TryTake(chatId: 2, TimeSpan.Zero));
        Assert.True(queue.TryNext(TimeSpan.Zero, out _));

        Assert.Null(queue.TryTake(chatId: 2, Second));
    }

    [Fact]
    public void Memory_follows_who_waits_and_who_was_just_sent_to()
    {
        var simulation = new TurnSimulation(perSecond: 1000);
        for (var chat = 1; chat <= 5000; chat++)
        {
            simulation.SendAtOnce(chat);
        }

        simulation.SendAtOnce(chatId: -1);
        Assert.Equal(5001, simulation.Chats);

        simulation.RunUntil(Second);
        simulation.Wait(chatId: 9999);
        Assert.Equal(2, simulation.Chats);

        simulation.RunUntil(61 * Second);
        simulation.SendAtOnce(chatId: 1);
        Assert.Equal(1, simulation.Chats);
    }
}
