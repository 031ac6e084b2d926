namespace InterviewBot.Discord.Client.Rest.Http;

/// <summary>Takes tokens out of words of others: a server between may put what it was asked into its answer.</summary>
/// <param name="botToken">The bot's.</param>
/// <param name="otherToken">That of the interaction, if it is one.</param>
internal readonly struct TokenRedaction(string botToken, string? otherToken)
{
    private const string Instead = "<token>";

    public string Clean(string text)
    {
        var clean = text.Replace(botToken, Instead, StringComparison.OrdinalIgnoreCase);
        return string.IsNullOrEmpty(otherToken)
            ? clean
            : clean.Replace(otherToken, Instead, StringComparison.OrdinalIgnoreCase)
                .Replace(Uri.EscapeDataString(otherToken), Instead, StringComparison.OrdinalIgnoreCase);
    }
}
