using Telegram.Bot.Types.ReplyMarkups;

namespace InterviewBot.Telegram.Rendering.Keyboards;

/// <summary>Arranges buttons in rows as they come.</summary>
internal sealed class KeyboardRows
{
    /// <summary>A longer label needs a row of its own to be read on a phone.</summary>
    private const int MaxSharedLength = 22;

    /// <summary>More buttons than this Telegram does not take under one message (second-hand).</summary>
    private const int MaxButtons = 100;

    private readonly List<List<InlineKeyboardButton>> _rows = [];
    private object? _group;
    private int _width;

    /// <summary>Puts it beside the last one, where that is of the same group and has room beside it.</summary>
    /// <param name="button">The next.</param>
    /// <param name="group">What it shares rows with.</param>
    /// <param name="width">How many share a row, 1 to 8.</param>
    public void Add(InlineKeyboardButton button, object group, int width)
    {
        var shares = group.Equals(_group) && width == _width && _rows[^1].Count < width
            && _rows[^1].TrueForAll(IsShort) && IsShort(button);
        if (shares)
        {
            _rows[^1].Add(button);
        }
        else
        {
            _rows.Add([button]);
        }

        (_group, _width) = (group, width);
    }

    /// <returns>One keyboard, several where one does not hold all rows, or none when there are none.</returns>
    public List<InlineKeyboardMarkup> Finish()
    {
        var keyboards = new List<InlineKeyboardMarkup>();
        var first = 0;
        var buttons = 0;
        for (var row = 0; row < _rows.Count; row++)
        {
            if (buttons + _rows[row].Count > MaxButtons)
            {
                keyboards.Add(new InlineKeyboardMarkup(_rows[first..row]));
                (first, buttons) = (row, 0);
            }

            buttons += _rows[row].Count;
        }

        if (buttons > 0)
        {
            keyboards.Add(new InlineKeyboardMarkup(_rows[first..]));
        }

        return keyboards;
    }

    private static bool IsShort(InlineKeyboardButton button) => button.Text.Length <= MaxSharedLength;
}
