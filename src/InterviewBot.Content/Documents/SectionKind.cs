using System.Collections.Immutable;

namespace InterviewBot.Content.Documents;

/// <summary>The parts of a question under headings of their own, in the order they must have.</summary>
internal enum SectionKind
{
    ShortAnswer,
    Answer,
    KeyPoints,
}

internal static class SectionKinds
{
    public static readonly ImmutableArray<SectionKind> All = [SectionKind.ShortAnswer, SectionKind.Answer, SectionKind.KeyPoints];

    /// <summary>The headings as files have them, the same in every language.</summary>
    public static readonly string[] Headings = [.. All.Select(kind => kind.Heading)];

    extension(SectionKind kind)
    {
        public string Heading => kind switch
        {
            SectionKind.ShortAnswer => "Short answer",
            SectionKind.Answer => "Answer",
            SectionKind.KeyPoints => "Key points",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }
}
