using System.Text;
using Telegram.Bot.Types;

namespace InterviewBot.Telegram.Tests.Rendering.Checks;

/// <summary>What Telegram asks of a rich message, checked block by block; on the way its text is gathered.</summary>
internal sealed class RichMessageRules
{
    private readonly StringBuilder _text = new();
    private readonly List<string> _names = [];
    private readonly List<string> _jumps = [];
    private int _parts;

    private RichMessageRules()
    {
    }

    public string Text => _text.ToString();

    public static RichMessageRules Check(InputRichMessage message)
    {
        Assert.Null(message.Html);
        Assert.Null(message.Markdown);
        var rules = new RichMessageRules();
        rules.CheckBlocks(message.Blocks, depth: 1);

        Assert.InRange(rules.Text.EnumerateRunes().Count(letter => letter.Value != '\v'), 1, 8000);
        Assert.InRange(rules._parts, 1, 500);
        Assert.Distinct(rules._names);
        Assert.All(rules._jumps, jump => Assert.Contains(jump, rules._names));
        return rules;
    }

    private void CheckBlocks(IEnumerable<InputRichBlock>? blocks, int depth)
    {
        Assert.NotNull(blocks);
        Assert.NotEmpty(blocks);
        foreach (var block in blocks)
        {
            CheckBlock(block, depth);
            _text.Append('\v');
        }
    }

    private void CheckBlock(InputRichBlock block, int depth)
    {
        _parts++;
        Assert.InRange(depth, 1, 16);
        switch (block)
        {
            case InputRichBlockParagraph paragraph:
                CheckText(paragraph.Text, depth + 1);
                break;
            case InputRichBlockSectionHeading heading:
                Assert.InRange(heading.Size, 1, 6);
                CheckText(heading.Text, depth + 1);
                break;
            case InputRichBlockPreformatted pre:
                CheckText(pre.Text, depth + 1);
                Assert.NotEqual("", pre.Language);
                break;
            case InputRichBlockFooter footer:
                CheckText(footer.Text, depth + 1);
                break;
            case InputRichBlockDivider:
                break;
            case InputRichBlockBlockQuotation quotation:
                CheckBlocks(quotation.Blocks, depth + 1);
                break;
            case InputRichBlockDetails details:
                CheckText(details.Summary, depth + 1);
                CheckBlocks(details.Blocks, depth + 1);
                break;
            case InputRichBlockList list:
                CheckItems([.. list.Items], depth + 1);
                break;
            case InputRichBlockTable table:
                CheckTable([.. table.Cells.Select(row => row.ToArray())], depth + 1);
                break;
            case InputRichBlockButtons buttons:
                CheckButtons([.. buttons.Buttons], depth + 1);
                break;
            default:
                Assert.Fail($"A block of a kind that is not expected: {block.Type}");
                break;
        }
    }

    private void CheckItems(InputRichBlockListItem[] items, int depth)
    {
        Assert.NotEmpty(items);
        foreach (var item in items)
        {
            _parts++;
            Assert.True(item.Type is null or "1");
            Assert.Equal(item.Type is null, item.Value is null);
            Assert.True(item.HasCheckbox || !item.IsChecked);
            CheckBlocks(item.Blocks, depth + 1);
        }
    }

    private void CheckTable(RichBlockTableCell[][] rows, int depth)
    {
        Assert.NotEmpty(rows);
        Assert.InRange(rows[0].Length, 1, 20);
        foreach (var row in rows)
        {
            _parts++;
            Assert.Equal(rows[0].Length, row.Length);
            foreach (var cell in row)
            {
                Assert.True(Enum.IsDefined(cell.Align) && Enum.IsDefined(cell.Valign));
                if (cell.Text is not null)
                {
                    CheckText(cell.Text, depth + 2);
                }

                _text.Append('\v');
            }
        }
    }

    private void CheckButtons(RichMessageButton[] buttons, int depth)
    {
        Assert.InRange(buttons.Length, 1, 8);
        foreach (var button in buttons)
        {
            Assert.InRange(Encoding.UTF8.GetByteCount(button.CallbackData ?? ""), 1, 64);
            Assert.IsType<RichTextText>(button.Text);
            CheckText(button.Text, depth + 1);
        }
    }

    private void CheckText(RichText? text, int depth)
    {
        Assert.NotNull(text);
        var start = _text.Length;
        Walk(text, depth);
        Assert.False(VisibleText.IsBlank(Text[start..]), "A text that shows nothing");
    }

    private void Walk(RichText text, int depth)
    {
        Assert.InRange(depth, 1, 16);
        switch (text)
        {
            case RichTextText plain:
                Assert.True(VisibleText.IsClean(plain.Text) && plain.Text.Length > 0, "A text that Telegram would not take");
                _text.Append(plain.Text);
                break;
            case RichTextArray array:
                Assert.NotEmpty(array.Array);
                Array.ForEach(array.Array, part => Walk(part, depth + 1));
                break;
            case RichTextUrl link:
                Addresses.Check(link.Url);
                Walk(link.Text, depth + 1);
                break;
            case RichTextEmailAddress mail:
                Assert.Matches("^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$", mail.EmailAddress);
                Walk(mail.Text, depth + 1);
                break;
            case RichTextReference reference:
                _names.Add(reference.Name);
                Walk(reference.Text, depth + 1);
                break;
            case RichTextReferenceLink jump:
                _jumps.Add(jump.ReferenceName);
                Walk(jump.Text, depth + 1);
                break;
            default:
                Walk(InsideOf(text), depth + 1);
                break;
        }
    }

    private static RichText InsideOf(RichText text) => text switch
    {
        RichTextBold bold => bold.Text,
        RichTextItalic italic => italic.Text,
        RichTextCode code => code.Text,
        RichTextSuperscript figure => figure.Text,
        _ => throw new ArgumentOutOfRangeException(nameof(text), text.Type, "A text of a kind that is not expected."),
    };
}
