using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Tests.Discord;

/// <summary>Which language the bot speaks with whom.</summary>
public sealed class LanguageScenarios : DiscordScenario
{
    [Fact]
    public async Task A_persons_choice_holds_for_what_they_see_alone_everywhere()
    {
        var (an, binh) = (An(), Binh());
        var general = Discord.Guild("Study", an, binh).Channel("general");

        await binh.In(general).Runs("/language");
        await binh.In(general).Presses("Tiếng Việt");
        await binh.Sees("Từ giờ tôi nói tiếng Việt với bạn.", general);

        await binh.In(general).Runs("/answer", ("question", "kubernetes-etcd"));
        await binh.Sees("Nói ngắn gọn:", general);
        await binh.Alone().Runs("/help");
        await binh.Sees("Bạn có thể làm gì");

        await binh.In(general).Runs("/language", ("language", "auto"));
        await binh.Sees("I follow your app's language from now on; that is English.", general);
    }

    [Fact]
    public async Task Who_may_manage_the_server_chooses_for_the_channel_and_all_see_posts_in_it()
    {
        var (owner, an, binh) = (Discord.Person("Chi"), An(), Binh());
        var study = Discord.Guild("Study", owner, an, binh);
        var general = study.Channel("general");
        study.Role("Managers", Permissions.ManageGuild, an);

        await an.In(general).Runs("/language", ("language", "vi"));
        await an.In(general).Presses("Tiếng Việt cho cả nhóm");
        var told = await an.Sees("Từ giờ bài trong nhóm này dùng Tiếng Việt.", general);
        Assert.Equal(an.User, told.Receiver);

        await binh.In(general).Runs("/show", ("question", "kubernetes-etcd"));
        await an.Sees("Kubernetes dùng `etcd` như thế nào?", general);
        await binh.In(general).Runs("/answer");
        await binh.Sees("In short:", general);
    }

    [Fact]
    public async Task A_member_is_not_offered_it_and_refused_when_they_press_all_the_same()
    {
        var (owner, an, binh) = (Discord.Person("Chi"), An(), Binh());
        var study = Discord.Guild("Study", owner, an, binh);
        var general = study.Channel("general");
        var managers = study.Role("Managers", Permissions.ManageGuild, an);
        var post = (await binh.In(general).Runs("/show", ("question", "kubernetes-etcd"))).Message;
        await binh.In(general).Runs("/language", ("language", "vi"));
        Assert.DoesNotContain("nhóm", (await binh.Sees("Từ giờ tôi nói tiếng Việt với bạn.", general)).Text, StringComparison.Ordinal);
        var offered = (await an.In(general).Runs("/language", ("language", "vi"))).Message;
        var button = Assert.Single(offered.Components);

        await binh.PressesData(post, button.CustomId!).Answered();
        await binh.Sees("Chỉ quản trị viên mới chọn được ngôn ngữ của nhóm.", general);

        // Who manages no longer may no longer, also by a button that was offered before.
        managers.Permissions = Permissions.None;
        await an.Presses(offered, "Tiếng Việt cho cả nhóm");
        await an.Sees("Chỉ quản trị viên mới chọn được ngôn ngữ của nhóm.", general);

        await binh.In(general).Runs("/language", ("language", "en"));
        var next = (await binh.In(general).Runs("/show", ("question", "kubernetes-etcd"))).Message;
        Assert.Contains("How does Kubernetes use", next.Text, StringComparison.Ordinal);
    }
}
