using System.Text;
using FsCheck.Xunit;
using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Rendering.Markup;
using InterviewBot.Discord.Tests.Rendering.Checks;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace InterviewBot.Discord.Tests.Rendering;

[Properties(Arbitrary = [typeof(Documents)], MaxTest = 200)]
public sealed class RenderingProperties
{
    [Property]
    public void Whatever_a_card_holds_Discord_takes_it(AnyMarkdown title, AnyMarkdown body, AnyMarkdown hidden, AnyText text, byte page, bool isTurned)
    {
        var card = new Card
        {
            Heading = text.Text,
            Title = title.Markdown,
            Level = Level.Senior,
            Tags = [text.Text, "etcd"],
            Body = body.Markdown,
            Hidden = new HiddenPart(text.Text, hidden.Markdown),
            Picker = new PlacePicker(text.Text, new ButtonAction("daily")),
            Menu = new Menu(text.Text.Length % 2 == 0 ? text.Text : null, [.. Enumerable.Repeat(Cards.Choice(text.Text) with { Detail = text.Text, Level = Level.Junior }, page)]),
            Footer = Markdown.Escape(text.Text),
            Buttons = [.. Enumerable.Repeat(Cards.Choice(text.Text), page / 4), Cards.Choice("b") with { Detail = text.Text }],
            Again = isTurned ? Cards.Again : null,
        };
        var messages = Cards.Render(card, page);
        Assert.All(messages.SelectMany(Cards.TextsOf), markup => Assert.Empty(DiscordReader.Read(markup).Unasked));
        Assert.Equal(1, isTurned ? messages.Count : 1);
    }

    [Property]
    public void No_text_is_lost_in_a_body(AnyMarkdown any, bool isTurned)
        => AssertShows(any, new Card { Body = any.Markdown, Again = isTurned ? Cards.Again : null });

    [Property]
    public void No_text_is_lost_in_a_title(AnyMarkdown any)
        => AssertShows(any, new Card { Title = any.Markdown });

    [Property]
    public void No_text_is_lost_in_a_hidden_part(AnyMarkdown any)
        => AssertShows(any, new Card { Hidden = new HiddenPart("More", any.Markdown) });

    [Property]
    public void No_text_is_lost_in_a_footer(AnyMarkdown any)
        => AssertShows(any, new Card { Footer = any.Markdown });

    [Property]
    public void No_text_is_lost_in_a_notice(AnyMarkdown any)
        => AssertShows(any, new Notice(any.Markdown));

    [Property]
    public void A_persons_text_is_shown_as_it_was_typed_and_does_nothing(AnyText any)
    {
        var shown = Read(new Card { Body = Markdown.Escape(any.Text) });
        Assert.Equal(Typed(any.Text), WithoutJoiners(shown.Text).Trim());
        Assert.Empty(shown.Effects);
    }

    [Property]
    public void A_persons_text_does_nothing_within_a_quotation_a_list_or_bold(AnyText any)
    {
        var text = Markdown.Escape(any.Text.ReplaceLineEndings(" "));
        var shown = Read(new Card { Body = Markdown.Of($"> {text}\n\n- {text}\n\n**x{text}x**\n\n*x{text}x*") });
        Assert.Empty(shown.Effects.Except(["quote", "item", "bold", "italic"], StringComparer.Ordinal));
    }

    private static void AssertShows(AnyMarkdown any, Reply reply)
    {
        var shown = Read(reply);
        var (letters, written) = (VisibleText.LettersOf(shown.Text), VisibleText.LettersOf(any.Markdown.ToPlainText()));
        var tree = any.Markdown.Parse();

        // A table that is told row by row repeats its headers, in between.
        var isInOrder = tree.Descendants<Table>().Any() ? VisibleText.ContainsInAnyOrder(letters, written) : VisibleText.Contains(letters, written);
        Assert.True(isInOrder, $"Written:\n{written}\nShown:\n{letters}");
        Assert.Empty(shown.Unasked);
        Assert.Empty(shown.Links.Except(AddressesIn(tree), StringComparer.Ordinal));
    }

    private static IEnumerable<string> AddressesIn(MarkdownDocument tree)
        => tree.Descendants<Inline>()
            .Select(inline => MaskedAddress.Of(inline switch { LinkInline link => link.Url, AutolinkInline { IsEmail: false } link => link.Url, _ => null }))
            .OfType<string>();

    /// <summary>All pages of a reply, as a reader turns them.</summary>
    private static Shown Read(Reply reply)
    {
        IEnumerable<MessageBody> bodies = Cards.Render(reply);
        if (reply.Again is not null && PagesOf(bodies) is var pages)
        {
            bodies = Enumerable.Range(1, pages).SelectMany(page => Cards.Render(reply, page));
        }

        var shown = bodies.SelectMany(Cards.TextsOf).Select(DiscordReader.Read).ToList();
        return new Shown(string.Join('\n', shown.Select(text => text.Text)), [.. shown.SelectMany(text => text.Effects)]);
    }

    private static int PagesOf(IEnumerable<MessageBody> bodies)
        => bodies.SelectMany(body => body.Components!.OfType<Container>()).SelectMany(container => container.Components.OfType<ActionRow>())
            .SelectMany(row => row.Components.OfType<Button>()).Where(button => button.Label!.StartsWith("1/", StringComparison.Ordinal))
            .Select(button => int.Parse(button.Label![2..], System.Globalization.CultureInfo.InvariantCulture)).FirstOrDefault(1);

    /// <summary>Lines without white space around them and without what is not sent; nothing, where nothing can be seen.</summary>
    private static string Typed(string text)
    {
        var lines = new List<string>();
        foreach (var line in text.AsSpan().Trim().EnumerateLines())
        {
            lines.Add(string.Concat(line.Trim().ToString().EnumerateRunes().Select(Sent)));
        }

        var typed = WithoutJoiners(string.Join('\n', lines)).Trim();
        return VisibleText.LettersOf(typed).Length == 0 ? "" : typed;
    }

    private static string WithoutJoiners(string text) => text.Replace($"{InlineWriter.WordJoiner}", "", StringComparison.Ordinal);

    private static string Sent(Rune letter) => letter.Value switch
    {
        0 => "\uFFFD",
        '\t' => " ",
        (>= 0x2028 and <= 0x202E) or (>= 0x2066 and <= 0x2069) => "",
        _ when Rune.IsControl(letter) => "",
        _ => letter.ToString(),
    };
}
