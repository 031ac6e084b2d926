using System.Text.Json.Nodes;
using InterviewBot.Testing.Telegram.Html;
using InterviewBot.Testing.Telegram.Http;
using InterviewBot.Testing.Telegram.Rich;
using InterviewBot.Testing.Telegram.State;

namespace InterviewBot.Testing.Telegram.Methods;

/// <summary>Reads what a message shall hold.</summary>
internal static class Contents
{
    public static MessageContent Text(JsonObject parameters, JsonArray? entities, string name = "text")
    {
        var text = FormattedText.Read(
            parameters.TextOf(name) ?? "",
            parameters.TextOf("parse_mode"),
            entities,
            FormattedText.MessageLimit,
            "message is too long");
        return text.Text.Length == 0 ? throw RefusedException.BadRequest("message text is empty") : new MessageContent.Text(text);
    }

    public static MessageContent Rich(JsonObject? richMessage, bool isEphemeral)
        => new MessageContent.Rich(RichRules.Apply(richMessage ?? throw RefusedException.BadRequest("message text is empty"), isEphemeral));

    /// <summary>The new content of an edit: text, or rich.</summary>
    public static MessageContent TextOrRich(Call call, bool isEphemeral)
    {
        var rich = call.World.Options.OldServer ? null : call.Request.Object("rich_message");
        if (rich is not null && call.Request.Parameters.ContainsKey("text"))
        {
            throw RefusedException.BadRequest("exactly one of text and rich_message must be used");
        }

        return rich is not null ? Rich(rich, isEphemeral) : Text(call.Request.Parameters, call.Request.Array("entities"));
    }

    public static MessageContent Document(ApiRequest request)
    {
        var caption = FormattedText.Read(
            request.Text("caption") ?? "",
            request.Text("parse_mode"),
            request.Array("caption_entities"),
            FormattedText.CaptionLimit,
            "message caption is too long");
        var file = request.File("document") ?? throw RefusedException.BadRequest("there is no document in the request");
        return file.Content.Length == 0
            ? throw RefusedException.BadRequest("file must be non-empty")
            : new MessageContent.Document(file.Name, file.Content, caption);
    }
}
