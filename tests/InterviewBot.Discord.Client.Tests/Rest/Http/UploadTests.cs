using System.Text.Json.Nodes;
using InterviewBot.Discord.Client.Model;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace InterviewBot.Discord.Client.Tests.Rest.Http;

public sealed class UploadTests : IDisposable
{
    private static readonly FileUpload Data = new("my \"dữ liệu\".json", "{\"ê\":1}"u8.ToArray(), "application/json");
    private static readonly FileUpload Picture = new("a.png", new byte[] { 0, 13, 10, 45, 45, 13 }, "image/png");

    private readonly RestUnderTest _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task A_message_with_files_goes_out_as_a_form_to_the_byte()
    {
        await _test.SendAsync(new MessageBody { Content = "Hi", Files = [Data, Picture] });

        var request = Assert.Single(_test.Discord.Requests);
        var boundary = request.Headers["Content-Type"].Split('"')[1];
        var text = request.Text.Replace(boundary, "BOUNDARY", StringComparison.Ordinal);
        Assert.Equal(
            """
            --BOUNDARY
            Content-Type: application/json
            Content-Disposition: form-data; name="payload_json"

            {"content":"Hi","attachments":[{"id":"0","filename":"my \"dữ liệu\".json"},{"id":"1","filename":"a.png"}]}
            --BOUNDARY
            Content-Type: application/json
            Content-Disposition: form-data; name="files[0]"; filename="my %22dữ liệu%22.json"

            {"ê":1}
            --BOUNDARY
            Content-Type: image/png
            Content-Disposition: form-data; name="files[1]"; filename="a.png"


            """.ReplaceLineEndings("\r\n") + "\0\r\n--\r\r\n--BOUNDARY--\r\n",
            text);
        Assert.Equal(request.Body.Length, int.Parse(request.Headers["Content-Length"], null));
    }

    [Fact]
    public async Task A_form_that_is_tried_again_is_the_same()
    {
        _test.Discord.AnswersInTurn(RepeatTests.Broken, () => ScriptedDiscord.Body(200, """{"id":"1"}"""));

        var call = _test.SendAsync(new MessageBody { Nonce = "1", EnforceNonce = true, Files = [Picture] });
        _test.PassSeconds(1);
        await call;

        Assert.Equal(_test.Discord.Requests[0].Body, _test.Discord.Requests[1].Body);
    }

    [Fact]
    public async Task A_response_to_an_interaction_takes_files_as_well()
    {
        await _test.Start(client => client.Interactions.RespondAsync(
            new(7), "token", InteractionResponse.Message(new MessageBody { Content = "Hi", Files = [Picture] }), RestUnderTest.Patient, default));

        var parts = await PartsAsync();
        Assert.Equal("""{"type":4,"data":{"content":"Hi","attachments":[{"id":"0","filename":"a.png"}]}}""", parts["payload_json"]);
        Assert.Equal(["payload_json", "files[0]"], parts.Keys);
    }

    [Fact]
    public async Task An_edit_keeps_the_files_it_names_beside_the_new_ones()
    {
        await _test.Start(client => client.Messages.EditAsync(
            RestUnderTest.Channel,
            RestUnderTest.Message,
            new MessageBody { Attachments = [new Attachment { Id = new(81) }], Files = [Picture] },
            RestUnderTest.Patient,
            default));

        var parts = await PartsAsync();
        Assert.Equal("""[{"id":"81"},{"id":"0","filename":"a.png"}]""", JsonNode.Parse(parts["payload_json"])!["attachments"]!.ToJsonString());
    }

    private async Task<Dictionary<string, string>> PartsAsync()
    {
        var request = Assert.Single(_test.Discord.Requests);
        var reader = new MultipartReader(request.Headers["Content-Type"].Split('"')[1], new MemoryStream(request.Body));
        var parts = new Dictionary<string, string>();
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            var name = ContentDispositionHeaderValue.Parse(section.ContentDisposition).Name.Value!.Trim('"');
            parts.Add(name, await section.ReadAsStringAsync());
        }

        return parts;
    }
}
