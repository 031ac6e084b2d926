using InterviewBot.Testing.Telegram;

namespace InterviewBot.Tests.Telegram;

/// <summary>Channels and their discussion groups; what is said there reaches the bot with privacy mode off.</summary>
public sealed class ChannelScenarios : TelegramScenario
{
    protected override LoopbackOptions Options => new() { ReadsAllGroupMessages = true };

    [Fact]
    public async Task A_channel_posts_questions_and_its_discussion_group_comments()
    {
        var (an, binh) = (An(), Binh());
        var group = Telegram.Supergroup("Discussion", an, binh);
        var channel = Telegram.Channel("Daily", group, an);
        binh.Joins(channel);

        an.Types("/show kubernetes-etcd", channel);
        await binh.Sees("How does Kubernetes use etcd?", channel);
        var copy = binh.Screen.Last(message => message.Chat == group);
        binh.Replies(copy, "From the discussion.");
        await Telegram.Idle();

        binh.Types("/comments kubernetes-etcd", group);
        await binh.Sees("From the discussion.", group);
    }
}
