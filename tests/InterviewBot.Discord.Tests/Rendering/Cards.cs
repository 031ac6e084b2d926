using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Rendering;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;
using InterviewBot.Testing.Discord.Looks;
using InterviewBot.Testing.Discord.Rules;

namespace InterviewBot.Discord.Tests.Rendering;

/// <summary>Replies to render, and how they look.</summary>
internal static class Cards
{
    public static readonly QuestionId Question = QuestionId.Parse("kubernetes-etcd");

    public static readonly ButtonAction Again = new("answer", new Arguments { Question = Question });

    public static Card With(string body) => new() { Body = Markdown.FromContent(body) };

    public static Choice Choice(string label, ChoiceMeaning meaning = ChoiceMeaning.Other) => new(meaning, label, new ButtonAction("do"));

    /// <summary>The messages of a reply, each held against Discord's rules.</summary>
    public static IReadOnlyList<MessageBody> Render(Reply reply, int page = 1)
    {
        var bodies = ReplyRenderer.Render(reply, page);
        foreach (var body in bodies)
        {
            Check(body);
        }

        return bodies;
    }

    /// <summary>As a person sees the reply's only message.</summary>
    public static string Looks(Reply reply, int page = 1) => Looks(Assert.Single(Render(reply, page)));

    public static string Looks(MessageBody body) => MessageLooks.Of(Json(body));

    /// <summary>Discord's Markdown for an author's, which comes to one text display.</summary>
    public static string Markup(string markdown)
    {
        var container = Assert.IsType<Container>(Assert.Single(Assert.Single(Render(With(markdown))).Components!));
        return Assert.IsType<TextDisplay>(Assert.Single(container.Components)).Content;
    }

    public static IEnumerable<string> TextsOf(MessageBody body) => Texts(body.Components!);

    public static void Check(MessageBody body)
    {
        var json = Json(body);
        foreach (var use in new[] { MessageUse.Create, MessageUse.Response, MessageUse.Edit })
        {
            Assert.Empty(MessageRules.Check(json, use));
        }

        Assert.Equal(AllowedMentions.None, body.AllowedMentions);
        Assert.InRange(json.ToJsonString(Relaxed).Length, 0, MessageLimits.Message.Weight);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(json.ToJsonString(Relaxed)), 0, MessageLimits.Message.Weight);
    }

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static JsonObject Json(MessageBody body) => JsonSerializer.SerializeToNode(body, DiscordJson.Default.MessageBody)!.AsObject();

    private static IEnumerable<string> Texts(IEnumerable<Component> components) => components.SelectMany(component => component switch
    {
        TextDisplay text => [text.Content],
        Container container => Texts(container.Components),
        _ => Array.Empty<string>(),
    });
}
