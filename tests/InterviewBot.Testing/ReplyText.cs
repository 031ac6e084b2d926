using System.Globalization;
using System.Text;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Testing;

/// <summary>A reply as text, complete and the same every time: what scripted people see.</summary>
public static class ReplyText
{
    public static string Of(Reply reply)
    {
        var text = new StringBuilder();
        switch (reply)
        {
            case Card card:
                Append(text, card);
                break;
            case Notice notice:
                text.Append(notice.Text.ToPlainText()).Append('\n');
                break;
            case Acknowledgement acknowledgement:
                text.Append(CultureInfo.InvariantCulture, $"({acknowledgement.Text})\n");
                break;
            case Document document:
                text.Append(CultureInfo.InvariantCulture, $"{document.Text.ToPlainText()}\n{document.File.Name}:\n{document.File.Text}\n");
                break;
            case Form form:
                text.Append(CultureInfo.InvariantCulture, $"{form.Title}: {form.Field.Label} ({form.Field.Hint})\n");
                break;
            case Completions completions:
                text.AppendJoin('\n', completions.Items.Select(item => $"{item.Label} = {item.Value}")).Append('\n');
                break;
            case Silence:
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(reply));
        }

        foreach (var choice in ChoicesOf(reply))
        {
            text.Append(CultureInfo.InvariantCulture, $"[{choice.Label}]");
            text.Append(choice.Level is { } level ? $" {level.Name}" : "").Append(choice.Detail is { } detail ? $" {detail}" : "").Append('\n');
        }

        return text.ToString();
    }

    public static IEnumerable<Choice> ChoicesOf(Reply reply) => reply switch
    {
        Card card => (card.Menu?.Choices ?? []).Concat(card.Buttons),
        Notice notice => notice.Choices,
        _ => [],
    };

    private static void Append(StringBuilder text, Card card)
    {
        string?[] parts =
        [
            card.Heading,
            card.Title.ToPlainText(),
            card.Level?.Name,
            string.Join(", ", card.Tags),
            card.Body.ToPlainText(),
            card.Hidden is { } hidden ? $"{hidden.Label}: {hidden.Body.ToPlainText()}" : null,
            card.Menu?.Label,
            card.Footer.ToPlainText(),
        ];
        foreach (var part in parts.Where(part => !string.IsNullOrEmpty(part)))
        {
            text.Append(part).Append('\n');
        }
    }
}
