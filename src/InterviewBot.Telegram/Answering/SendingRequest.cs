using System.Text.Json;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace InterviewBot.Telegram.Answering;

/// <summary>A request that sends a message, with its answer left as it comes; see <see cref="SentMessage"/>.</summary>
internal sealed class SendingRequest(RequestBase<Message> request) : RequestBase<JsonElement>(request.MethodName)
{
    public override HttpContent? ToHttpContent() => request.ToHttpContent();
}
