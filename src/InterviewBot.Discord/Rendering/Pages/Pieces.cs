using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Rendering.Controls;
using InterviewBot.Discord.Rendering.Markup;
using InterviewBot.Engine.Adapters.Pages;

namespace InterviewBot.Discord.Rendering.Pages;

/// <summary>Makes the pieces of messages, and says how much each takes.</summary>
internal static class Pieces
{
    /// <summary>A container and its first text.</summary>
    public static readonly Extent Frame = new(
        Characters: 0, "{'type':17,'components':[],'accent_color':16777215},{'type':10,'content':''},".Length, Parts: 2);

    /// <summary>With the text behind it, which is one of its own.</summary>
    private static readonly Extent Divider = new(
        Characters: 0, "{'type':14,'divider':true,'spacing':1},{'type':10,'content':''},".Length, Parts: 2);

    /// <param name="markup">Discord's Markdown; not empty.</param>
    /// <param name="linesAbove">Line breaks before it, unless what precedes asks for less.</param>
    /// <param name="linesBelow">Line breaks behind it, unless what follows asks for less.</param>
    /// <param name="leadsOn">It belongs with what follows.</param>
    public static Piece<PagePart> Text(string markup, int linesAbove = Spacing.Most, int linesBelow = Spacing.Most, bool leadsOn = false)
        => new(
            new TextPart(markup, linesAbove, linesBelow),
            new Extent(markup.Length + linesAbove, JsonSize.Of(markup) + (2 * linesAbove), Parts: 0),
            leadsOn);

    public static Piece<PagePart> Line() => new(new DividerPart(), Divider, LeadsOn: true);

    /// <param name="row">Behind all text.</param>
    public static Piece<PagePart> Row(ActionRow row)
    {
        var weight = "{'type':1,'components':[]},".Length + row.Components.Sum(Weigh);
        return new(new RowPart(row), new Extent(Characters: 0, weight, 1 + row.Components.Count));
    }

    private static int Weigh(Component component) => component switch
    {
        Button button => "{'type':2,'style':2,'label':'','emoji':{'name':''},'custom_id':'','disabled':true},".Length
            + JsonSize.Of(button.Label) + JsonSize.Of(button.Emoji?.Name) + JsonSize.Of(button.CustomId),
        StringSelect select => "{'type':3,'custom_id':'','options':[],'placeholder':''},".Length
            + JsonSize.Of(select.CustomId) + JsonSize.Of(select.Placeholder) + select.Options.Sum(SelectRows.Weigh),
        ChannelSelect select => "{'type':8,'custom_id':'','channel_types':[0,5],'placeholder':''},".Length
            + JsonSize.Of(select.CustomId) + JsonSize.Of(select.Placeholder),
        _ => throw new ArgumentOutOfRangeException(nameof(component)),
    };
}
