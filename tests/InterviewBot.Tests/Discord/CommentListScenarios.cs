using InterviewBot.Testing.Discord.People;

namespace InterviewBot.Tests.Discord;

/// <summary>What was said on a question.</summary>
public sealed class CommentListScenarios : DiscordScenario
{
    [Fact]
    public async Task The_list_opens_in_place_of_the_post_and_leads_back_to_it()
    {
        var (an, binh) = (An(), Binh());
        var general = Discord.Guild("Study", an, binh).Channel("general");
        var post = (await an.In(general).Runs("/show", ("question", "kubernetes-etcd"))).Message;
        await Discord.Idle();
        await binh.SeesReaction(binh.Replies(post, "The API server alone."), "👍");

        await an.Presses(post, "Comments (0)");
        Assert.Contains("The API server alone.", post.Text, StringComparison.Ordinal);
        Assert.Contains("1 comment", post.Text, StringComparison.Ordinal);
        await binh.Presses(post, "The question");

        Assert.Contains("[Answer]", post.Text, StringComparison.Ordinal);
        Assert.Contains("[Comments (1)]", post.Text, StringComparison.Ordinal);
        Assert.Single(an.Screen, message => message.Author == Discord.Bot);
    }

    [Fact]
    public async Task Long_lists_have_pages_turned_in_place_and_the_newest_comes_first()
    {
        var an = An();
        var general = Discord.Guild("Study", an).Channel("general");
        var list = await ListOfSix(an.In(general));
        var first = list.Text;
        Assert.Contains("6 comments · page 1 of 2", first, StringComparison.Ordinal);
        Assert.Contains("Remark 6", first, StringComparison.Ordinal);
        Assert.DoesNotContain("Remark 1", first, StringComparison.Ordinal);

        await an.Presses(list, "Next page");
        Assert.Contains("Remark 1", list.Text, StringComparison.Ordinal);
        Assert.Contains("page 2 of 2", list.Text, StringComparison.Ordinal);
        await an.Presses(list, "Previous page");

        Assert.Equal(first, list.Text);
    }

    [Fact]
    public async Task A_reply_to_the_list_is_a_comment_on_its_question_too()
    {
        var (an, binh) = (An(), Binh());
        var general = Discord.Guild("Study", an, binh).Channel("general");
        await an.In(general).Runs("/comments", ("question", "kubernetes-etcd"));
        var list = await binh.Sees("No comments yet", general);
        await an.In(general).Runs("/show", ("question", "kubernetes-pod"));
        await Discord.Idle();

        await binh.SeesReaction(binh.Replies(list, "The first to say something."), "👍");
        await an.In(general).Runs("/comments", ("question", "kubernetes-etcd"));

        await an.Sees("The first to say something.", general);
    }

    [Fact]
    public async Task What_is_said_in_one_channel_does_not_show_in_another()
    {
        var an = An();
        var study = Discord.Guild("Study", an);
        await an.In(study.Channel("general")).Runs("/comment", ("text", "Among us."), ("question", "kubernetes-etcd"));

        await an.In(study.Channel("other")).Runs("/comments", ("question", "kubernetes-etcd"));

        await an.Sees("No comments yet", study.Channel("other"));
    }

    private async Task<Testing.Discord.State.Message> ListOfSix(Place place)
    {
        for (var number = 1; number <= 6; number++)
        {
            await place.Runs("/comment", ("text", $"Remark {number}"), ("question", "kubernetes-etcd"));
        }

        await Discord.Idle();
        return (await place.Runs("/comments", ("question", "kubernetes-etcd"))).Message;
    }
}
