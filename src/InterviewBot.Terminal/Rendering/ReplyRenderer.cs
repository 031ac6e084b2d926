using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace InterviewBot.Terminal.Rendering;

/// <summary>Shows each kind of reply. The first line stands at the margin and all else is indented under it.</summary>
internal sealed class ReplyRenderer(Look look)
{
    private const string BetweenButtons = "   ";

    /// <summary>Null for replies that show nothing.</summary>
    public RenderedReply? Render(Reply reply)
    {
        var texts = TerminalTexts.In(reply.Language);
        return reply switch
        {
            Card card => Render(card, texts),
            Notice notice => Render(notice, texts),
            Acknowledgement done => new RenderedReply(new FlowText().Append(done.Text), []),
            Document document => PrintedFile.Under(document, Markdown(document.Text, texts), look),
            Form form => new RenderedReply(View(form, texts), []),
            Silence or Completions => null,
            _ => throw new ArgumentOutOfRangeException(nameof(reply), reply.GetType().Name, "A kind of reply that the terminal cannot show."),
        };
    }

    public IRenderable Reveal(HiddenPart part, TerminalTexts texts)
    {
        var view = new Stack();
        view.Add(new FlowText().Append(part.Label, Look.Strong));
        view.Add(Prefixed.Indent(Markdown(part.Body, texts)), hasGap: false);
        return view;
    }

    private RenderedReply Render(Card card, TerminalTexts texts)
    {
        var choices = ChoicesOf(card);
        var view = new Stack();
        if (Header(card) is { } header)
        {
            view.Add(header);
        }

        AddText(view, card.Title, texts, Look.Strong);
        AddText(view, card.Body, texts);
        if (card.Hidden is { } hidden)
        {
            Add(view, look.IsRich ? Closed(hidden, choices.Length) : Reveal(hidden, texts));
        }

        if (card.Menu is { } menu)
        {
            Add(view, View(menu));
        }

        AddText(view, card.Footer, texts, Look.Faint);
        if (!card.Buttons.IsEmpty)
        {
            Add(view, Buttons(card.Buttons, firstNumber: 1 + (card.Menu?.Choices.Length ?? 0)));
        }

        return new RenderedReply(view, choices);
    }

    private RenderedReply Render(Notice notice, TerminalTexts texts)
    {
        var view = Markdown(notice.Text, texts);
        if (!notice.Choices.IsEmpty)
        {
            if (view.Single is FlowText sentence)
            {
                AppendButtons(sentence.Append("  "), notice.Choices, firstNumber: 1);
            }
            else
            {
                Add(view, Buttons(notice.Choices, firstNumber: 1));
            }
        }

        return new RenderedReply(view, [.. notice.Choices.Select(choice => new PressChoice(choice))]);
    }

    private Stack View(Form form, TerminalTexts texts)
    {
        var view = new Stack();
        view.Add(new FlowText().Append(form.Title, Look.Strong));
        var field = new Stack();
        field.Add(new FlowText().Append(form.Field.Label));
        if (form.Field.Hint.Length > 0)
        {
            field.Add(new FlowText().Append(form.Field.Hint, Look.Faint), hasGap: false);
        }

        if (form.Field.Value is { } value)
        {
            field.Add(Prefixed.Indent(Lines(value)));
        }

        if (look.IsRich)
        {
            field.Add(new FlowText().Append(texts.FormHelp, Look.Faint), hasGap: false);
        }

        view.Add(Prefixed.Indent(field));
        return view;
    }

    private static FlowText Lines(string text)
    {
        var lines = new FlowText();
        foreach (var line in text.EnumerateLines())
        {
            (lines.IsBlank ? lines : lines.AppendLineBreak()).Append(line.ToString());
        }

        return lines;
    }

    private static IRenderable? Header(Card card)
    {
        if (card.Heading is null && card.Level is null)
        {
            return card.About is { } id && card.Title.IsEmpty ? new FlowText().Append(id.Value, Look.Faint) : null;
        }

        var left = new FlowText().Append(card.Heading ?? "", Look.Heading);
        if (card.Level is { } level)
        {
            left.Append(card.Heading is null ? "" : " · ", Look.Faint).Append(level.Name, Look.Badge(level));
        }

        return card.About is { } about ? new HeaderLine(left, about.Value) : left;
    }

    private ImmutableArray<NumberedChoice> ChoicesOf(Card card)
    {
        var pressed = (card.Menu?.Choices ?? []).Concat(card.Buttons).Select(NumberedChoice (choice) => new PressChoice(choice));
        return [.. look.IsRich && card.Hidden is { } hidden ? pressed.Append(new RevealChoice(hidden)) : pressed];
    }

    private static FlowText Closed(HiddenPart hidden, int number)
        => new FlowText().Append($"{number} ", Look.Number).AppendWhole("▸ " + hidden.Label);

    private static Stack View(Menu menu)
    {
        var view = new Stack();
        if (menu.Label is { } label)
        {
            view.Add(new FlowText().Append(label, Look.Strong));
        }

        var width = $"{menu.Choices.Length} ".Length;
        for (var index = 0; index < menu.Choices.Length; index++)
        {
            var choice = menu.Choices[index];
            var text = AppendDetails(new FlowText().Append(choice.Label), choice);
            view.Add(new Prefixed(text, $"{index + 1} ".PadLeft(width), new string(' ', width), Look.Number), hasGap: false);
        }

        return view;
    }

    private static FlowText Buttons(ImmutableArray<Choice> choices, int firstNumber)
        => AppendButtons(new FlowText(), choices, firstNumber);

    private static FlowText AppendButtons(FlowText text, ImmutableArray<Choice> choices, int firstNumber)
    {
        for (var index = 0; index < choices.Length; index++)
        {
            var (number, label) = ($"{firstNumber + index}", ButtonLabel(choices[index]));
            text.Append(index == 0 ? "" : BetweenButtons).AppendWhole(number == label ? number : $"{number} ", Look.Number);
            if (number != label)
            {
                text.AppendWhole(label);
            }
        }

        return text;
    }

    private static string ButtonLabel(Choice choice)
    {
        var label = SafeText.OnOneLine(choice.Label).Trim();
        return string.IsNullOrEmpty(choice.Detail) ? label : $"{label} ({choice.Detail})";
    }

    private static FlowText AppendDetails(FlowText text, Choice choice)
    {
        if (choice.Level is { } level)
        {
            text.Append(" · ", Look.Faint).Append(level.Name, Look.Badge(level));
        }

        if (!string.IsNullOrEmpty(choice.Detail))
        {
            text.Append(" · ", Look.Faint).Append(choice.Detail, Look.Faint);
        }

        return text;
    }

    private void AddText(Stack view, Markdown markdown, TerminalTexts texts, Style? style = null)
    {
        if (Markdown(markdown, texts, style) is { Count: > 0 } text)
        {
            Add(view, text);
        }
    }

    private static void Add(Stack view, IRenderable block) => view.Add(view.Count == 0 ? block : Prefixed.Indent(block));

    private Stack Markdown(Markdown markdown, TerminalTexts texts, Style? style = null)
        => new MarkdownRenderer(look, texts.Sources).Render(markdown, style);
}
