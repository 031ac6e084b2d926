namespace InterviewBot.Telegram.Api;

/// <summary>Takes the token out of words of others: a server between may put the address it was asked for into its answer.</summary>
internal sealed class TokenRedaction(string token)
{
    private const string Instead = "<token>";

    /// <summary>Shorter words are no secret part of a token, and may stand in a sentence.</summary>
    private const int ShortestSecret = 16;

    /// <summary>What follows the bot's id, which is public; an address may have the colon between them escaped.</summary>
    private readonly string _secret = SecretOf(token);

    public string Clean(string text)
        => _secret.Length == 0 ? text : text.Replace(_secret, Instead, StringComparison.OrdinalIgnoreCase);

    private static string SecretOf(string token)
    {
        var secret = token[(token.IndexOf(':') + 1)..];
        return secret.Length < ShortestSecret ? token : secret;
    }
}
