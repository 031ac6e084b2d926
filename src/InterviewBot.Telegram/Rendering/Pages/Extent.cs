using System.Runtime.InteropServices;

namespace InterviewBot.Telegram.Rendering.Pages;

/// <summary>How much something takes of what a message may hold.</summary>
/// <param name="Characters">Shown text, in code points.</param>
/// <param name="Weight">What is sent for it: code points of text and addresses, or bytes of HTML.</param>
/// <param name="Parts">Blocks with their list items and table rows, or entities.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Extent(int Characters, int Weight, int Parts)
{
    public static Extent operator +(Extent left, Extent right)
        => new(left.Characters + right.Characters, left.Weight + right.Weight, left.Parts + right.Parts);

    public static Extent operator -(Extent left, Extent right)
        => new(left.Characters - right.Characters, left.Weight - right.Weight, left.Parts - right.Parts);

    public bool FitsIn(Extent room) => Characters <= room.Characters && Weight <= room.Weight && Parts <= room.Parts;

    /// <summary>Of each measure half.</summary>
    public Extent Half() => new(Characters / 2, Weight / 2, Parts / 2);
}
