using System.Collections.Immutable;

namespace InterviewBot.Content.Yaml;

/// <summary>A piece of YAML and where in its file's text it begins: a closed set.</summary>
internal abstract record YamlNode(int Offset);

internal sealed record YamlScalar(int Offset, string Value) : YamlNode(Offset);

internal sealed record YamlSequence(int Offset, ImmutableArray<YamlNode> Items) : YamlNode(Offset);

/// <param name="Offset">Where it begins.</param>
/// <param name="Entries">In the order of the file; a key may come twice.</param>
internal sealed record YamlMapping(int Offset, ImmutableArray<YamlEntry> Entries) : YamlNode(Offset);

/// <summary>Something that was reported already; whoever finds it says no more about it.</summary>
internal sealed record YamlReported(int Offset) : YamlNode(Offset);

internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
