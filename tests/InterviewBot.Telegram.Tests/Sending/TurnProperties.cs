using FsCheck.Xunit;
using InterviewBot.Telegram.Sending;

namespace InterviewBot.Telegram.Tests.Sending;

/// <summary>Whatever comes in whatever order, the limits hold, everybody's turn comes, and nothing is kept.</summary>
public sealed class TurnProperties
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Property(MaxTest = 200, EndSize = 300)]
    public void The_limits_hold_and_everybody_gets_their_turn(byte perSecond, int seed, (byte Kind, byte Chat, byte Pause)[] steps)
    {
        var rate = 1 + (perSecond % 40);
        var random = new Random(seed);
        var simulation = new TurnSimulation(rate) { Lateness = () => TimeSpan.FromMilliseconds(random.Next(3)) };
        var leaving = new List<LinkedListNode<(long ChatId, int Number)>>();
        var joined = 0;
        foreach (var (kind, chat, pause) in steps)
        {
            long chatId = chat % 2 == 0 ? 1 + (chat % 8) : -1 - (chat % 6);
            switch (kind % 8)
            {
                case 0:
                    simulation.SendAtOnce(chatId);
                    break;
                case 1:
                    leaving.Add(simulation.Wait(chatId));
                    joined++;
                    break;
                case 2 when leaving.Count > 0:
                    var place = leaving[random.Next(leaving.Count)];
                    joined -= place.List is null ? 0 : 1;
                    TurnQueue<(long ChatId, int Number)>.Leave(place);
                    break;
                case 3:
                    simulation.RunUntil(simulation.Now + TimeSpan.FromMilliseconds(pause * 10));
                    break;
                default:
                    simulation.Wait(chatId);
                    joined++;
                    break;
            }
        }

        simulation.RunToTheEnd();

        Assert.Equal(joined, simulation.Sent.Count(sent => sent.Number is not null));
        AssertLimits(simulation.Sent, rate);
        Assert.All(
            simulation.Sent.Where(sent => sent.Number is not null).GroupBy(sent => sent.ChatId),
            chat => Assert.Equal(chat.Select(sent => sent.Number).Order(), chat.Select(sent => sent.Number)));

        simulation.RunUntil(simulation.Now + Minute);
        simulation.SendAtOnce(chatId: 99);
        Assert.Equal(1, simulation.Chats);
    }

    /// <summary>What waited never went out against a limit, counting also what did not wait.</summary>
    private static void AssertLimits(IReadOnlyList<Sent> all, int rate)
    {
        for (var i = 0; i < all.Count; i++)
        {
            var sent = all[i];
            if (sent.Number is null)
            {
                continue;
            }

            var before = all.Take(i).Where(other => other.At > sent.At - Minute).ToList();
            var inChat = before.Where(other => other.ChatId == sent.ChatId).ToList();
            Assert.True(before.Count(other => other.At > sent.At - Second) < rate, $"more than {rate} in the second before {sent.At}");
            Assert.DoesNotContain(inChat, other => other.At > sent.At - Second);
            Assert.True(sent.ChatId > 0 || inChat.Count < 20, $"more than 20 in the minute before {sent.At}");
        }
    }
}
