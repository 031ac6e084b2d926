using System.Collections.Immutable;
using System.Globalization;
using InterviewBot.Engine.Localization;

namespace InterviewBot.Content.Yaml;

/// <summary>Reads the values of a mapping by their keys, and reports each that is missing or not what it should be.</summary>
internal sealed class YamlFields
{
    private readonly YamlMapping _mapping;
    private readonly FileProblems _problems;
    private readonly string _prefix;
    private readonly Dictionary<string, YamlNode> _values = new(StringComparer.Ordinal);

    /// <param name="mapping">Where the values are.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="prefix">What the mapping's own key is called in messages, with a dot; empty at the top.</param>
    /// <param name="known">The keys that may stand there.</param>
    public YamlFields(YamlMapping mapping, FileProblems problems, string prefix, params ReadOnlySpan<string> known)
    {
        (_mapping, _problems, _prefix) = (mapping, problems, prefix);
        foreach (var (key, value) in mapping.Entries)
        {
            if (!known.Contains(key.Value))
            {
                ReportUnknown(key, known);
            }
            else if (!_values.TryAdd(key.Value, value))
            {
                problems.Add(
                    ProblemCodes.KeyTwice,
                    key.Offset,
                    $"'{prefix}{key.Value}' stands here a second time.",
                    "Keep one of the two.");
            }
        }
    }

    /// <summary>A text of one line; null when it is missing or not that.</summary>
    public YamlScalar? RequiredText(string key) => Required(key) is { } node ? Text(key, node) : null;

    /// <summary>A text of one line; null when it is not given or not that.</summary>
    public YamlScalar? OptionalText(string key) => _values.TryGetValue(key, out var node) ? Text(key, node) : null;

    /// <summary>A whole number; null when it is missing or not that.</summary>
    public int? RequiredNumber(string key)
    {
        if (RequiredText(key) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        _problems.Add(
            ProblemCodes.ValueInvalid,
            text.Offset,
            $"'{_prefix}{key}' is '{text.Value}', not a whole number.",
            "Write a number such as 10.");
        return null;
    }

    /// <summary>The keys and values under a key; null when they are missing.</summary>
    public YamlFields? RequiredFields(string key, params ReadOnlySpan<string> known)
    {
        switch (Required(key))
        {
            case YamlMapping mapping:
                return new YamlFields(mapping, _problems, $"{_prefix}{key}.", known);
            case null or YamlReported:
                return null;
            case var other:
                Report(other, key, "keys with values", $"Write {string.Join(" and ", known!)} under it.");
                return null;
        }
    }

    /// <summary>A list of texts of one line, each once; empty when it is not given.</summary>
    public ImmutableArray<YamlScalar> OptionalTexts(string key)
    {
        if (!_values.TryGetValue(key, out var node) || node is YamlReported)
        {
            return [];
        }

        if (node is not YamlSequence sequence)
        {
            Report(node, key, "a list", $"Write it as '{key}: [a, b]', or leave the key out.");
            return [];
        }

        var texts = ImmutableArray.CreateBuilder<YamlScalar>(sequence.Items.Length);
        foreach (var text in sequence.Items.Select(item => Text(key, item)).OfType<YamlScalar>())
        {
            if (texts.Any(earlier => earlier.Value == text.Value))
            {
                _problems.Add(
                    ProblemCodes.ValueTwice,
                    text.Offset,
                    $"'{text.Value}' stands twice in '{_prefix}{key}'.",
                    "Keep one of the two.");
                continue;
            }

            texts.Add(text);
        }

        return texts.ToImmutable();
    }

    private YamlNode? Required(string key)
    {
        if (_values.TryGetValue(key, out var node))
        {
            return node;
        }

        _problems.Add(ProblemCodes.KeyMissing, _mapping.Offset, $"'{_prefix}{key}' is missing.", $"Add a line '{key}: …'.");
        return null;
    }

    private YamlScalar? Text(string key, YamlNode node)
    {
        switch (node)
        {
            case YamlScalar { Value.Length: > 0 } scalar when !scalar.Value.Contains('\n', StringComparison.Ordinal):
                return scalar;
            case YamlScalar:
                _problems.Add(
                    ProblemCodes.ValueInvalid,
                    node.Offset,
                    $"'{_prefix}{key}' is empty or has several lines.",
                    "Give it a text of one line.");
                return null;
            case YamlReported:
                return null;
            default:
                Report(node, key, "a text", "Write it on one line, without [ and {.");
                return null;
        }
    }

    private void Report(YamlNode node, string key, string expected, string mend)
        => _problems.Add(ProblemCodes.ValueKind, node.Offset, $"'{_prefix}{key}' is not {expected}.", mend);

    private void ReportUnknown(YamlScalar key, ReadOnlySpan<string> known)
    {
        var mend = EditDistance.Nearest(key.Value, known.ToArray()) is { } meant
            ? $"Did you mean '{meant}'?"
            : $"The keys are: {string.Join(", ", known!)}.";
        _problems.Add(ProblemCodes.KeyUnknown, key.Offset, $"There is no key '{_prefix}{key.Value}'.", mend);
    }
}
