using System.Collections.Frozen;
using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest;

namespace InterviewBot.Discord.Daily;

/// <summary>Looks in a channel for messages that an earlier try may have brought, as Discord knows a nonce for a few minutes only.</summary>
internal sealed class PostSearch(DiscordRestClient rest, TimeProvider time)
{
    private const int PageSize = 100;

    /// <summary>Nobody finds a post behind more talk than this.</summary>
    private const int MostPages = 50;

    /// <summary>Discord says "the past few minutes": so long a nonce is surely known.</summary>
    private static readonly TimeSpan NonceHolds = TimeSpan.FromMinutes(1);

    /// <summary>By how much this machine's clock and Discord's may differ.</summary>
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(5);

    /// <param name="channelId">Where.</param>
    /// <param name="marks">What the messages bear, see <see cref="PostMark"/>.</param>
    /// <param name="since">None of them was sent before.</param>
    /// <param name="patience">How long each request may take.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<PostFinding> FindAsync(
        Snowflake channelId, FrozenSet<int> marks, DateTimeOffset since, RestPatience patience, CancellationToken cancellationToken)
    {
        var found = new Dictionary<int, Snowflake>();
        Snowflake? before = null;
        for (var page = 0; page < MostPages; page++)
        {
            var result = await rest.Messages.ListAsync(channelId, PageSize, before, after: null, patience, cancellationToken);
            if (result is not RestResult<IReadOnlyList<Message>>.Succeeded(var messages))
            {
                return new PostFinding.Unknown(((RestResult<IReadOnlyList<Message>>.Failed)result).Failure);
            }

            foreach (var message in messages)
            {
                if (PostMark.Read(message) is { } mark && marks.Contains(mark))
                {
                    // Of two, which there should not be, the first: people answered it.
                    found[mark] = message.Id;
                }
            }

            if (messages is [] && page == 0 && time.GetUtcNow() - since > NonceHolds && await MayNotReadAsync(channelId, patience, cancellationToken))
            {
                return new PostFinding.Hidden();
            }

            if (messages.Count < PageSize || found.Count == marks.Count || messages[^1].Id.CreatedAt < since - ClocksDiffer)
            {
                return new PostFinding.Found(found);
            }

            before = messages[^1].Id;
        }

        return found.Count > 0 ? new PostFinding.Found(found) : new PostFinding.Hidden();
    }

    /// <summary>Without the permission to read the history, Discord gives an empty one; asked for a single message, it says so.</summary>
    private async Task<bool> MayNotReadAsync(Snowflake channelId, RestPatience patience, CancellationToken cancellationToken)
        => await rest.Messages.GetAsync(channelId, channelId, patience, cancellationToken)
            is not RestResult<Message>.Failed(RestFailure.Rejected { Code: DiscordErrorCode.UnknownMessage });
}
