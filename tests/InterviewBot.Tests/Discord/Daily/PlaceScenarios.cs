using InterviewBot.Testing.Discord.Faults;
using InterviewBot.Tests.Daily;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Discord.Daily;

/// <summary>A daily question in a chosen place that does not take it, or that is chosen at the worst moment.</summary>
public sealed class PlaceScenarios : DailyScenario
{
    /// <summary>More than one call makes.</summary>
    private const int Many = 100;

    [Fact]
    public async Task As_long_as_it_may_be_there_another_place_gets_none()
    {
        var an = An();
        var study = Discord.Guild("Study", an);
        var general = study.Channel("general");
        var thread = study.Thread(general, "Daily");
        Discord.Faults.Next(new Fault.ServerError(AfterEffect: true), Post, general, Many);
        TurnOn(general);
        await PassUntilAsync(() => BotDatabase.Read(Folder, "SELECT state FROM daily_post WHERE may_be_there = 1") is ["planned"]);

        BotDatabase.Write(Folder, "UPDATE schedule SET place = $place", ("$place", Address(thread)));
        Discord.Faults.Clear();
        await PassUntilAsync(() => BotDatabase.Read(Folder, "SELECT state FROM daily_post") is ["sent"]);

        Assert.Equal(general, Assert.Single(Posts(an)).Channel);
    }

    [Fact]
    public async Task Where_the_chosen_thread_is_locked_it_stands_in_the_channel()
    {
        var an = An();
        var study = Discord.Guild("Study", an);
        var general = study.Channel("general");
        var thread = study.Thread(general, "Daily");
        TurnOn(general, new DailyChoice { Due = Now, Place = Address(thread) });
        study.Archives(thread, isLocked: true);
        Discord.Violations.Expect("Thread is locked");
        await PassAsync(TimeSpan.FromSeconds(15));

        await ComesAsync(an.Sees("[Answer]", general));
        await BecomesAsync(general, "sent");
    }
}
