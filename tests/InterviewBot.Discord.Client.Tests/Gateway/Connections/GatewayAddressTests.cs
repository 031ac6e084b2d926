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
}
