using InterviewBot.Testing.Discord.State;
using InterviewBot.Tests.Daily;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Discord.Daily;

/// <summary>What a channel sees that wants a daily question.</summary>
public sealed class DailyScenarios : DailyScenario
{
    [Fact]
    public async Task Turned_on_for_in_two_minutes_it_is_there_in_two_minutes_and_not_before()
    {
        var an = An();
        var general = Discord.Guild("Study", an).Channel("general");
        await an.In(general).Runs("/daily", ("action", "on"), ("time", "01:32"), ("timezone", "UTC"), ("topics", "kubernetes"));

        await PassToAsync(Clock.Start.AddSeconds(119));
        await IdleAsync();
        Assert.Empty(Posts(an));
        await PassToAsync(Clock.Start.AddMinutes(2));

        var post = await ComesAsync(an.Sees("[Answer]", general));
        await BecomesAsync(general, "sent");
        Assert.InRange(post.Timestamp, Clock.Start.AddMinutes(2), Clock.Start.AddMinutes(3));
        Assert.Contains("Monday", post.Text, StringComparison.Ordinal);
        Assert.Equal(MessageType.Default, post.Type);
        Assert.False(post.Flags.HasFlag(MessageFlagBits.SuppressNotifications));
    }

    [Fact]
    public async Task A_reply_to_it_is_a_comment_on_its_question_and_its_number_follows()
    {
        var an = An();
        var general = Discord.Guild("Study", an).Channel("general");
        TurnOn(general);
        await PassAsync(TimeSpan.FromSeconds(15));
        var post = await ComesAsync(an.Sees("[Answer]", general));
        await BecomesAsync(general, "sent");

        await ComesAsync(an.SeesReaction(an.Replies(post, "Raft keeps it consistent."), "👍"));
        await PassUntilAsync(() => post.Text.Contains("[Comments (1)]", StringComparison.Ordinal));

        Assert.Equal(
            BotDatabase.Read(Folder, "SELECT question_id FROM daily_post"), BotDatabase.Read(Folder, "SELECT question_id FROM comment"));
    }

    [Fact]
    public async Task It_makes_no_sound_has_a_thread_of_its_own_and_is_pinned_in_place_of_yesterdays()
    {
        var an = An();
        var study = Discord.Guild("Study", an);
        var general = study.Channel("general");
        study.Permits(general, Discord.Bot, Permissions.PinMessages);
        TurnOn(general, new DailyChoice { Due = Now, IsQuiet = true, OpensThread = true, Pins = true });
        await PassAsync(TimeSpan.FromSeconds(15));
        await ComesAsync(Discord.Until(() => Posts(an) is [{ IsPinned: true, Thread: not null }]));
        var first = Posts(an)[0];
        Assert.True(first.Flags.HasFlag(MessageFlagBits.SuppressNotifications));

        await RestartAsync(TimeSpan.FromDays(1));
        await ComesAsync(Discord.Until(() => Posts(an) is [_, { IsPinned: true, Thread: not null }]));
        Assert.False(first.IsPinned);

        // What is said in the thread is said on its question.
        await ComesAsync(an.SeesReaction(an.In(Posts(an)[1].Thread!).Says("It watches."), "👍"));
        Assert.Equal(
            BotDatabase.Read(Folder, "SELECT question_id FROM daily_post ORDER BY local_date DESC LIMIT 1"),
            BotDatabase.Read(Folder, "SELECT question_id FROM comment"));
    }

    [Fact]
    public async Task In_a_chosen_thread_of_the_channel_it_stands_there()
    {
        var an = An();
        var study = Discord.Guild("Study", an);
        var general = study.Channel("general");
        var thread = study.Thread(general, "Daily");
        TurnOn(general, new DailyChoice { Due = Now, Place = Address(thread) });
        await PassAsync(TimeSpan.FromSeconds(15));

        var post = await ComesAsync(an.Sees("[Answer]", thread));
        await BecomesAsync(general, "sent");
        await ComesAsync(an.SeesReaction(an.Replies(post, "On it."), "👍"));
        Assert.Equal([Address(general)], BotDatabase.Read(Folder, "SELECT address FROM comment JOIN chat ON chat.id = chat_id"));
    }

    [Fact]
    public async Task In_another_channel_replies_are_that_channels_and_yesterdays_pin_is_taken_off_there()
    {
        var an = An();
        var study = Discord.Guild("Study", an);
        var (admin, daily) = (study.Channel("admin"), study.Channel("daily"));
        study.Permits(daily, Discord.Bot, Permissions.PinMessages);
        TurnOn(admin, new DailyChoice { Due = Now, Place = Address(daily), Pins = true });
        await PassAsync(TimeSpan.FromSeconds(15));
        var first = await ComesAsync(an.Sees("[Answer]", daily));
        await ComesAsync(Discord.Until(() => first.IsPinned));
        await ComesAsync(an.SeesReaction(an.Replies(first, "On it."), "👍"));

        Assert.Equal([Address(daily)], BotDatabase.Read(Folder, "SELECT address FROM comment JOIN chat ON chat.id = chat_id"));
        await RestartAsync(TimeSpan.FromDays(1));
        await ComesAsync(Discord.Until(() => Posts(an) is [{ IsPinned: false }, { IsPinned: true }]));
        Assert.Equal(daily, Posts(an)[1].Channel);
    }

    [Fact]
    public async Task Where_neither_thread_nor_pin_is_allowed_the_post_is_there_all_the_same()
    {
        var an = An();
        var study = Discord.Guild("Study", an);
        var general = study.Channel("general");
        study.Permits(general, Discord.Bot, deny: Permissions.CreatePublicThreads | Permissions.PinMessages);
        Discord.Violations.Expect("Missing Permissions");
        TurnOn(general, new DailyChoice { Due = Now, OpensThread = true, Pins = true });
        await PassAsync(TimeSpan.FromSeconds(15));

        await ComesAsync(an.Sees("[Answer]", general));
        await BecomesAsync(general, "sent");
        await PassUntilAsync(() => Discord.Count("PUT /channels/{channel}/messages/pins/{message}") > 0);
        await Discord.Idle();
        Assert.Single(Posts(an));
    }

    [Fact]
    public async Task In_private_it_comes_by_itself()
    {
        var an = An();
        Discord.Guild("Study", an);
        TurnOn(an.Alone().Channel);
        await PassAsync(TimeSpan.FromSeconds(15));

        await ComesAsync(an.Sees("[Answer]"));
        await BecomesAsync(an.Alone().Channel, "sent");
    }
}
