using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using InterviewBot.Discord.Client.Model;

namespace InterviewBot.Discord.Client.Rest.Http;

/// <summary>What goes out with a request, as often as it is tried. It tells its length, so that nothing goes out in chunks.</summary>
internal abstract class RestBody
{
    private static readonly MediaTypeHeaderValue ApplicationJson = new("application/json");

    /// <summary>Letters go out as they are: escaped as for a web page, those of many languages would take six bytes each.</summary>
    private static readonly DiscordJson Outgoing = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>A new content each time: it is disposed of with its request.</summary>
    public abstract HttpContent Content();

    public static RestBody Json<T>(T value, JsonTypeInfo<T> type) => new JsonBody(JsonSerializer.SerializeToUtf8Bytes(value, type));

    public static RestBody Message(MessageBody message, Random random)
        => WithFiles(JsonSerializer.SerializeToUtf8Bytes(message.WithFilesAttached(), Outgoing.MessageBody), message.Files, random);

    public static RestBody Response(InteractionResponse response, Random random)
        => WithFiles(JsonSerializer.SerializeToUtf8Bytes(response, Outgoing.InteractionResponse), response.Data?.Files ?? [], random);

    protected static HttpContent JsonContent(byte[] json) => new ByteArrayContent(json) { Headers = { ContentType = ApplicationJson } };

    /// <summary>With files it is a form, in which the JSON is one part and each file another.</summary>
    private static RestBody WithFiles(byte[] json, IReadOnlyList<FileUpload> files, Random random)
        => files.Count == 0 ? new JsonBody(json) : new MultipartBody(json, files, random);

    private sealed class JsonBody(byte[] json) : RestBody
    {
        public override HttpContent Content() => JsonContent(json);
    }
}
