using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace InterviewBot.Discord.Rendering.Markup;

/// <summary>How far blocks stand apart: Discord shows every empty line, and gives headings, lists and code room by itself.</summary>
internal static class Spacing
{
    public const int Most = 2;

    /// <summary>Line breaks between the two.</summary>
    public static int Between(Block previous, Block next) => Math.Min(Below(previous), Above(next));

    /// <summary>Line breaks before it, unless what precedes asks for less.</summary>
    public static int Above(Block block) => block is ListBlock or CodeBlock or Table or QuoteBlock or HeadingBlock ? 1 : Most;

    /// <summary>Line breaks behind it, unless what follows asks for less.</summary>
    public static int Below(Block block) => block is HeadingBlock or CodeBlock ? 1 : Most;
}
