using System.Text.Json.Nodes;

namespace InterviewBot.Testing.Telegram.State;

/// <summary>A channel's posts come to its discussion group by themselves.</summary>
internal static class Forwarding
{
    public static void ToDiscussion(World world, Message post, Chat discussion)
    {
        var forward = world.Post(discussion, new MessageDraft(post.Content)
        {
            From = User.Telegram,
            SenderChat = post.Chat,
            Markup = post.Markup,
            Extra = new JsonObject
            {
                ["is_automatic_forward"] = true,
                ["forward_origin"] = new JsonObject
                {
                    ["type"] = "channel",
                    ["date"] = post.Date.ToUnixTimeSeconds(),
                    ["chat"] = post.Chat.ToJson(),
                    ["message_id"] = post.Id,
                },
            },
        });
        Visibility.Tell(world, "message", forward);
    }
}
