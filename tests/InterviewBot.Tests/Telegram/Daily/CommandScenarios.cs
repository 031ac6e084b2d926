using InterviewBot.Testing.Telegram.State;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Telegram.Daily;

/// <summary>The daily question as people set it, until it is there. It is Monday, half past eight in Hanoi.</summary>
public sealed class CommandScenarios : DailyScenario
{
    private const string Refusal = "Only the group's administrators set the daily question.";

    [Fact]
    public async Task Typed_for_in_two_minutes_it_is_there_in_two_minutes()
    {
        var an = An();
        an.Types("/daily on 08:32 kubernetes");
        await an.Sees("The next one comes on Monday, November 23 at 08:32.", an.Private);

        await PassToAsync(Clock.Start.AddSeconds(119));
        await IdleAsync();
        an.SeesNot("[Answer]", an.Private);
        await PassToAsync(Clock.Start.AddMinutes(2));

        var post = await ComesAsync(an.Sees("[Answer]", an.Private));
        await BecomesAsync(an.Private, "sent");
        Assert.InRange(post.Date, Clock.Start.AddMinutes(2), Clock.Start.AddMinutes(3));
        an.Types("/daily now");
        await ComesAsync(an.Sees("Today's question is here already."));
    }

    [Fact]
    public async Task It_comes_into_the_topic_where_that_was_pressed()
    {
        var an = An();
        var forum = Telegram.Forum("Study", an);
        an.Joins(forum, MemberStatus.Administrator);
        var topic = Telegram.Topic(forum, "Questions");
        an.Types("/daily on 08:32", forum, topic);
        await an.Sees("[Settings]", forum);
        await an.Presses("Settings").Answer;
        await an.Sees("[How it is posted]", forum);
        await an.Presses("How it is posted").Answer;
        await an.Sees("[Post in here]", forum);
        await an.Presses("Post in here").Answer;
        await an.Sees("in a topic or thread of its own", forum);

        await PassToAsync(Clock.Start.AddMinutes(2));

        Assert.Equal(topic, (await ComesAsync(an.Sees("[Answer]", forum))).ThreadId);
    }

    [Fact]
    public async Task An_anonymous_administrator_sets_it_too()
    {
        var an = An();
        var group = Telegram.Supergroup("Study", an);
        an.SpeaksAs = group;

        an.Types("/daily on 20h", group, ephemerally: false);

        await an.Sees("The daily question is on: daily at 20:00 (Asia/Ho_Chi_Minh)", group);
    }

    [Fact]
    public async Task Who_is_no_administrator_any_more_is_refused_at_the_next_press()
    {
        var an = An();
        var group = Telegram.Supergroup("Study", an);
        an.Joins(group, MemberStatus.Administrator);
        an.Types("/daily on 20h", group);
        await an.Sees("[Settings]", group);
        await an.Presses("Settings").Answer;
        await an.Sees("[Turn off]", group);

        an.Joins(group);
        await an.Presses("Turn off").Answer;

        await Telegram.Idle();
        Assert.Equal(["1"], BotDatabase.Read(Folder, "SELECT is_on FROM schedule"));
        an.Types("/daily off", group);
        await an.Sees(Refusal, group);
        Assert.Equal(["1"], BotDatabase.Read(Folder, "SELECT is_on FROM schedule"));
    }

    [Fact]
    public async Task What_is_coming_shows_with_the_press_to_whoever_pressed()
    {
        var (an, binh) = (An(), Telegram.Person("Bình", "vi"));
        var group = Telegram.Supergroup("Study", an, binh);
        an.Joins(group, MemberStatus.Administrator);
        an.Types("/daily on 20h", group);
        await an.Sees("[What is coming]", group);

        var answer = await binh.Presses("What is coming").Answer;

        Assert.Contains("20:00 Thứ Hai 23/11", answer.Text, StringComparison.Ordinal);
        Assert.Contains("20:00 Thứ Sáu 27/11", answer.Text, StringComparison.Ordinal);
    }
}
