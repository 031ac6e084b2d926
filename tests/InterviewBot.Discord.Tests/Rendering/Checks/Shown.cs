namespace InterviewBot.Discord.Tests.Rendering.Checks;

/// <summary>What came of a text at a reader's.</summary>
/// <param name="Text">What can be read, without markers and indents.</param>
/// <param name="Effects">What else it did, in order: <c>bold</c>, <c>link https://a.example</c>, <c>ping @everyone</c>.</param>
internal sealed record Shown(string Text, IReadOnlyList<string> Effects)
{
    /// <summary>Nothing that an author can ask for.</summary>
    public IEnumerable<string> Unasked => Effects.Where(effect => effect.Split(' ')[0] is "ping" or "emoji" or "bare" or "spoiler" or "strike" or "underline" or "block-quote");

    public IEnumerable<string> Links => Effects.Where(effect => effect.StartsWith("link ", StringComparison.Ordinal)).Select(effect => effect["link ".Length..]);
}
