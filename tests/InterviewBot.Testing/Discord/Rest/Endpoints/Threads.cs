using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.Rules;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Testing.Discord.Rest.Endpoints;

/// <seealso href="https://discord.com/developers/docs/resources/channel#start-thread-from-message"/>
internal static class Threads
{
    public static RestAnswer StartFromMessage(Call call)
    {
        var channel = call.Channel(Permissions.CreatePublicThreads);
        var message = call.Message(channel);
        if (channel.Type is not (ChannelType.GuildText or ChannelType.GuildAnnouncement))
        {
            throw new RefusedException(400, 50024, "Cannot execute action on this channel type");
        }

        call.Check(() => ThreadRules.Check(call.Body));
        if (message.Thread is not null)
        {
            throw RefusedException.HasThread();
        }

        return RestAnswer.Of(201, ThreadMaking.FromMessage(call.World, message, Name(call), call.World.Bot).ToJson());
    }

    /// <summary>A thread without a message, or a forum's post with its first one.</summary>
    public static RestAnswer Start(Call call)
    {
        var channel = call.Channel();
        call.Check(() => ThreadRules.Check(call.Body));
        if (channel.Type == ChannelType.GuildForum)
        {
            return StartPost(call, channel);
        }

        var isPublic = call.Body.NumberOf("type") == (int)ChannelType.PublicThread;
        call.Need(channel, isPublic ? Permissions.CreatePublicThreads : Permissions.CreatePrivateThreads);
        var type = isPublic ? ChannelType.PublicThread : ChannelType.PrivateThread;
        return RestAnswer.Of(201, ThreadMaking.Make(call.World, channel, type, Name(call), call.World.Bot).ToJson());
    }

    private static RestAnswer StartPost(Call call, Channel forum)
    {
        call.Need(forum, Permissions.SendMessages);
        var json = call.Body["message"] as JsonObject ?? throw RefusedException.EmptyMessage();
        call.Check(() => MessageRules.Check(json, MessageUse.Create));
        var post = ThreadMaking.Make(call.World, forum, ChannelType.PublicThread, Name(call), call.World.Bot);
        var message = call.World.Post(post, new MessageDraft(call.World.Bot, MessageReader.Create(call, json, post)) { Id = post.Id });
        var answer = post.ToJson();
        answer["message"] = call.World.ForBot(message);
        return RestAnswer.Of(201, answer);
    }

    private static string Name(Call call) => call.Body.TextOf("name") ?? "";
}
