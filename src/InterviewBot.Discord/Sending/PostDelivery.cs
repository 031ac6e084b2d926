using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
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
    /// <summary>Of a nonce Discord takes 25 characters; two tell the part.</summary>
    private const int DigestLength = 22;

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
            var result = await posts.CreateAsync(channelId, body, Nonce(channelId, body, shown.Count), RestPatience.Scheduled, cancellationToken);
            if (result is RestResult<Message>.Succeeded(var message))
            {
                shown.Add(DiscordIds.Message(chat, message.Id));
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

    /// <summary>Derived from what is sent, so that a repeat within a few minutes brings no second message.</summary>
    private static string Nonce(Snowflake channelId, MessageBody body, int part)
    {
        var json = JsonSerializer.Serialize(body, DiscordJson.Default.MessageBody);
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{channelId}|{json}")));
        return FormattableString.Invariant($"{Base64Url.EncodeToString(digest)[..DigestLength]}{part}");
    }
}
