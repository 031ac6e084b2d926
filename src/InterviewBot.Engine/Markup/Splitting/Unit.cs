using System.Collections.Immutable;
using Markdig.Syntax;

namespace InterviewBot.Engine.Markup.Splitting;

/// <summary>A leaf block with the containers it stands in, from the outermost in.</summary>
/// <param name="Path">Quotations and list items.</param>
/// <param name="Content">The leaf.</param>
/// <param name="Joint">How a list item joins what stands before it; null for all else, which comes after an empty line.</param>
internal sealed record Unit(ImmutableArray<UnitContainer> Path, LeafContent Content, TightJoint? Joint);

/// <summary>The author wrote the list without empty lines between its items.</summary>
/// <param name="List">Which list.</param>
/// <param name="MayInterrupt">
/// It is read as a list item right after a paragraph: a bullet, or number 1 (CommonMark 5.3). Others need an earlier item.
/// </param>
internal sealed record TightJoint(ListBlock List, bool MayInterrupt);

internal abstract class UnitContainer
{
    public abstract string First { get; }

    public abstract string Rest { get; }
}

internal sealed class QuoteContainer : UnitContainer
{
    public override string First => "> ";

    public override string Rest => "> ";
}

/// <summary>One item of a list.</summary>
internal sealed class ItemContainer(string marker, ListBlock list) : UnitContainer
{
    public override string First { get; } = marker + " ";

    public override string Rest { get; } = new(' ', marker.Length + 1);

    public ListBlock List { get; } = list;

    /// <summary>Its marker is written, perhaps in an earlier part.</summary>
    public bool Begun { get; set; }
}
