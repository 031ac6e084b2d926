using System.Globalization;

namespace InterviewBot.Terminal.Editing;

/// <summary>
/// A line of text with a cursor, which always stands between two grapheme clusters (what a reader takes for characters), so that no
/// edit leaves half of one behind. Places are offsets into the text in UTF-16 units; words are what stands between white space.
/// </summary>
internal sealed class LineBuffer
{
    private char? _highSurrogate;

    public string Text { get; private set; } = "";

    public int Cursor { get; private set; }

    public bool IsEmpty => Text.Length == 0;

    public string TextBeforeCursor => Text[..Cursor];

    public int Left => Before(Cursor);

    public int Right => After(Cursor);

    /// <summary>Where the word begins that the cursor is in or behind.</summary>
    public int WordLeft
    {
        get
        {
            var place = Cursor;
            while (place > 0 && IsBlank(Before(place)))
            {
                place = Before(place);
            }

            while (place > 0 && !IsBlank(Before(place)))
            {
                place = Before(place);
            }

            return place;
        }
    }

    /// <summary>Where the word ends that the cursor is in or before.</summary>
    public int WordRight
    {
        get
        {
            var place = Cursor;
            while (place < Text.Length && IsBlank(place))
            {
                place = After(place);
            }

            while (place < Text.Length && !IsBlank(place))
            {
                place = After(place);
            }

            return place;
        }
    }

    /// <summary>Moves the cursor to the place, or behind the cluster that the place is inside of.</summary>
    public void MoveTo(int place)
    {
        _highSurrogate = null;
        Cursor = 0;
        while (Cursor < place)
        {
            Cursor = After(Cursor);
        }
    }

    /// <summary>Inserts a UTF-16 unit at the cursor. Consoles deliver a surrogate pair as two keys; half of one is never inserted.</summary>
    public void Insert(char typed)
    {
        if (char.IsHighSurrogate(typed))
        {
            _highSurrogate = typed;
        }
        else if (!char.IsLowSurrogate(typed))
        {
            Replace(Cursor, Cursor, [typed]);
        }
        else if (_highSurrogate is { } high)
        {
            Replace(Cursor, Cursor, [high, typed]);
        }
    }

    /// <summary>Puts another text in the place of a part; the cursor goes behind it.</summary>
    public void Replace(int start, int end, ReadOnlySpan<char> text)
    {
        Text = string.Concat(Text.AsSpan(0, start), text, Text.AsSpan(end));
        MoveTo(start + text.Length);
    }

    public void Delete(int start, int end) => Replace(start, end, []);

    /// <summary>Puts another text in the place of the whole; the cursor goes to its end.</summary>
    public void Set(string text) => Replace(0, Text.Length, text);

    private bool IsBlank(int place) => char.IsWhiteSpace(Text[place]);

    private int After(int place) => place + StringInfo.GetNextTextElementLength(Text.AsSpan(place));

    private int Before(int place)
    {
        var before = 0;
        for (var next = 0; next < place; next = After(next))
        {
            before = next;
        }

        return before;
    }
}
