using InterviewBot.Testing.Discord.State;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Discord.Daily;

/// <summary>The daily question as people set it, until it is there. It is Monday, half past eight in Hanoi.</summary>
public sealed class CommandScenarios : DailyScenario
{
    [Fact]
    public async Task Chosen_for_in_two_minutes_it_is_there_in_two_minutes()
    {
        var an = An();
        var general = Discord.Guild("Study", an).Channel("general");
        await an.In(general).Runs("/daily", ("action", "on"), ("time", "8h32"), ("topics", "kubernetes"));
        await an.Sees($"The next one comes on Monday, November 23 at 08\\:32 (<t:{Clock.Start.AddMinutes(2).ToUnixTimeSeconds()}:f>).", general);

        await PassToAsync(Clock.Start.AddSeconds(119));
        await IdleAsync();
        an.SeesNot("[Answer]", general);
        await PassToAsync(Clock.Start.AddMinutes(2));

        var post = await ComesAsync(an.Sees("[Answer]", general));
        await BecomesAsync(general, "sent");
        Assert.InRange(post.Timestamp, Clock.Start.AddMinutes(2), Clock.Start.AddMinutes(3));
        await an.In(general).Runs("/daily", ("action", "now"));
        await an.Sees($"Today's question is here already: <https://discord.com/channels/{general.Guild!.Id}/{general.Id}/{post.Id}>", general);
    }

    [Fact]
    public async Task It_comes_into_the_thread_where_that_was_pressed()
    {
        var an = An();
        var general = Discord.Guild("Study", an).Channel("general");
        var thread = an.StartsThread(an.In(general).Says("Interviews"), "Interviews");
        await an.In(thread).Runs("/daily", ("action", "on"), ("time", "8:32"));
        await an.In(thread).Presses("Settings");
        await an.In(thread).Presses("How it is posted");
        await an.In(thread).Presses("Post in here");

        await PassToAsync(Clock.Start.AddMinutes(2));

        await ComesAsync(an.Sees("[Answer]", thread));
        an.SeesNot("[Answer]", general);
    }

    [Fact]
    public async Task A_member_is_refused_alone_and_sees_what_is_coming()
    {
        var (an, binh) = (An(), Discord.Person("Bình", "vi"));
        var general = Discord.Guild("Study", an, binh).Channel("general");
        await an.In(general).Runs("/daily", ("action", "on"), ("time", "20:00"));

        await binh.In(general).Runs("/hằng-ngày", ("việc", "off"));
        var refusal = await binh.Sees("Chỉ quản trị viên của nhóm mới đặt được câu hỏi hằng ngày.", general);
        await binh.In(general).Presses("What is coming");
        var coming = await binh.Sees("20\\:00 Thứ Hai 23/11 (<t:", general);

        Assert.Equal((binh.User, binh.User), (refusal.Receiver, coming.Receiver));
        Assert.Equal(["1"], BotDatabase.Read(Folder, "SELECT is_on FROM schedule"));
    }

    [Fact]
    public async Task Who_manages_the_server_no_longer_is_refused_at_the_next_press()
    {
        var (owner, an) = (Discord.Person("Chi"), An());
        var study = Discord.Guild("Study", owner, an);
        var general = study.Channel("general");
        var managers = study.Role("Managers", Permissions.ManageGuild, an);
        await an.In(general).Runs("/daily", ("action", "on"), ("time", "20:00"));
        await an.In(general).Presses("Settings");
        await an.Sees("[Turn off]", general);

        managers.Permissions = Permissions.None;
        await an.In(general).Presses("Turn off");

        Assert.Equal(an.User, (await an.Sees("Only the group's administrators set the daily question.", general)).Receiver);
        Assert.Equal(["1"], BotDatabase.Read(Folder, "SELECT is_on FROM schedule"));
    }
}
