using System.Text;
using System.Text.Json;
using InterviewBot.Discord.Client.Gateway.Payloads;

namespace InterviewBot.Discord.Client.Tests.Gateway.Payloads;

public sealed class GatewayPayloadTests
{
    [Theory]
    [InlineData("""{"t":"MESSAGE_CREATE","s":42,"op":0,"d":{"id":"1","op":9,"s":[1,{"t":"X"}]}}""")]
    [InlineData("""{"op":0,"d":{"id":"1","op":9,"s":[1,{"t":"X"}]},"s":42,"t":"MESSAGE_CREATE"}""")]
    [InlineData("""{"new":{"op":3},"op":0,"d":{"id":"1","op":9,"s":[1,{"t":"X"}]},"newer":[],"s":42,"t":"MESSAGE_CREATE"}""")]
    public void The_fields_are_found_in_any_order_and_not_within_the_data(string json)
    {
        var payload = Parse(json);

        Assert.Equal(GatewayOpcode.Dispatch, payload.Op);
        Assert.Equal(42, payload.Sequence);
        Assert.Equal("MESSAGE_CREATE", Encoding.UTF8.GetString(payload.Name.Span));
        Assert.Equal("""{"id":"1","op":9,"s":[1,{"t":"X"}]}""", Encoding.UTF8.GetString(payload.Data.Span));
    }

    [Theory]
    [InlineData("""{"op":11}""", "")]
    [InlineData("""{"op":11,"d":null,"s":null,"t":null}""", "null")]
    [InlineData("""{"op":9,"d":true}""", "true")]
    [InlineData("""{"op":1,"d":251}""", "251")]
    public void What_is_no_dispatch_has_neither_name_nor_sequence(string json, string data)
    {
        var payload = Parse(json);

        Assert.Null(payload.Sequence);
        Assert.Equal(0, payload.Name.Length);
        Assert.Equal(data, Encoding.UTF8.GetString(payload.Data.Span));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"op\":\"0\"}")]
    [InlineData("{\"op\":0")]
    [InlineData("{\"op\":0,\"d\":{\"x\":}}")]
    [InlineData("{\"op\":0}{\"op\":1}")]
    public void What_is_no_payload_is_refused(string json) => Assert.ThrowsAny<JsonException>(() => Parse(json));

    [Fact]
    public void A_name_is_one_string_however_often_it_comes()
    {
        var names = new EventNames();

        Assert.Equal("MESSAGE_CREATE", names.Of("MESSAGE_CREATE"u8));
        Assert.Same(names.Of("MESSAGE_CREATE"u8), names.Of("MESSAGE_CREATE"u8));
        Assert.Equal(new string('X', 100), names.Of(Encoding.UTF8.GetBytes(new string('X', 100))));
    }

    private static GatewayPayload Parse(string json) => GatewayPayload.Parse(Encoding.UTF8.GetBytes(json));
}
