using System.Text.Json;
using InterviewBot.Telegram.Api;
using Telegram.Bot.Requests;

namespace InterviewBot.Telegram.Updates.Polling;

/// <summary><c>getUpdates</c> whose answer is taken apart one update at a time.</summary>
/// <param name="offset">The first update wanted; all before it are confirmed by asking. Null: the first unconfirmed one.</param>
/// <param name="limit">How many at most, 1 to 100.</param>
/// <param name="timeout">For how long the server holds the request open when there are none, in seconds.</param>
internal sealed class GetRawUpdatesRequest(int? offset, int limit, int timeout)
    : RequestBase<JsonElement[]>("getUpdates"), ILongPollRequest
{
    public int? Timeout => timeout;

    /// <summary>The body is the one of the library's own request.</summary>
    public override HttpContent? ToHttpContent()
        => new GetUpdatesRequest { Offset = offset, Limit = limit, Timeout = timeout, AllowedUpdates = AllowedUpdates.All }.ToHttpContent();
}
