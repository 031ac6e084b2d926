using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using InterviewBot.Engine.Chat;
using Telegram.Bot.Requests;

namespace InterviewBot.Telegram.Answering;

/// <summary>Sends a file. Its content is made anew for every attempt: one that was sent cannot be sent again.</summary>
/// <param name="chatId">A private chat.</param>
/// <param name="document">What is sent.</param>
/// <seealso href="https://core.telegram.org/bots/api#senddocument"/>
internal sealed class SendDocument(long chatId, Document document) : RequestBase<JsonElement>("sendDocument")
{
    /// <summary>Telegram's bound, in code points.</summary>
    private const int MaxCaption = 1024;

    public override HttpContent ToHttpContent()
    {
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(document.File.Text));
        file.Headers.ContentType = new MediaTypeHeaderValue(document.File.MediaType);
        return new MultipartFormDataContent
        {
            { new StringContent(chatId.ToString(CultureInfo.InvariantCulture)), "chat_id" },
            { new StringContent(Caption()), "caption" },
            { file, "document", document.File.Name },
        };
    }

    private string Caption() => string.Concat(document.Text.ToPlainText().EnumerateRunes().Take(MaxCaption));
}
