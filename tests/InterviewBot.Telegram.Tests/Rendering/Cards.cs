using System.Text.Encodings.Web;
using System.Text.Json;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;
using InterviewBot.Telegram.Rendering;
using InterviewBot.Telegram.Tests.Rendering.Checks;
using Telegram.Bot;

namespace InterviewBot.Telegram.Tests.Rendering;

/// <summary>Replies to render, and ways to render them.</summary>
internal static class Cards
{
    private static readonly JsonSerializerOptions Json = new(JsonBotAPI.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static readonly BotIdentity Bot = new(Id: 7, "quizbot", SupportsInlineQueries: false, ReadsAllGroupMessages: false);

    public static readonly RenderingOptions Rich = new() { IsRich = true };

    public static readonly RenderingOptions Classic = new() { IsRich = false };

    public static readonly QuestionId Question = QuestionId.Parse("kubernetes-etcd");

    public static Card With(string body) => new() { Body = Markdown.FromContent(body), Language = Language.English };

    public static Choice Choice(string label, ChoiceMeaning meaning = ChoiceMeaning.Other) => new(meaning, label, new ButtonAction("do"));

    public static IReadOnlyList<TelegramMessage> Render(Reply reply, RenderingOptions options) => new ReplyRenderer(Bot).Render(reply, options);

    /// <summary>The blocks of a card's only message as JSON, each on a line, with single quotation marks for double ones.</summary>
    public static string Blocks(Card card)
    {
        var message = Assert.IsType<RichTelegramMessage>(Assert.Single(Render(card, Rich)));
        MessageRules.Check(message);
        return string.Join('\n', message.Content.Blocks!.Select(block => JsonSerializer.Serialize(block, Json).Replace('"', '\'')));
    }

    public static string Html(Reply reply)
        => Assert.IsType<ClassicTelegramMessage>(Assert.Single(Render(reply, Classic))).Html;
}
