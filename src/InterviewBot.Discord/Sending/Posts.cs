using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest;

namespace InterviewBot.Discord.Sending;

/// <summary>Messages of the bot's own in a channel, each at most once.</summary>
internal sealed class Posts(DiscordRestClient rest)
{
    /// <param name="channelId">Where.</param>
    /// <param name="body">What is shown.</param>
    /// <param name="nonce">At most 25 characters, derived from what is sent: within a few minutes the same one brings no second message.</param>
    /// <param name="patience">How long it may take.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<RestResult<MessageOutline>> CreateAsync(
        Snowflake channelId, MessageBody body, string nonce, RestPatience patience, CancellationToken cancellationToken)
        => rest.Messages.CreateAsync(
            channelId, body with { Nonce = nonce, EnforceNonce = true }, patience, cancellationToken);

    /// <inheritdoc cref="CreateAsync" path="/param"/>
    /// <param name="messageId">A message of the bot's own.</param>
    public Task<RestResult<MessageOutline>> EditAsync(
        Snowflake channelId, Snowflake messageId, MessageBody body, RestPatience patience, CancellationToken cancellationToken)
        => rest.Messages.EditAsync(channelId, messageId, body, patience, cancellationToken);
}
