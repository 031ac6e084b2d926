using System.Collections.Immutable;
using System.Text;

namespace InterviewBot.Engine.Commenting.Transfer;

/// <summary>Reads rows of values by RFC 4180: a quoted value may hold commas, quotes (doubled) and line breaks.</summary>
internal sealed class CsvReader(TextReader input)
{
    private int _line = 1;

    /// <summary>The next row; null at the end. Empty lines are no rows. After a row with a problem there is nothing to be relied on.</summary>
    public CsvRow? Next()
    {
        while (input.Peek() is '\r' or '\n')
        {
            TakeLineBreak();
        }

        if (input.Peek() < 0)
        {
            return null;
        }

        var (start, cells) = (_line, ImmutableArray.CreateBuilder<string>());
        while (true)
        {
            if (ReadCell() is not { } cell)
            {
                return new CsvRow(start, [], "A quoted value does not end as one.");
            }

            cells.Add(CsvRow.Unguarded(cell));
            if (input.Peek() is not ',')
            {
                TakeLineBreak();
                return new CsvRow(start, cells.DrainToImmutable());
            }

            _ = input.Read();
        }
    }

    private string? ReadCell()
    {
        if (input.Peek() is '"')
        {
            return ReadQuoted();
        }

        var cell = new StringBuilder();
        while (input.Peek() is var next and >= 0 and not (',' or '\r' or '\n'))
        {
            _ = input.Read();
            cell.Append((char)next);
        }

        return cell.ToString();
    }

    /// <summary>Null when the closing quote is missing, or something stands behind it.</summary>
    private string? ReadQuoted()
    {
        _ = input.Read();
        var cell = new StringBuilder();
        while (input.Read() is var next and >= 0)
        {
            if (next is '"')
            {
                if (input.Peek() is not '"')
                {
                    return input.Peek() is < 0 or ',' or '\r' or '\n' ? cell.ToString() : null;
                }

                _ = input.Read();
            }

            _line += next is '\n' ? 1 : 0;
            cell.Append((char)next);
        }

        return null;
    }

    private void TakeLineBreak()
    {
        var first = input.Read();
        if (first is '\r' && input.Peek() is '\n')
        {
            _ = input.Read();
        }

        _line += first < 0 ? 0 : 1;
    }
}
