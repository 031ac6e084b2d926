using System.Runtime.InteropServices;

namespace InterviewBot.Engine.Adapters.Pages;

/// <summary>How much something takes of what a message may hold.</summary>
/// <param name="Characters">Text, as the platform counts it.</param>
/// <param name="Weight">What is sent for it, such as bytes.</param>
/// <param name="Parts">What else the platform bounds: blocks, entities, components.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Extent(int Characters, int Weight, int Parts)
{
    public static Extent operator +(Extent left, Extent right)
        => new(left.Characters + right.Characters, left.Weight + right.Weight, left.Parts + right.Parts);

    public static Extent operator -(Extent left, Extent right)
        => new(left.Characters - right.Characters, left.Weight - right.Weight, left.Parts - right.Parts);

    public bool FitsIn(Extent room) => Characters <= room.Characters && Weight <= room.Weight && Parts <= room.Parts;

    /// <summary>Of each measure half.</summary>
    public Extent Half() => new(Characters / 2, Weight / 2, Parts / 2);
}
