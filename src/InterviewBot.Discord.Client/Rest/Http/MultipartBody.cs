using System.Globalization;
using System.Net.Http.Headers;
using InterviewBot.Discord.Client.Model;

namespace InterviewBot.Discord.Client.Rest.Http;

/// <summary>A form of <c>payload_json</c> and <c>files[n]</c>.</summary>
/// <seealso href="https://discord.com/developers/docs/reference#uploading-files"/>
internal sealed class MultipartBody : RestBody
{
    private readonly byte[] _json;
    private readonly IReadOnlyList<FileUpload> _files;
    private readonly string _boundary;

    public MultipartBody(byte[] json, IReadOnlyList<FileUpload> files, Random random)
    {
        _json = json;
        _files = files;
        _boundary = $"discord-{random.NextInt64():x16}{random.NextInt64():x16}";
    }

    public override HttpContent Content()
    {
        var form = new MultipartFormDataContent(_boundary);
        Add(form, JsonContent(_json), "payload_json");
        for (var index = 0; index < _files.Count; index++)
        {
            var file = _files[index];
            var content = new ReadOnlyMemoryContent(file.Content);
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(file.MediaType);
            Add(form, content, string.Create(CultureInfo.InvariantCulture, $"files[{index}]")).FileName = Quoted(file.Name);
        }

        return form;
    }

    private static ContentDispositionHeaderValue Add(MultipartFormDataContent form, HttpContent content, string name)
    {
        var disposition = new ContentDispositionHeaderValue("form-data") { Name = Quoted(name) };
        content.Headers.ContentDisposition = disposition;
        form.Add(content);
        return disposition;
    }

    /// <summary>Not every server reads a name without quotes.</summary>
    private static string Quoted(string name) => $"\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
