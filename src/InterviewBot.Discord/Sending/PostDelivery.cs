using System.Text.Json;
using InterviewBot.Discord.Answering;
using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest;
using InterviewBot.Discord.Rendering;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Discord.Sending;

/// <summary>Says something in a channel that nobody asked for just now.</summary>
internal sealed class PostDelivery(Posts posts, TimeProvider time)
{
    /// <summary>For what does not wait for a limit, and can be done again.</summary>
    private static readonly RestPatience AtOnce = new(total: TimeSpan.Zero, answer: TimeSpan.FromSeconds(5));

    public async Task<SendResult> SendAsync(ChatAddress chat, Reply reply, CancellationToken cancellationToken)
    {
        if (reply is not (Card or Notice))
        {
            return new SendResult.Rejected($"Discord has no place for a {reply.GetType().Name} here.");
        }

        var channelId = DiscordIds.ChannelId(chat);
        var bodies = ReplyRenderer.Render(reply);
        var shown = new List<MessageRef>();
        while (shown.Count < bodies.Count)
        {
            var body = bodies[shown.Count];
            var result = await posts.CreateAsync(channelId, body, Nonce.Of(Cause(channelId, body), shown.Count), RestPatience.Scheduled, cancellationToken);
            if (result is RestResult<Message>.Succeeded(var message))
            {
                shown.Add(DiscordIds.Message(chat, channelId, message.Id));
                continue;
            }

            var outcome = Outcome.Of(((RestResult<Message>.Failed)result).Failure, time);
            if (outcome is SendResult.RetryAfter(var wait) && shown.Count > 0)
            {
                // Told to come again, the caller would send what is there a second time.
                await Task.Delay(wait, time, cancellationToken);
                continue;
            }

            return outcome;
        }

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
        return await posts.EditAsync(channelId, id, last, AtOnce, cancellationToken) is RestResult<Message>.Failed(var failure)
            ? Outcome.Of(failure, time)
            : new SendResult.Delivered(message);
    }

    /// <summary>Of what is sent where.</summary>
    private static string Cause(Snowflake channelId, MessageBody body)
        => FormattableString.Invariant($"{channelId}|{JsonSerializer.Serialize(body, DiscordJson.Default.MessageBody)}");
}
