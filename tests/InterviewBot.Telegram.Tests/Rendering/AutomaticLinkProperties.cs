using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Markup;
using InterviewBot.Telegram.Rendering;
using InterviewBot.Testing.Telegram.Html;

namespace InterviewBot.Telegram.Tests.Rendering;

/// <summary>Held against what the loopback server finds in a text by itself.</summary>
[Properties(Arbitrary = [typeof(Signs)], MaxTest = 1000)]
public sealed class AutomaticLinkProperties
{
    private static readonly string[] Named = ["mention", "bot_command", "hashtag", "cashtag"];

    [Property]
    public void Nothing_that_a_person_writes_becomes_a_link(SignText text)
        => Assert.Empty(Linked(new Card { Heading = text.Value, Body = Markdown.Escape(text.Value), Footer = Markdown.Escape(text.Value) }, [.. Named, "url", "email"]));

    [Property]
    public void Nothing_that_a_question_says_becomes_a_mention_a_command_or_a_tag(SignText text)
        => Assert.Empty(Linked(new Card { Title = Markdown.FromContent(text.Value), Body = Markdown.FromContent(text.Value) }, Named));

    [Property]
    public void Nothing_in_a_sentence_becomes_a_link_but_the_bots_own_commands(SignText text)
        => Assert.All(Linked(new Notice(Markdown.Escape(text.Value)), [.. Named, "url", "email"]), link => Assert.Equal("/help", link));

    private static List<string> Linked(Reply reply, string[] kinds)
        => [.. Cards.Render(reply, Cards.Classic)
            .Select(message => FormattedText.OfHtml(((ClassicTelegramMessage)message).Html))
            .SelectMany(text => text.Entities.Where(entity => kinds.Contains(entity.Type)).Select(entity => text.Text.Substring(entity.Offset, entity.Length)))];
}

/// <summary>Texts of what begins, continues and ends a link.</summary>
public static class Signs
{
    private static readonly string[] Pieces =
    [
        "@", "/", "#", "$", ".", ":", "://", "http", "https", "tg", "everyone", "stop", "help", "x", "USD", "1INCH", "com", "org", "md", "-",
        " ", "\n", "_", "9", "10", "ế", "\u0301", "漢字", "👍", "𝐀", "\u2060", "\u200C", "·", "…", "<", ">", "*", "**", "`", "(", "[a](https://a.example)",
    ];

    public static Arbitrary<SignText> Texts()
        => Gen.Elements(Pieces).ListOf().Select(pieces => new SignText(string.Concat(pieces))).ToArbitrary();
}

public sealed record SignText(string Value);
