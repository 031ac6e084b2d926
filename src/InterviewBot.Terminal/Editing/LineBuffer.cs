using System.Globalization;

namespace InterviewBot.Terminal.Editing;

/// <summary>A line being typed and the cursor in it, which moves by what a reader takes for one letter.</summary>
internal sealed class LineBuffer
{
    public string Text { get; private set; } = "";

    /// <summary>In UTF-16 code units from the start; always between grapheme clusters.</summary>
    public int Cursor { get; private set; }

    public bool IsEmpty => Text.Length == 0;

    /// <summary>Replaces the whole line; the cursor goes to the given place, or to its end.</summary>
    public void Set(string text, int? cursor = null)
    {
        Text = text;
        Cursor = cursor ?? text.Length;
    }

    public void Insert(string text) => Set(Text.Insert(Cursor, text), Cursor + text.Length);

    public void MoveLeft() => Cursor = PreviousBoundary();

    public void MoveRight() => Cursor = NextBoundary();

    public void MoveToStart() => Cursor = 0;

    public void MoveToEnd() => Cursor = Text.Length;

    public void DeleteBefore() => Delete(PreviousBoundary(), Cursor);

    public void DeleteAfter() => Delete(Cursor, NextBoundary());

    public void DeleteToStart() => Delete(0, Cursor);

    public void DeleteToEnd() => Delete(Cursor, Text.Length);

    /// <summary>Deletes the word before the cursor with the spaces behind it.</summary>
    public void DeleteWordBefore()
    {
        var start = Text.AsSpan(0, Cursor).TrimEnd(' ').LastIndexOf(' ') + 1;
        Delete(start, Cursor);
    }

    private void Delete(int start, int end) => Set(Text.Remove(start, end - start), start);

    private int PreviousBoundary()
    {
        var (previous, position) = (0, 0);
        while (position < Cursor)
        {
            previous = position;
            position += StringInfo.GetNextTextElementLength(Text, position);
        }

        return previous;
    }

    private int NextBoundary()
        => Cursor == Text.Length ? Cursor : Cursor + StringInfo.GetNextTextElementLength(Text, Cursor);
}
