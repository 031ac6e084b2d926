using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace InterviewBot.Content.Yaml;

/// <summary>Makes a tree of the parser's events. YamlDotNet's own tree stops at the first duplicate key; this one goes on.</summary>
internal sealed class YamlTreeBuilder(IParser parser, int start, FileProblems problems)
{
    private const int MaxDepth = 8;

    /// <exception cref="YamlException">The text is not YAML.</exception>
    public YamlMapping? Build()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            return new YamlMapping(start, []);
        }

        parser.Consume<DocumentStart>();
        var root = Node(depth: 0);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
        {
            problems.Add(ProblemCodes.YamlFeature, Offset(second), "A second YAML document begins here.", "Keep only the first.");
        }

        if (root is YamlMapping mapping)
        {
            return mapping;
        }

        if (root is not YamlReported)
        {
            problems.Add(ProblemCodes.ValueKind, root.Offset, "Keys with values are expected here.", "Write 'key: value' lines.");
        }

        return null;
    }

    private YamlNode Node(int depth)
    {
        if (depth > MaxDepth)
        {
            return TooDeep();
        }

        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            problems.Add(ProblemCodes.YamlFeature, Offset(alias), $"'*{alias.Value}' refers to another value.", "Write the value out.");
            return new YamlReported(Offset(alias));
        }

        ReportProperties();
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new YamlScalar(Offset(scalar), scalar.Value);
        }

        return parser.Accept<SequenceStart>(out _) ? Sequence(depth) : Mapping(depth);
    }

    private YamlSequence Sequence(int depth)
    {
        var begin = parser.Consume<SequenceStart>();
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node(depth + 1));
        }

        return new YamlSequence(Offset(begin), items.ToImmutable());
    }

    private YamlMapping Mapping(int depth)
    {
        var begin = parser.Consume<MappingStart>();
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(depth + 1);
            var value = Node(depth + 1);
            if (key is YamlScalar name)
            {
                entries.Add(new YamlEntry(name, value));
            }
            else if (key is not YamlReported)
            {
                problems.Add(ProblemCodes.ValueKind, key.Offset, "A key is not plain text.", "Write 'key: value' lines.");
            }
        }

        return new YamlMapping(Offset(begin), entries.ToImmutable());
    }

    private YamlReported TooDeep()
    {
        var place = Offset(parser.Current!);
        problems.Add(ProblemCodes.YamlFeature, place, $"Values are nested more than {MaxDepth} deep.", "Flatten them.");
        parser.SkipThisAndNestedEvents();
        return new YamlReported(place);
    }

    private void ReportProperties()
    {
        if (parser.Accept<NodeEvent>(out var node) && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty))
        {
            var property = node.Anchor.IsEmpty ? $"The tag '{node.Tag.Value}'" : $"The anchor '&{node.Anchor.Value}'";
            problems.Add(ProblemCodes.YamlFeature, Offset(node), $"{property} has no meaning here.", "Delete it.");
        }
    }

    private int Offset(ParsingEvent at) => start + (int)at.Start.Index;
}
