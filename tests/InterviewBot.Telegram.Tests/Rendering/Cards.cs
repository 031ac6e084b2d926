using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;
using InterviewBot.Telegram.Rendering;

namespace InterviewBot.Telegram.Tests.Rendering;

/// <summary>Replies to render, and ways to render them.</summary>
internal static class Cards
{
    public static readonly BotIdentity Bot = new(Id: 7, "quizbot", SupportsInlineQueries: false, ReadsAllGroupMessages: false);

    public static readonly RenderingOptions Rich = new() { IsRich = true };

    public static readonly RenderingOptions Classic = new() { IsRich = false };

    public static readonly QuestionId Question = QuestionId.Parse("kubernetes-etcd");

    public static Card With(string body) => new() { Body = Markdown.FromContent(body), Language = Language.English };

    public static Choice Choice(string label, ChoiceMeaning meaning = ChoiceMeaning.Other) => new(meaning, label, new ButtonAction("do"));

    public static IReadOnlyList<TelegramMessage> Render(Reply reply, RenderingOptions options) => new ReplyRenderer(Bot).Render(reply, options);

    public static string Html(Reply reply)
        => Assert.IsType<ClassicTelegramMessage>(Assert.Single(Render(reply, Classic))).Html;
}
