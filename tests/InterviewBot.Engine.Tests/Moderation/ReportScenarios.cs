
namespace InterviewBot.Engine.Tests.Moderation;

public sealed class ReportScenarios
{
    private const string Question = "docker-layers";

    [Fact]
    public async Task A_wrong_answer_is_reported_and_an_owner_settles_it()
    {
        await using var bot = await ModerationScenarios.OwnedAsync();
        var an = bot.Group().Person("An", "vi");
        var owner = bot.Private("owner").Person("Owner");

        await an.Says($"/report question:{Question} Layers are not always read-only.");
        an.Sees("Cảm ơn bạn. Người vận hành bot sẽ xem.");
        await owner.Says("/reports");
        owner.Sees("What is an image layer?");
        owner.Sees("An reported the answer, just now:\nLayers are not always read-only.");
        await owner.Presses("Settled");

        owner.Sees("Nothing waits.");
        Assert.Equal(["report-settled"], bot.Audit());
    }

    [Fact]
    public async Task The_words_of_a_report_are_asked_for_by_a_form()
    {
        await using var bot = await ModerationScenarios.OwnedAsync();
        var an = bot.Group().Person("An");
        await an.Says($"/show {Question}");

        await an.Says("/report");
        an.Sees("What is wrong with the answer?\n[Outdated]\n[Wrong]\n[Unclear]\n[Other…]");
        await an.Presses("Other…");
        await an.Fills("It is out of date.");

        an.Sees("Thank you.");
        var owner = bot.Private("owner").Person("Owner");
        await owner.Says("/reports");
        owner.Sees("It is out of date.");
    }

    [Fact]
    public async Task A_comment_is_reported_and_an_owner_hides_it()
    {
        await using var bot = await ModerationScenarios.OwnedAsync();
        var (an, binh) = (bot.Group().Person("An"), bot.Group().Person("Binh"));
        await an.Says($"/comment question:{Question} Rude words.");

        await binh.PressesAction($"1:report:c={bot.CommentOf("Rude words.")}");
        binh.Sees("What is wrong with the comment?");
        await binh.Fills("It is rude.");
        var owner = bot.Private("owner").Person("Owner");
        await owner.Says("/reports");
        owner.Sees("An · just now\nRude words.\nBinh reported it, just now:\nIt is rude.");
        await owner.Presses("Hide");

        // Hiding it settles what was reported on it.
        await owner.Says("/reports");
        owner.Sees("Nothing waits.");
    }

    [Fact]
    public async Task One_person_reports_a_comment_once()
    {
        await using var bot = await ModerationScenarios.OwnedAsync();
        var (an, binh) = (bot.Group().Person("An"), bot.Group().Person("Binh"));
        await an.Says($"/comment question:{Question} Rude words.");

        for (var time = 0; time < 2; time++)
        {
            await binh.PressesAction($"1:report:c={bot.CommentOf("Rude words.")}");
            await binh.Fills("It is rude.");
        }

        Assert.Equal(1, bot.Count("report"));
    }

    [Fact]
    public async Task A_comment_that_one_does_not_see_cannot_be_reported()
    {
        await using var bot = await ModerationScenarios.OwnedAsync();
        await bot.Private("an").Person("An").Says($"/comment question:{Question} A note.");
        var binh = bot.Group().Person("Binh");

        await binh.PressesAction($"1:report:c={bot.CommentOf("A note.")}");

        binh.Sees("This comment is no longer there.");
    }

    [Fact]
    public async Task A_comment_of_another_open_chat_is_reported_from_its_list()
    {
        await using var bot = await ModerationScenarios.OwnedAsync();
        var an = await Commenting.SharingScenarios.OpenedAsync(bot, "one", "An");
        var binh = await Commenting.SharingScenarios.OpenedAsync(bot, "two", "Binh");
        await an.Says($"/comment question:{Question} Rude words.");

        await binh.Says($"/comments {Question}");
        await binh.Presses("From other chats");
        await binh.Presses("Report one");
        await binh.Presses("An: Rude words.");
        await binh.Presses("Other…");
        await binh.Fills("It is rude.");

        binh.Sees("Thank you.");
        Assert.Equal(1, bot.Count("report"));
    }

    [Fact]
    public async Task Reports_are_the_owners_to_see_and_others_are_told_so()
    {
        await using var bot = await ModerationScenarios.OwnedAsync();
        var group = bot.Group();
        var (an, binh) = (ModerationScenarios.Administrator(bot, group), group.Person("Binh", "vi"));
        await binh.Says($"/report question:{Question} A secret report.");

        await binh.Says("/reports");
        binh.Sees("/reports dành cho quản trị viên của nhóm và người vận hành bot.");
        await an.Says("/reports");
        an.Sees("Nothing waits.");
        await an.PressesAction("1:reports:k=settle:x=1");
        await bot.Private("an").Person("An").Says("/reports");
        await binh.Says("/reports");

        var owner = bot.Private("owner").Person("Owner");
        await owner.Says("/reports");
        owner.Sees("A secret report.");
    }

    [Fact]
    public async Task What_waits_is_looked_through_one_by_one()
    {
        await using var bot = await ModerationScenarios.OwnedAsync();
        var an = bot.Group().Person("An");
        await an.Says($"/report question:{Question} First.");
        await an.Says("/report question:kubernetes-etcd Second.");
        var owner = bot.Private("owner").Person("Owner");

        await owner.Says("/reports");
        owner.Sees("First.");
        owner.Sees("page 1 of 2");
        await owner.Presses("Next page");
        owner.Sees("Second.");
        await owner.Presses("Settled");
        owner.Sees("First.");
        owner.SeesNot("page 1 of 2");
    }
}
