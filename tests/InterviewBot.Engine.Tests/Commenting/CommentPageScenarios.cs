using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Commenting;

/// <summary>Turning the pages of what was said.</summary>
public sealed class CommentPageScenarios
{
    [Fact]
    public async Task Every_comment_is_on_exactly_one_page_both_ways()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An");
        await CommentListScenarios.WriteAsync(an, 13);
        await an.Says("/comments docker-layers");
        var forward = new List<string>();
        var list = an.Latest.Ref;

        an.Sees("13 comments · page 1 of 3");
        forward.Add(an.Latest.Text);
        await an.Presses("Next page");
        an.Sees("13 comments · page 2 of 3");
        forward.Add(an.Latest.Text);
        await an.Presses("Next page");
        an.Sees("13 comments · page 3 of 3");
        forward.Add(an.Latest.Text);

        Assert.All(
            Enumerable.Range(1, 13),
            number => Assert.Single(forward, page => page.Contains($"Number {number}.", StringComparison.Ordinal)));
        await an.Presses("Previous page");
        Assert.Equal(forward[1], an.Latest.Text);
        await an.Presses("Previous page");
        Assert.Equal(forward[0], an.Latest.Text);
        Assert.Equal(list, an.Latest.Ref);
    }

    [Fact]
    public async Task While_others_write_and_delete_a_turned_page_skips_nothing()
    {
        await using var bot = await TestBot.StartAsync();
        var (an, binh) = (bot.Group().Person("An"), bot.Group().Person("Bình"));
        await an.Says("/show docker-layers");
        var post = an.Latest.Ref;
        var messages = new List<MessageRef>();
        for (var number = 1; number <= 8; number++)
        {
            messages.Add(await an.Replies(post, $"Number {number}."));
        }

        await binh.Says("/comments docker-layers");
        var list = binh.Latest;
        await an.Replies(post, "Number 9.");
        await an.Deletes(messages[4]);
        await an.Deletes(messages[2]);
        await binh.PressesAction(CommentListScenarios.Action(list, "Next page"), list.Ref);

        var page = bot.Group().Shown.Single(message => message.Ref == list.Ref).Text;
        Assert.Contains("1. An · just now\nNumber 2.\n2. An · just now\nNumber 1.\n7 comments · page 2 of 2", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_best_come_first_when_they_are_asked_for_and_the_newest_again()
    {
        await using var bot = await TestBot.StartAsync();
        var (an, binh, chi) = (bot.Group().Person("An"), bot.Group().Person("Bình"), bot.Group().Person("Chi"));
        await CommentListScenarios.WriteAsync(an, 7);
        await CommentListScenarios.LikeAsync(binh, "Number 2.");
        await CommentListScenarios.LikeAsync(chi, "Number 2.");
        await CommentListScenarios.LikeAsync(chi, "Number 1.");

        await binh.Says("/comments docker-layers");
        await binh.Presses("Best first");
        binh.Sees("1. An · just now · 2 👍\nNumber 2.\n2. An · just now · 1 👍\nNumber 1.\n3. An · just now\nNumber 7.");
        await binh.Presses("Next page");
        binh.Sees("1. An · just now\nNumber 4.\n2. An · just now\nNumber 3.\n7 comments · page 2 of 2");
        await binh.Presses("Previous page");
        binh.Sees("1. An · just now · 2 👍\nNumber 2.");
        await binh.Presses("Newest first");

        binh.Sees("1. An · just now\nNumber 7.");
    }

    [Fact]
    public void With_the_longest_id_of_a_question_the_buttons_of_a_list_fit()
    {
        var longest = QuestionId.Parse(new string('q', QuestionId.MaxLength));

        var turned = ListComments.Open(longest, ListView.Of("hb"), from: 99_999_999, page: 9999, Language.Vietnamese);
        var first = ListComments.Open(longest, ListView.Of("hb"), from: null, page: 1, Language.Vietnamese);

        Assert.Equal(99_999_999, turned.Arguments.Comment);
        Assert.True(turned.Fits);
        Assert.True(ListView.Of(first.Arguments.Keyword).IsBestFirst);
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData("h", "h", false)]
    [InlineData("b", null, true)]
    [InlineData("hb", "h", true)]
    [InlineData("ab", "a", true)]
    [InlineData("s-en", "s-en", false)]
    public void How_a_list_stands_is_carried_by_its_buttons(string? keyword, string? placement, bool isBestFirst)
    {
        var view = ListView.Of(keyword);

        Assert.Equal(new ListView(placement, isBestFirst), view);
        Assert.Equal(keyword, view.Keyword);
    }
}
