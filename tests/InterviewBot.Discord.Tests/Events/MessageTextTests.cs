using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Events;

namespace InterviewBot.Discord.Tests.Events;

public sealed class MessageTextTests
{
    [Theory]
    [InlineData("<@42> because", "because")]
    [InlineData("<@!42>, because", "because")]
    [InlineData(" \n<@42>:\nbecause", "because")]
    [InlineData("<@42>", "")]
    [InlineData("I ask <@42>", "I ask @InterviewBot")]
    [InlineData("<@42><@42> twice", "@InterviewBot twice")]
    [InlineData("<@7> says so", "@An from Huế says so")]
    [InlineData("<@!8> too", "@binh too")]
    [InlineData("<@9> is not told", "<@9> is not told")]
    [InlineData("<:etcd:123456789012345678> and <a:wave_2:1>", ":etcd: and :wave_2:")]
    [InlineData("try </question:850> or </daily next:851>", "try /question or /daily next")]
    [InlineData("<#500> <@&901> <t:1618953630:R> <id:browse>", "<#500> <@&901> <t:1618953630:R> <id:browse>")]
    [InlineData("a<b && c>d <@x> <:x> <https://etcd.io>", "a<b && c>d <@x> <:x> <https://etcd.io>")]
    [InlineData("  **as** written \n", "  **as** written \n")]
    [InlineData(null, "")]
    public void Names_stand_where_Discord_writes_ids(string? content, string text)
    {
        var message = new Message
        {
            Id = new(1),
            Content = content,
            Mentions =
            [
                new() { Id = new(42), Username = "InterviewBot", Bot = true },
                new() { Id = new(7), Username = "an.nguyen", GlobalName = "An Nguyễn", Member = new() { Nick = "An from Huế" } },
                new() { Id = new(8), Username = "binh" },
            ],
        };

        Assert.Equal(text, MessageText.Of(message, new Snowflake(42)));
    }
}
