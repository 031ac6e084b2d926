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
            if (result is RestResult<MessageOutline>.Succeeded(var message))
            {
                shown.Add(DiscordIds.Message(chat, message.Id));
                continue;
            }

            var outcome = Outcome.Of(((RestResult<MessageOutline>.Failed)result).Failure, time);
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

    /// <summary>Of what is sent where.</summary>
    private static string Cause(Snowflake channelId, MessageBody body)
        => FormattableString.Invariant($"{channelId}|{JsonSerializer.Serialize(body, DiscordJson.Default.MessageBody)}");
}
