using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Moderation;

/// <summary>Reports by a reason that is picked, and what is truly said of a report.</summary>
public sealed class ReportReasonScenarios
{
    private const string Question = "docker-layers";

    [Theory]
    [InlineData("en", "More…", "Report", "Insulting", "Thank you.")]
    [InlineData("vi", "Thêm…", "Báo cáo", "Xúc phạm", "Cảm ơn bạn.")]
    public async Task A_comment_is_reported_without_a_word(string language, string more, string report, string reason, string thanks)
    {
        await using var bot = await ModerationScenarios.OwnedAsync();
        var (an, binh) = (bot.Group().Person("An"), bot.Group().Person("Binh", language));
        await an.Says($"/comment question:{Question} Rude words.");
        await binh.Says($"/comments {Question}");
        await binh.Presses("1");
        await binh.Presses(more);

        await binh.Presses(report);
        await binh.Presses(reason);

        binh.Sees(thanks);
        Assert.Equal(1, bot.Count($"report WHERE text = '{reason}' AND comment_id IS NOT NULL"));
        Assert.Equal(1, bot.Count("comment"));
    }

    [Fact]
    public async Task An_answer_is_reported_without_a_word_too()
    {
        await using var bot = await ModerationScenarios.OwnedAsync();
        var an = bot.Group().Person("An");
        await an.Says($"/show {Question}");

        await an.Says("/report");
        await an.Presses("Outdated");

        an.Sees("Thank you.");
        Assert.Equal(1, bot.Count("report WHERE text = 'Outdated' AND comment_id IS NULL"));
    }

    [Fact]
    public async Task A_comment_that_was_edited_since_is_reported_again_and_it_is_shown_what_it_said()
    {
        await using var bot = await ModerationScenarios.OwnedAsync();
        var (an, binh, owner) = (bot.Group().Person("An"), bot.Group().Person("Binh"), bot.Private("owner").Person("Owner"));
        await an.Says($"/show {Question}");
        var post = an.Latest.Ref;
        var reply = await an.Replies(post, "Rather rude.");
        var comment = bot.CommentOf("Rather rude.");
        await binh.PressesAction($"1:reason:c={comment}:k=insult");
        binh.Sees("Thank you.");
        await binh.PressesAction($"1:reason:c={comment}:k=insult");
        binh.Sees("You have reported that already.");
        await owner.Says("/reports");
        await owner.Presses("Settled");
        await an.Edits(reply, "Very rude.", post);

        await binh.PressesAction($"1:reason:c={comment}:k=insult");
        binh.Sees("Thank you.");
        await an.Edits(reply, "Harmless.", post);
        await owner.Says("/reports");

        owner.Sees("Harmless.");
        owner.Sees("It was changed since. When it was reported, it said:\nVery rude.");
    }

    [Fact]
    public async Task That_a_reported_comment_was_deleted_by_its_writer_stays_in_the_audit()
    {
        await using var bot = await ModerationScenarios.OwnedAsync();
        var (an, binh) = (bot.Group().Person("An"), bot.Group().Person("Binh"));
        await an.Says($"/show {Question}");
        var reply = await an.Replies(an.Latest.Ref, "Rude words.");
        await binh.PressesAction($"1:reason:c={bot.CommentOf("Rude words.")}:k=insult");

        await an.Deletes(reply);

        Assert.Equal(0, bot.Count("report"));
        Assert.Equal(["reported-comment-deleted"], bot.Audit());
    }

    [Fact]
    public async Task Where_nobody_reads_reports_nobody_is_thanked_for_one()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An");

        await an.Says($"/report question:{Question} Out of date.");

        an.Sees("Nobody reads reports here yet.");
        Assert.Equal(0, bot.Count("report"));
    }

    [Fact]
    public async Task A_note_that_was_taken_back_is_nobodys_to_read_whoever_presses_what()
    {
        await using var bot = await ModerationScenarios.OwnedAsync();
        var (an, owner) = (bot.Private("an").Person("An"), bot.Private("owner").Person("Owner"));
        var reader = await Commenting.SharingScenarios.OpenedAsync(bot, "reader", "Reader");
        await an.Says($"/comment question:{Question} My secret.");
        var note = bot.CommentOf("My secret.");
        await an.PressesAction($"1:sharenote:k=on:c={note}");
        await reader.PressesAction($"1:reason:c={note}:k=wrong");
        reader.Sees("Thank you.");
        await an.PressesAction($"1:sharenote:k=off:c={note}");

        await owner.Says("/reports");
        owner.Sees("Its writer took this note back");
        await owner.PressesAction($"1:moderate:k=delete:c={note}");

        owner.Sees("That is for the group's administrators to decide");
        owner.SeesNot("My secret.");
    }
}
