using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
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
        // Names of files may be in any script, and a form's headers are UTF-8.
        var form = new MultipartContent("form-data", _boundary) { HeaderEncodingSelector = static (_, _) => Encoding.UTF8 };
        form.Add(Named(JsonContent(_json), "name=\"payload_json\""));
        for (var place = 0; place < _files.Count; place++)
        {
            var file = _files[place];
            var content = new ReadOnlyMemoryContent(file.Content) { Headers = { ContentType = MediaTypeHeaderValue.Parse(file.MediaType) } };
            form.Add(Named(content, string.Create(CultureInfo.InvariantCulture, $"name=\"files[{place}]\"; filename=\"{Escape(file.Name)}\"")));
        }

        return form;
    }

    private static HttpContent Named(HttpContent content, string names)
    {
        content.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; {names}");
        return content;
    }

    /// <summary>As browsers write the characters that would end a name.</summary>
    private static string Escape(string name) => name
        .Replace("\"", "%22", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);
}
