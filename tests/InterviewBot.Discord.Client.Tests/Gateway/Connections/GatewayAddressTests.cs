using InterviewBot.Discord.Client.Gateway.Connections;

namespace InterviewBot.Discord.Client.Tests.Gateway.Connections;

public sealed class GatewayAddressTests
{
    [Theory]
    [InlineData("wss://gateway.discord.gg", "wss://gateway.discord.gg/?v=10&encoding=json&compress=zlib-stream")]
    [InlineData("wss://gateway.discord.gg/", "wss://gateway.discord.gg/?v=10&encoding=json&compress=zlib-stream")]
    [InlineData("ws://127.0.0.1:8080/gateway", "ws://127.0.0.1:8080/gateway?v=10&encoding=json&compress=zlib-stream")]
    [InlineData("wss://gateway.example/?v=9&encoding=etf&via=proxy", "wss://gateway.example/?via=proxy&v=10&encoding=json&compress=zlib-stream")]
    public void Version_encoding_and_compression_are_asked_for_in_the_query(string url, string expected)
        => Assert.Equal(expected, GatewayAddress.Of(new Uri(url)).AbsoluteUri);

    [Theory]
    [InlineData("wss://gateway.discord.gg", true)]
    [InlineData("ws://127.0.0.1:8080/gateway", true)]
    [InlineData("ws://localhost:8080", true)]
    [InlineData("ws://[::1]:8080", true)]
    [InlineData("ws://gateway.discord.gg", false)]
    [InlineData("ws://10.0.0.1", false)]
    [InlineData("http://127.0.0.1", false)]
    public void The_token_goes_in_clear_nowhere_but_within_the_machine(string url, bool may)
        => Assert.Equal(may, GatewayAddress.MayCarryToken(new Uri(url)));
}
