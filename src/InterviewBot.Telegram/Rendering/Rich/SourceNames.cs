using System.Globalization;

namespace InterviewBot.Telegram.Rendering.Rich;

/// <summary>What the sources of one text are called within the message, so that references jump to them.</summary>
/// <param name="Prefix">Parts the texts of a message from each other.</param>
internal sealed record SourceNames(char Prefix)
{
    public string Of(int number) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{number}");
}
