using System.Globalization;
using System.Runtime.InteropServices;

namespace InterviewBot.Engine.Daily;

/// <summary>Names a post, the same at every try: what was posted under a key is not posted under it again.</summary>
/// <param name="Chat">The chat's row.</param>
/// <param name="Date">Its local date.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct PostKey(long Chat, DateOnly Date)
{
    /// <summary>The most characters that <see cref="OfPart"/> gives, which is what Discord's nonce takes.</summary>
    public const int MaxLength = 25;

    /// <summary>A part's own name, where a post takes several messages or something goes along with it.</summary>
    /// <param name="part">From 0 to 255.</param>
    public string OfPart(int part)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part, byte.MaxValue);
        return string.Create(CultureInfo.InvariantCulture, $"{Chat:x}-{Date.DayNumber:x}-{part:x}");
    }

    public override string ToString() => OfPart(0);
}
