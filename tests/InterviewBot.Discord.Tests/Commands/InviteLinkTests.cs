using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Commands;

namespace InterviewBot.Discord.Tests.Commands;

public sealed class InviteLinkTests
{
    /// <summary>The number is the sum of the bits that Discord's reference names.</summary>
    [Fact]
    public void It_asks_for_what_the_bot_does_and_no_more()
    {
        const ulong ViewChannel = 0x400, SendMessages = 0x800, AddReactions = 0x40;
        const ulong ReadMessageHistory = 0x10000, SendMessagesInThreads = 0x40_0000_0000;
        const ulong CreatePublicThreads = 0x8_0000_0000, PinMessages = 0x8_0000_0000_0000;
        const ulong All = ViewChannel | SendMessages | AddReactions | ReadMessageHistory | SendMessagesInThreads | CreatePublicThreads | PinMessages;

        Assert.Equal(
            $"https://discord.com/oauth2/authorize?client_id=42&scope=bot+applications.commands&permissions={All}&integration_type=0",
            InviteLink.Of(new Snowflake(42)).AbsoluteUri);
    }
}
