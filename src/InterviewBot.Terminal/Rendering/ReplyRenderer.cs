using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace InterviewBot.Terminal.Rendering;

/// <summary>Draws every kind of reply.</summary>
internal sealed class ReplyRenderer(Look look)
{
    private const int Indent = 2;

    /// <param name="reply">What is drawn.</param>
    /// <param name="choices">Its choices, as they are numbered.</param>
    public IRenderable Render(Reply reply, NumberedChoices choices)
    {
        var markdown = new MarkdownRenderer(look, TerminalTexts.Get("Sources", reply.Language));
        return reply switch
        {
            Card card => Render(card, choices, markdown),
            Notice notice => new Stack(
                [markdown.Render(notice.Text), .. Buttons(choices).Select(line => Hanging.Indent(Indent, line))],
                spaced: false),
            Acknowledgement acknowledgement => Line(acknowledgement.Text, look.Faint),
            Form form => new Stack(
                [Line($"{form.Field.Label}:", look.Title), Line(form.Field.Hint, look.Faint)],
                spaced: false),
            _ => throw new ArgumentOutOfRangeException(nameof(reply)),
        };
    }

    private Stack Render(Card card, NumberedChoices choices, MarkdownRenderer markdown)
    {
        var parts = new List<IRenderable>();
        if (!card.Title.IsEmpty && card.Heading is not null)
        {
            parts.Add(Title(card));
        }

        if (!card.Body.IsEmpty)
        {
            parts.Add(markdown.Render(card.Body));
        }

        if (card.Hidden is { } hidden && !look.IsRich)
        {
            parts.Add(new Stack([Line(hidden.Label, look.Heading), markdown.Render(hidden.Body)], spaced: false));
        }

        if (card.Menu is { } menu)
        {
            var items = choices.Menu.Select(item => MenuItem(item.Number, item.Choice));
            parts.Add(new Stack(menu.Label is { } label ? [Line(label, look.Heading), .. items] : [.. items], spaced: false));
        }

        if (!card.Footer.IsEmpty)
        {
            parts.Add(markdown.Render(card.Footer));
        }

        parts.AddRange(Buttons(choices));
        return new Stack([Header(card), Hanging.Indent(Indent, new Stack(parts, spaced: true))], spaced: true);
    }

    /// <summary>The heading, or the title of a card that has none, with the level, and the id to type at the right.</summary>
    private HeaderLine Header(Card card)
    {
        var line = new Paragraph();
        if (card.Heading is { } heading)
        {
            line.Append(SafeText.OnOneLine(heading), look.Heading);
        }
        else
        {
            new InlineRenderer(look).AppendLine(line, card.Title.Parse(), look.Title);
        }

        if (card.Level is { } level)
        {
            line.Append(" · ", look.Faint);
            line.Append(level.Name, Look.Badge(level));
        }

        return new HeaderLine(line, card.About?.Value ?? "", look.Faint);
    }

    private Paragraph Title(Card card)
    {
        var title = new Paragraph();
        new InlineRenderer(look).AppendLine(title, card.Title.Parse(), look.Title);
        return title;
    }

    private Hanging MenuItem(int number, Choice choice)
    {
        var line = new Paragraph(SafeText.OnOneLine(choice.Label));
        if (choice.Level is { } level)
        {
            line.Append(" · ", look.Faint);
            line.Append(level.Name, Look.Badge(level));
        }

        if (choice.Detail is { } detail)
        {
            line.Append($" · {SafeText.OnOneLine(detail)}", look.Faint);
        }

        var mark = $"{number} ";
        return new Hanging(mark, new string(' ', mark.Length), look.Number, line);
    }

    private IEnumerable<IRenderable> Buttons(NumberedChoices choices)
        => choices.Buttons.Count == 0 ? [] : [new ChoiceLine(choices.Buttons, look)];

    private static Text Line(string text, Style style) => new(SafeText.OnOneLine(text), style);
}
