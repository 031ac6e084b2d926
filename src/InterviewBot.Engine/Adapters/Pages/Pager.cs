namespace InterviewBot.Engine.Adapters.Pages;

/// <summary>Lays pieces out on pages, each as full as it gets, but does not leave the last one nearly empty.</summary>
public static class Pager
{
    /// <summary>The part of a page that the last one should fill at least.</summary>
    private const int LeastFill = 8;

    /// <param name="pieces">In reading order, each small enough for a page.</param>
    /// <param name="room">What a page holds.</param>
    /// <returns>None when there are no pieces.</returns>
    public static IReadOnlyList<IReadOnlyList<Piece<T>>> Lay<T>(IEnumerable<Piece<T>> pieces, Extent room)
    {
        var pages = new List<List<Piece<T>>>();
        var page = new List<Piece<T>>();
        var taken = default(Extent);
        foreach (var piece in pieces)
        {
            if (page.Count > 0 && !(taken + piece.Extent).FitsIn(room))
            {
                pages.Add(page);
                page = TakeHeads(page, room - piece.Extent);
                taken = Sum(page);
            }

            page.Add(piece);
            taken += piece.Extent;
        }

        if (page.Count > 0)
        {
            pages.Add(page);
        }

        if (pages.Count > 1)
        {
            FillLast(pages[^2], pages[^1], room);
        }

        return pages;
    }

    public static Extent Sum<T>(IEnumerable<Piece<T>> pieces)
    {
        var sum = default(Extent);
        foreach (var piece in pieces)
        {
            sum += piece.Extent;
        }

        return sum;
    }

    /// <summary>Headings at a page's end go over with what they head, if they fit there together and leave something behind.</summary>
    private static List<Piece<T>> TakeHeads<T>(List<Piece<T>> page, Extent room)
    {
        var start = page.Count;
        while (start > 0 && page[start - 1].LeadsOn)
        {
            start--;
        }

        return start == 0 || !Sum(page[start..]).FitsIn(room) ? [] : Take(page, start);
    }

    private static List<Piece<T>> Take<T>(List<Piece<T>> page, int start)
    {
        var taken = page[start..];
        page.RemoveRange(start, taken.Count);
        return taken;
    }

    private static void FillLast<T>(List<Piece<T>> previous, List<Piece<T>> last, Extent room)
    {
        var taken = Sum(last);
        while (taken.Characters < room.Characters / LeastFill && previous.Count > 1 && (taken + previous[^1].Extent).FitsIn(room))
        {
            last.InsertRange(0, Take(previous, previous.Count - 1));
            last.InsertRange(0, TakeHeads(previous, room - Sum(last)));
            taken = Sum(last);
        }
    }
}
