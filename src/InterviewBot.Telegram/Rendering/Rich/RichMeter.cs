using InterviewBot.Engine.Adapters.Pages;
using InterviewBot.Engine.Markup.Reading;

namespace InterviewBot.Telegram.Rendering.Rich;

/// <summary>Counts what goes into the blocks of a rich message.</summary>
internal sealed class RichMeter
{
    private Extent _extent;

    public void AddText(string text)
    {
        var length = CleanText.CountCharacters(text);
        _extent += new Extent(length, length, Parts: 0);
    }

    /// <summary>An address is not shown, but sent.</summary>
    public void AddAddress(string address) => _extent += new Extent(0, address.Length, Parts: 0);

    /// <summary>A block, an item of a list, a row of a table.</summary>
    public void AddBlock() => _extent += new Extent(0, 0, Parts: 1);

    /// <summary>What was counted since it was last taken.</summary>
    public Extent Take()
    {
        var taken = _extent;
        _extent = default;
        return taken;
    }
}
