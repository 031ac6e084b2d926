using System.Globalization;
using InterviewBot.Testing.Discord.People;

namespace InterviewBot.Tests.Discord;

/// <summary>Channels that open to each other, what is held back, and who decides.</summary>
public sealed class CommunityScenarios : DiscordScenario
{
    private Person? _owner;

    protected override (string Key, string Value)[] Settings
        => [("Bot:Owners", string.Create(CultureInfo.InvariantCulture, $"discord:{Owner.User.Id}"))];

    private Person Owner => _owner ??= Discord.Person("Owner");

    [Fact]
    public async Task Channels_that_were_opened_see_each_others_comments_until_one_closes()
    {
        var (an, binh) = (An("vi"), Binh());
        var (first, second) = (Discord.Guild("First", an).Channel("general"), Discord.Guild("Second", binh).Channel("general"));
        await an.In(first).Runs("/sharing", ("sharing", "on"));
        await an.Sees("Quản trị viên đã mở nhóm này.", first);
        await binh.In(second).Runs("/sharing", ("sharing", "on"));

        await an.In(first).Runs("/comment", ("text", "Từ kênh thứ nhất."), ("question", "kubernetes-etcd"));
        await binh.In(second).Runs("/comments", ("question", "kubernetes-etcd"));
        var list = await binh.Sees("Từ kênh thứ nhất.", second);
        Assert.DoesNotContain("First", list.Text, StringComparison.Ordinal);

        await an.In(first).Runs("/sharing", ("sharing", "off"));
        await binh.In(second).Runs("/comments", ("question", "kubernetes-etcd"));
        Assert.DoesNotContain("Từ kênh thứ nhất.", (await binh.Sees("No comments yet", second)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_puts_the_bot_out_is_closed()
    {
        var (an, binh) = (An(), Binh());
        var study = Discord.Guild("First", an);
        var (first, second) = (study.Channel("general"), Discord.Guild("Second", binh).Channel("general"));
        await an.In(first).Runs("/sharing", ("sharing", "on"));
        await binh.In(second).Runs("/sharing", ("sharing", "on"));
        await an.In(first).Runs("/comment", ("text", "Said inside."), ("question", "kubernetes-etcd"));
        await binh.In(second).Runs("/comments", ("question", "kubernetes-etcd"));
        await binh.Sees("Said inside.", second);

        study.RemovesBot();
        await Discord.Idle();
        await binh.In(second).Runs("/comments", ("question", "kubernetes-etcd"));

        Assert.DoesNotContain("Said inside.", (await binh.Sees("No comments yet", second)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_of_others_is_reported_by_a_form_and_hidden_by_the_owner()
    {
        var (an, binh) = (An(), Binh());
        var (first, second) = (Discord.Guild("First", an).Channel("general"), Discord.Guild("Second", binh).Channel("general"));
        await an.In(first).Runs("/sharing", ("sharing", "on"));
        await binh.In(second).Runs("/sharing", ("sharing", "on"));
        await an.In(first).Runs("/comment", ("text", "Rude words."), ("question", "kubernetes-etcd"));
        await binh.In(second).Runs("/comments", ("question", "kubernetes-etcd"));

        await binh.In(second).Presses("From other chats");
        await binh.In(second).Presses("Report one");
        await binh.Selects(binh.LatestIn(second), "An: Rude words.");
        var form = (await binh.In(second).Presses("Other…")).Form;
        Assert.Equal("What is wrong with the comment?", form.Title);
        await binh.Submits("It is rude.");
        Assert.Equal(binh.User, (await binh.Sees("Thank you.", second)).Receiver);

        await Owner.Alone().Runs("/reports");
        await Owner.Sees("It is rude.");
        await Owner.Alone().Presses("Hide");
        await Owner.Sees("An's comment is hidden, wherever it showed.");
        await an.In(first).Runs("/comments", ("question", "kubernetes-etcd"));
        await an.Sees("No comments yet", first);
    }

    [Fact]
    public async Task Whoever_manages_the_server_pauses_a_person_there_and_others_may_not()
    {
        var (an, binh) = (An(), Binh());
        var general = Discord.Guild("Study", an, binh).Channel("general");
        await binh.In(general).Runs("/comment", ("text", "https://example.org/buy"), ("question", "kubernetes-etcd"));
        await binh.Sees("Others see it once a moderator has looked at it.", general);

        await binh.In(general).Runs("/reports");
        await binh.Sees("/reports is for a group's administrators", general);
        await an.In(general).Runs("/reports");
        await an.Sees("Held back until somebody lets it show:", general);
        await an.In(general).Presses("Pause the writer here");
        await an.Sees("Bình cannot comment here until you allow it again.", general);

        await binh.In(general).Runs("/comment", ("text", "Again."), ("question", "kubernetes-etcd"));
        await binh.Sees("The administrators of this group have paused your comments here", general);
    }
}
