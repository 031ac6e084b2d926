using System.Text;
using System.Text.Json.Nodes;
using InterviewBot.Testing.Telegram.Http;
using InterviewBot.Testing.Telegram.People;

namespace InterviewBot.Testing.Telegram.Methods;

/// <summary>Answers to presses and to inline queries.</summary>
internal static class Answering
{
    private const int AlertLimit = 200;
    private const int ResultLimit = 50;

    /// <summary>How long a press waits for its answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static string CallbackQuery(Call call)
    {
        var id = call.Request.Text("callback_query_id") ?? "";
        if (!call.World.Presses.TryGetValue(id, out var press) || press.IsAnswered || call.World.Now - press.At > Patience)
        {
            throw RefusedException.TooOldQuery();
        }

        var text = call.Request.Text("text") ?? "";
        if (text.EnumerateRunes().Count() > AlertLimit)
        {
            throw RefusedException.BadRequest("MESSAGE_TOO_LONG");
        }

        var url = call.Request.Text("url");
        if (url is not null && !IsOwnLink(url, call.World.Bot.Username))
        {
            throw RefusedException.BadRequest("URL_INVALID");
        }

        var answer = new CallbackAnswer(text, call.Request.Flag("show_alert"), url);
        press.Finish(answer);
        if (call.World.Options.Transcribe)
        {
            call.World.Transcript.Answered(press, answer);
        }

        call.World.Changed.Raise();
        return Call.True;
    }

    public static string InlineQuery(Call call)
    {
        var id = call.Request.Text("inline_query_id") ?? "";
        if (!call.World.InlineQueries.TryGetValue(id, out var query) || query.IsAnswered || call.World.Now - query.At > Patience)
        {
            throw RefusedException.TooOldQuery();
        }

        var results = call.Request.Array("results") ?? throw RefusedException.BadRequest("can't parse inline query results JSON object");
        if (results.Count > ResultLimit)
        {
            throw RefusedException.BadRequest("RESULTS_TOO_MUCH");
        }

        if (Encoding.UTF8.GetByteCount(call.Request.Text("next_offset") ?? "") > 64)
        {
            throw RefusedException.BadRequest("NEXT_OFFSET_INVALID");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var answer = new InlineAnswer([.. results.Select(result => Read(call, result as JsonObject, seen))])
        {
            IsPersonal = call.Request.Flag("is_personal"),
            CacheTime = TimeSpan.FromSeconds(call.Request.Number("cache_time") ?? 300),
            NextOffset = call.Request.Text("next_offset") ?? "",
        };
        query.Finish(answer);
        call.World.InlineCache.Keep(query, answer, call.World.Now);
        call.World.Changed.Raise();
        return Call.True;
    }

    private static InlineResult Read(Call call, JsonObject? json, HashSet<string> seen)
    {
        var id = json?.TextOf("id") ?? "";
        if (json is null || Encoding.UTF8.GetByteCount(id) is 0 or > 64)
        {
            throw RefusedException.BadRequest("RESULT_ID_INVALID");
        }

        if (!seen.Add(id))
        {
            throw RefusedException.BadRequest("RESULT_ID_DUPLICATE");
        }

        if (json.TextOf("type") != "article" || string.IsNullOrWhiteSpace(json.TextOf("title")))
        {
            throw RefusedException.BadRequest("ARTICLE_TITLE_EMPTY");
        }

        var input = json["input_message_content"] as JsonObject ?? throw RefusedException.BadRequest("input message content is not specified");
        var content = input.ContainsKey("rich_message") && !call.World.Options.OldServer
            ? Contents.Rich(input["rich_message"] as JsonObject, isEphemeral: false)
            : Contents.Text(input, input["entities"] as JsonArray, "message_text");
        var markup = ReplyMarkup.Check(json["reply_markup"] as JsonObject, isEphemeral: false);
        return new InlineResult(id, json.TextOf("title") ?? "", json.TextOf("description"), content, markup);
    }

    private static bool IsOwnLink(string url, string? username)
        => Uri.TryCreate(url.Contains("://", StringComparison.Ordinal) ? url : $"https://{url}", UriKind.Absolute, out var uri)
        && uri.Host is "t.me" or "telegram.me"
        && uri.AbsolutePath.Trim('/').Equals(username, StringComparison.OrdinalIgnoreCase)
        && uri.Query.StartsWith("?start=", StringComparison.Ordinal);
}
