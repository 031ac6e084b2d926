using InterviewBot.Engine.Daily;
using InterviewBot.Engine.Storage;
using Microsoft.Data.Sqlite;

namespace InterviewBot.Engine.Tests.Daily.Simulation;

/// <summary>People who set a chat's daily question: each deed is told to the program, and to the chat's oracle.</summary>
internal sealed class SimulatedPeople(SqliteConnection connection, SimulatedBot bot, SimulatedClock clock, ZoneWalks walks)
{
    public void Choose(SimulatedChat chat, DailySchedule schedule)
    {
        Write(() =>
        {
            connection.Execute("UPDATE chat SET gone_at = NULL WHERE id = $chat", ("$chat", chat.Id));
            Assert.NotNull(bot.Changes.Set(connection, chat.Id, "simulated", schedule));
        });
        chat.Oracle.Choose(schedule, clock.Now);
        chat.Strikes = 0;
        chat.Tell(clock.Now, "chose", (schedule.Time, schedule.Zone, schedule.Days));
    }

    public void TurnOff(SimulatedChat chat)
    {
        chat.Oracle.TurnOff(clock.Now);
        chat.Tell(clock.Now, "turned off");

        // What waits behind a limit, or for the program to look, is taken back.
        var sent = bot.InFlight.Where(key => key.Chat == chat.Id).Select(key => key.Date).ToHashSet();
        var waiting = chat.Oracle.Due.Keys.Where(date => OutboxStore.StateOf(connection, chat.Id, date) is PostState.Planned).ToHashSet();
        Write(() => bot.Changes.TurnOff(connection, chat.Id));
        foreach (var date in chat.Oracle.Due.Keys.Where(date => !sent.Contains(date) && OutboxStore.StateOf(connection, chat.Id, date) is null).ToList())
        {
            if (waiting.Contains(date) || !chat.Oracle.Due.Any(other => other.Key > date && OutboxStore.StateOf(connection, chat.Id, other.Key) is PostState.Skipped))
            {
                chat.Oracle.Withdraw(date);
            }
        }
    }

    public void PostNow(SimulatedChat chat)
    {
        if (chat.Oracle.Schedule is not { } schedule)
        {
            return;
        }

        var today = walks.DateAt(schedule.Zone, clock.Now);
        chat.Oracle.Advance(clock.Now);
        if (!chat.Oracle.Due.Keys.Any(date => date >= today))
        {
            var last = OutboxStore.LastIfUncertain(connection, chat.Id, clock.Now)?.Date;
            var result = NowResult.NoSchedule;
            Write(() => result = bot.Changes.PostNow(connection, chat.Id));
            if (result is NowResult.Again)
            {
                chat.WantAgain(last!.Value, clock.Now);
            }
            else
            {
                Assert.Equal(NowResult.Coming, result);
                chat.WantNow(today, clock.Now);
            }
        }
    }

    private void Write(Action work) => Assert.True(bot.TryWrite(work, () => false));
}
