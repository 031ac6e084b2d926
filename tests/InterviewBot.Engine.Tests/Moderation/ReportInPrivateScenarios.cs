using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Guide;
using InterviewBot.Engine.Questions;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Moderation;

/// <summary>Where a group would read the words of a report, they are asked for where one is alone with the bot.</summary>
public sealed class ReportInPrivateScenarios
{
    private const string Question = "docker-layers";

    [Theory]
    [InlineData("en", "Report", "Tell whoever runs this bot what is wrong with An's comment \"Rude words.\":", "Thank you.")]
    [InlineData("vi", "Báo cáo", "Báo với người vận hành bot bình luận \"Rude words.\" của An có vấn đề gì:", "Cảm ơn bạn.")]
    public async Task A_comment_of_a_group_is_reported_in_private_by_who_saw_it_there(string language, string report, string asked, string thanks)
    {
        await using var bot = await ModerationScenarios.OwnedAsync();
        var (there, alone) = (bot.Group().Person("Binh", language), bot.Private("binh").Person("Binh", language));
        await bot.Group().Person("An").Says($"/comment question:{Question} Rude words.");
        await there.PressesAction($"1:report:c={bot.CommentOf("Rude words.")}");

        await alone.Says($"/start {LinkOf(there)}");
        alone.Sees(asked);
        await alone.Presses(report);
        await alone.Fills("It is rude.");

        alone.Sees(thanks);
        Assert.Equal(1, bot.Count("report"));
    }

    [Fact]
    public async Task A_link_is_for_the_one_it_was_made_for_and_none_can_be_made_up()
    {
        await using var bot = await ModerationScenarios.OwnedAsync();
        var (there, chi) = (bot.Group().Person("Binh"), bot.Private("chi").Person("Chi"));
        await bot.Group().Person("An").Says($"/comment question:{Question} Among us.");
        var comment = bot.CommentOf("Among us.");
        await there.PressesAction($"1:report:c={comment}");

        await chi.Says($"/start {LinkOf(there)}");
        chi.Sees("This comment is no longer there.");
        await chi.Says($"/start {StartLink.ParameterFor(new ButtonAction("toreport", new Arguments { Comment = comment, Keyword = "000000000000" }))}");
        chi.Sees("This comment is no longer there.");
        chi.SeesNot("Among us.");
    }

    [Fact]
    public async Task A_link_reports_nothing_by_itself()
    {
        await using var bot = await ModerationScenarios.OwnedAsync();
        var an = bot.Private("an").Person("An");

        await an.Says($"/start {StartLink.ParameterFor(new ButtonAction("toreport", OfQuestion with { Text = "All wrong." }))}");
        an.Sees("Tell whoever runs this bot what is wrong with the answer to \"What is an image layer?\":");
        await an.Says($"/start {StartLink.ParameterFor(new ButtonAction("report", OfQuestion with { Text = "All wrong." }))}");

        Assert.Equal(0, bot.Count("report"));
    }

    private static Arguments OfQuestion => new() { Question = QuestionId.Parse(Question) };

    private static string LinkOf(ScriptedPerson person) => StartLink.ParameterFor(Assert.IsType<Form>(person.Latest.Reply).Again!)!;
}
