using InterviewBot.Engine.Markup.Reading;
using InterviewBot.Telegram.Rendering.Links;
using Markdig.Extensions.Footnotes;
using Telegram.Bot.Types;

namespace InterviewBot.Telegram.Rendering.Rich;

/// <summary>Makes a numbered list of the footnotes, each under the name that references jump to.</summary>
internal sealed class RichSources(RichInlines inlines, RichMeter meter, string label, SourceNames names)
{
    /// <param name="blocks">Where they are added.</param>
    /// <param name="footnotes">At least one.</param>
    /// <param name="isHidden">Only the label shows until a person opens it.</param>
    public void Add(List<InputRichBlock> blocks, FootnoteGroup footnotes, bool isHidden)
    {
        var list = new InputRichBlockList { Items = [.. Source.Read(footnotes, WebAddress.Of).Select(ItemOf)] };
        var summary = inlines.Plain(label);
        meter.AddBlock();
        meter.AddBlock();
        if (isHidden)
        {
            blocks.Add(new InputRichBlockDetails { Summary = summary, Blocks = [list] });
        }
        else
        {
            blocks.Add(new InputRichBlockParagraph { Text = new RichTextBold { Text = summary } });
            blocks.Add(list);
        }
    }

    private InputRichBlockListItem ItemOf(Source source)
    {
        meter.AddBlock();
        meter.AddBlock();
        var text = new RichTextReference { Name = names.Of(source.Number), Text = inlines.Of(source.Runs) };
        return new InputRichBlockListItem
        {
            Type = "1",
            Value = source.Number,
            Blocks = [new InputRichBlockParagraph { Text = text }],
        };
    }
}
