using System.Collections.Immutable;
using System.Text;
using Markdig.Syntax;

namespace InterviewBot.Engine.Markup.Splitting;

/// <summary>Fills parts with units, one after the other.</summary>
internal sealed class PartBuilder(int maxLength)
{
    private readonly List<Markdown> _parts = [];
    private readonly StringBuilder _part = new();
    private readonly HashSet<ItemContainer> _opened = [];
    private readonly HashSet<ListBlock> _lists = [];
    private readonly List<Unit> _heads = [];
    private Unit? _last;
    private int _lengthBeforeHeads;

    public void Add(Unit unit)
    {
        if (TryAdd(unit))
        {
            return;
        }

        if (FitsAlone(unit, unit.Content.Write()))
        {
            CloseBefore(unit);
            Place(unit);
            return;
        }

        foreach (var piece in unit.Content.Cut(source => FitsSomewhere(unit, source)))
        {
            var next = unit with { Content = piece };
            if (!TryAdd(next))
            {
                Close();
                Place(next);
            }

            // What follows in the same item is no new item.
            unit = unit with { Joint = null };
        }
    }

    public ImmutableArray<Markdown> Finish()
    {
        Close();
        return [.. _parts];
    }

    private bool FitsAlone(Unit unit, string source) => Prefixed(unit, source, fresh: true).Length <= maxLength;

    private bool FitsHere(Unit unit, string source)
        => _part.Length + SeparatorBefore(unit).Length + Prefixed(unit, source, fresh: false).Length <= maxLength;

    /// <summary>The rest of this part is worth filling when it is at least half of one; else the next is meant.</summary>
    private bool FitsSomewhere(Unit unit, string source)
        => maxLength - _part.Length >= Math.Max(maxLength / 2, MarkdownSplitter.MinLength + 2)
            ? FitsHere(unit, source)
            : FitsAlone(unit, source);

    private void Place(Unit unit)
    {
        if (!TryAdd(unit))
        {
            throw new InvalidOperationException("What was found to fit does not fit.");
        }
    }

    private bool TryAdd(Unit unit)
    {
        var source = unit.Content.Write();
        if (!FitsHere(unit, source))
        {
            return false;
        }

        Remember(unit);
        _part.Append(SeparatorBefore(unit)).Append(Prefixed(unit, source, fresh: false));
        Open(unit);
        return true;
    }

    /// <summary>Headings at a part's end go over to the next part with what they head, if they fit there together.</summary>
    private void CloseBefore(Unit unit)
    {
        Unit[] heads = [];
        var moved = _part.Length - _lengthBeforeHeads + Prefixed(unit, unit.Content.Write(), fresh: true).Length;
        if (_heads.Count > 0 && _lengthBeforeHeads > 0 && moved <= maxLength)
        {
            heads = [.. _heads];
            _part.Length = _lengthBeforeHeads;
        }

        Close();
        foreach (var head in heads)
        {
            Place(head);
        }
    }

    private void Remember(Unit unit)
    {
        if (!unit.Content.LeadsOn || !unit.Path.IsEmpty)
        {
            _heads.Clear();
            return;
        }

        if (_heads.Count == 0)
        {
            _lengthBeforeHeads = _part.Length;
        }

        _heads.Add(unit);
    }

    private void Open(Unit unit)
    {
        foreach (var container in unit.Path)
        {
            if (container is ItemContainer { Begun: false } item)
            {
                item.Begun = true;
                _opened.Add(item);
                _lists.Add(item.List);
            }
        }

        _last = unit;
    }

    private void Close()
    {
        if (_part.Length > 0)
        {
            _parts.Add(Markdown.FromContent(_part.ToString()));
        }

        _part.Clear();
        _opened.Clear();
        _lists.Clear();
        _heads.Clear();
        _last = null;
    }

    private string SeparatorBefore(Unit unit)
    {
        if (_last is null)
        {
            return "";
        }

        if (unit.Joint is { } joint && (joint.MayInterrupt || _lists.Contains(joint.List)))
        {
            return "\n";
        }

        var shared = _last.Path.Zip(unit.Path).TakeWhile(pair => pair.First == pair.Second).Select(pair => pair.First);
        return $"\n{string.Concat(shared.Select(Rest)).TrimEnd()}\n";
    }

    /// <param name="unit">Whose containers are meant.</param>
    /// <param name="source">The leaf's source.</param>
    /// <param name="fresh">The part is to be taken as empty.</param>
    private string Prefixed(Unit unit, string source, bool fresh)
    {
        var first = string.Concat(unit.Path.Select(container => First(container, fresh)));
        var rest = string.Concat(unit.Path.Select(container => First(container, fresh).Length > 0 ? container.Rest : ""));
        return first + source.Replace("\n", "\n" + rest, StringComparison.Ordinal);
    }

    private string First(UnitContainer container, bool fresh) => container switch
    {
        ItemContainer { Begun: false } => container.First,
        ItemContainer item => !fresh && _opened.Contains(item) ? item.Rest : "",
        _ => container.First,
    };

    private string Rest(UnitContainer container) => First(container, fresh: false).Length > 0 ? container.Rest : "";
}
