using System.Text.Json;
using InterviewBot.Discord.Answering;
using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest;
using InterviewBot.Discord.Events;
using InterviewBot.Discord.Rendering;
using InterviewBot.Engine.Adapters;
using InterviewBot.Engine.Chat;
using Microsoft.Extensions.Logging;

namespace InterviewBot.Discord.Sending;

/// <summary>Says something in a channel that nobody asked for just now.</summary>
internal sealed partial class PostDelivery(Posts posts, TimeProvider time, ILogger<PostDelivery> logger)
{
    /// <summary>For what does not wait for a limit, and can be done again.</summary>
    private static readonly RestPatience AtOnce = new(total: TimeSpan.Zero, answer: TimeSpan.FromSeconds(5));

    /// <inheritdoc cref="IChatAdapter.SendAsync"/>
    /// <exception cref="OperationCanceledException">It was cancelled before a part of it was there.</exception>
    public Task<SendResult> SendAsync(ChatAddress chat, Reply reply, CancellationToken cancellationToken)
    {
        if (reply is not (Card or Notice))
        {
            return Task.FromResult<SendResult>(new SendResult.Rejected($"Discord has no place for a {reply.GetType().Name} here."));
        }

        var channelId = DiscordIds.ChannelId(chat);
        var parts = ReplyRenderer.Render(reply).Select((body, part) => new PostPart(body, Nonce.Of(Cause(channelId, body), part)));
        return SendAsync(Place.Itself(channelId), [.. parts], RestPatience.Scheduled, cancellationToken);
    }

    /// <summary>Sends what is not there yet of the parts of a post.</summary>
    /// <param name="place">Where it goes.</param>
    /// <param name="parts">In their order.</param>
    /// <param name="patience">How long each may take; what takes longer is told while no part is there.</param>
    /// <param name="cancellationToken">Stops sending.</param>
    /// <exception cref="OperationCanceledException">It was cancelled before a part of it was there.</exception>
    public async Task<SendResult> SendAsync(
        Place place, IReadOnlyList<PostPart> parts, RestPatience patience, CancellationToken cancellationToken)
    {
        var shown = new List<MessageRef>(parts.Count);
        try
        {
            return await SendAsync(place, parts, patience, shown, cancellationToken);
        }
        catch (OperationCanceledException) when (shown.Count > 0 && cancellationToken.IsCancellationRequested)
        {
            return CutShort(shown, parts.Count, "cancelled");
        }
    }

    private async Task<SendResult> SendAsync(
        Place place, IReadOnlyList<PostPart> parts, RestPatience patience, List<MessageRef> shown, CancellationToken cancellationToken)
    {
        while (shown.Count < parts.Count)
        {
            var part = parts[shown.Count];
            if (part.Message is { } there)
            {
                shown.Add(place.Message(there));
                continue;
            }

            var result = await posts.CreateAsync(place.Channel, part.Body, part.Nonce, patience, cancellationToken);
            if (result is RestResult<MessageOutline>.Succeeded(var message))
            {
                shown.Add(place.Message(message.Id));
                continue;
            }

            var outcome = Outcome.Of(((RestResult<MessageOutline>.Failed)result).Failure, time);
            if (shown.Count == 0)
            {
                return outcome;
            }

            if (outcome is not SendResult.RetryAfter(var wait))
            {
                return CutShort(shown, parts.Count, $"{outcome}");
            }

            // Told to come again, the caller would send what is there a second time.
            await LongDelay.WaitAsync(wait, time, cancellationToken);
        }

        return new SendResult.Delivered([.. shown]);
    }

    /// <summary>What is there is there: a reply to it is a comment, and nobody is to send it again.</summary>
    private SendResult.Delivered CutShort(List<MessageRef> shown, int count, string cause)
    {
        Log.CutShort(logger, shown.Count, count, cause);
        return new SendResult.Delivered([.. shown]);
    }

    /// <inheritdoc cref="IChatAdapter.EditAsync"/>
    public async Task<SendResult> EditAsync(MessageRef message, Reply reply, CancellationToken cancellationToken)
    {
        if (ReplyRenderer.Render(reply) is not [.., var last])
        {
            return new SendResult.Rejected("It would show nothing.");
        }

        var (channelId, id) = DiscordIds.PlaceOf(message);
        return await posts.EditAsync(channelId, id, last, AtOnce, cancellationToken) is RestResult<MessageOutline>.Failed(var failure)
            ? Outcome.Of(failure, time)
            : new SendResult.Delivered(message);
    }

    /// <summary>Of what is sent where.</summary>
    private static string Cause(Snowflake channelId, MessageBody body)
        => FormattableString.Invariant($"{channelId}|{JsonSerializer.Serialize(body, DiscordJson.Default.MessageBody)}");

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Of what takes {Count} messages only {Sent} went out: {Cause}.")]
        public static partial void CutShort(ILogger logger, int sent, int count, string cause);
    }
}
