using InterviewBot.Testing.Telegram;

namespace InterviewBot.Tests.Telegram;

/// <summary>What reaches the bot with privacy mode off: discussion groups of channels, and replies to what others brought along.</summary>
public sealed class OpenGroupScenarios : TelegramScenario
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
        await Telegram.Idle();
        var copy = binh.Screen.Last(message => message.Chat == group);
        binh.Replies(copy, "From the discussion.");
        await Telegram.Idle();

        binh.Types("/comments kubernetes-etcd", group);
        await binh.Sees("From the discussion.", group);
    }

    [Fact]
    public async Task A_question_brought_along_by_inline_mode_takes_comments_by_reply()
    {
        var (an, binh) = (An(), Binh());
        var group = Telegram.Supergroup("Study", an, binh);
        var results = await an.Queries("kubernetes-etcd", group).Answer;
        var brought = an.Picks(results.Results[0], group);
        await Telegram.Idle();

        binh.Replies(brought, "It keeps the state.");
        await Telegram.Idle();
        binh.Types("/comments kubernetes-etcd", group);

        await binh.Sees("It keeps the state.");
    }
}
