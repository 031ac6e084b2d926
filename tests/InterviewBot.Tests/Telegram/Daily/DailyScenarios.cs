using InterviewBot.Testing.Telegram.Faults;
using InterviewBot.Testing.Telegram.State;
using InterviewBot.Tests.Daily;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Telegram.Daily;

/// <summary>What a chat sees that wants a daily question.</summary>
public sealed class DailyScenarios : DailyScenario
{
    [Fact]
    public async Task Turned_on_for_in_two_minutes_it_is_there_in_two_minutes_and_not_before()
    {
        var an = An();
        var group = Telegram.Supergroup("Study", an);
        an.Types("/daily on 01:32 UTC kubernetes", group);
        await Telegram.Idle();

        await PassToAsync(Clock.Start.AddSeconds(119));
        await IdleAsync();
        an.SeesNot("[Answer]", group);
        await PassToAsync(Clock.Start.AddMinutes(2));

        var post = await ComesAsync(an.Sees("[Answer]", group));
        await BecomesAsync(group, "sent");
        Assert.InRange(post.Date, Clock.Start.AddMinutes(2), Clock.Start.AddMinutes(3));
        Assert.Contains("Monday", post.Text, StringComparison.Ordinal);
        Assert.Contains("Kubernetes", post.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_to_it_is_a_comment_on_its_question_and_its_number_follows()
    {
        var an = An();
        an.Starts();
        TurnOn(an.Private);
        await PassAsync(TimeSpan.FromSeconds(15));
        var post = await ComesAsync(an.Sees("[Answer]", an.Private));
        await BecomesAsync(an.Private, "sent");

        an.Replies(post, "Raft keeps it consistent.");
        await PassUntilAsync(() => post.Text.Contains("[Comments (1)]", StringComparison.Ordinal));

        Assert.Equal(
            BotDatabase.Read(Folder, "SELECT question_id FROM daily_post"), BotDatabase.Read(Folder, "SELECT question_id FROM comment"));
    }

    [Fact]
    public async Task It_stands_in_the_chosen_topic_without_a_sound()
    {
        var an = An();
        var forum = Telegram.Forum("Study", an);
        var topic = Telegram.Topic(forum, "Daily");
        TurnOn(forum, new DailyChoice { Due = Now, Place = $"{topic}", IsQuiet = true });
        await PassAsync(TimeSpan.FromSeconds(15));

        var post = await ComesAsync(an.Sees("[Answer]", forum));

        Assert.Equal(topic, post.ThreadId);
        Assert.True((bool?)Assert.Single(Telegram.Requests, call => call.Method is "sendRichMessage").Parameters["disable_notification"]);
    }

    [Fact]
    public async Task Where_its_topic_is_closed_to_the_bot_it_stands_in_the_general_one()
    {
        var an = An();
        var forum = Telegram.Forum("Study", an);
        TurnOn(forum, new DailyChoice { Due = Now, Place = $"{Telegram.Topic(forum, "Daily")}" });
        Telegram.Faults.Next(new Fault.Refused(400, "Bad Request: TOPIC_CLOSED"), "sendRichMessage", forum);
        await PassAsync(TimeSpan.FromSeconds(15));
        await PassUntilAsync(() => Sent(forum) == 2);

        Assert.Null((await ComesAsync(an.Sees("[Answer]", forum))).ThreadId);
        await BecomesAsync(forum, "sent");
    }

    [Fact]
    public async Task Where_its_topic_is_gone_it_stands_in_the_general_one()
    {
        var an = An();
        var forum = Telegram.Forum("Study", an);
        TurnOn(forum, new DailyChoice { Due = Now, Place = "777" });
        Telegram.Violations.Expect("message thread not found");
        await PassAsync(TimeSpan.FromSeconds(15));
        await PassUntilAsync(() => Sent(forum) == 2);

        Assert.Null((await ComesAsync(an.Sees("[Answer]", forum))).ThreadId);
        await BecomesAsync(forum, "sent");
    }

    [Fact]
    public async Task It_is_pinned_without_a_sound_and_yesterdays_no_longer()
    {
        var an = An();
        var group = Telegram.Supergroup("Study", an);
        an.AddsBot(group, MemberStatus.Administrator);
        TurnOn(group, new DailyChoice { Due = Now, Pins = true });
        await PassAsync(TimeSpan.FromSeconds(15));
        var first = await ComesAsync(an.Sees("[Answer]", group));
        await PassUntilAsync(() => first.IsPinned);

        await RestartAsync(TimeSpan.FromDays(1));
        await PassUntilAsync(() => !first.IsPinned);
        var second = await ComesAsync(an.Sees("[Answer]", group));

        Assert.NotSame(first, second);
        Assert.True(second.IsPinned);
        Assert.All(
            Telegram.Requests.Where(call => call.Method is "pinChatMessage"), call => Assert.True((bool?)call.Parameters["disable_notification"]));
    }

    [Fact]
    public async Task Where_the_bot_may_not_pin_the_post_is_there_all_the_same()
    {
        var an = An();
        var group = Telegram.Supergroup("Study", an);
        TurnOn(group, new DailyChoice { Due = Now, Pins = true });
        Telegram.Violations.Expect("not enough rights to manage pinned messages in the chat");
        await PassAsync(TimeSpan.FromSeconds(15));

        await ComesAsync(an.Sees("[Answer]", group));
        await BecomesAsync(group, "sent");
        await PassUntilAsync(() => Telegram.Count("pinChatMessage") == 1);
        await Telegram.Idle();
        Assert.Equal(1, Sent(group));
    }
}
