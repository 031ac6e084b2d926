using InterviewBot.Testing.Telegram.Faults;
using InterviewBot.Testing.Telegram.State;
using InterviewBot.Tests.Daily;

namespace InterviewBot.Tests.Telegram.Daily;

/// <summary>Pins that go wrong for a day.</summary>
public sealed class PinScenarios : DailyScenario
{
    [Fact]
    public async Task What_stayed_pinned_as_a_days_pin_was_refused_is_taken_off_the_next_day()
    {
        var an = An();
        var group = Telegram.Supergroup("Study", an);
        an.AddsBot(group, MemberStatus.Administrator);
        TurnOn(group, new DailyChoice { Due = Now, Pins = true });
        await PassAsync(TimeSpan.FromSeconds(15));
        var first = await ComesAsync(an.Sees("[Answer]", group));
        await PassUntilAsync(() => first.IsPinned);
        await IdleAsync();

        Telegram.Faults.Next(new Fault.Refused(400, "Bad Request: not enough rights to manage pinned messages in the chat"), "pinChatMessage", group);
        await RestartAsync(TimeSpan.FromDays(1));
        await PassUntilAsync(() => Telegram.Count("pinChatMessage") == 2);
        await IdleAsync();
        Assert.True(first.IsPinned);

        await RestartAsync(TimeSpan.FromDays(1));
        await PassUntilAsync(() => !first.IsPinned);

        Assert.True((await ComesAsync(an.Sees("[Answer]", group))).IsPinned);
        Assert.Equal(3, Sent(group));
    }
}
