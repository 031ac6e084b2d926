using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Commenting;

/// <summary>A platform may tell that somebody replied and keep the words to itself.</summary>
public sealed class UnreadableReplyScenarios
{
    [Fact]
    public async Task It_leads_to_the_form_once_for_a_person_and_a_question()
    {
        await using var bot = await TestBot.StartAsync();
        var group = bot.Group();
        var (an, binh) = (group.Person("An", "vi"), group.Person("Binh"));
        await an.Says("/show kubernetes-etcd");
        var post = an.Latest.Ref;

        await an.RepliesUnreadably(post);
        an.Sees("Tôi không đọc được câu trả lời này");
        an.Sees("[Viết bình luận]");
        Assert.Equal(an.Id, group.Shown[^1].OnlyFor);
        await an.RepliesUnreadably(post);
        Assert.Equal(2, group.Shown.Count);

        await binh.RepliesUnreadably(post);
        binh.Sees("I cannot read this reply");
        await an.Says("/show docker-layers");
        await an.RepliesUnreadably(an.Latest.Ref);
        an.Sees("Tôi không đọc được câu trả lời này");
    }

    [Fact]
    public async Task Its_button_opens_the_form_for_that_question()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Group().Person("An");
        await an.Says("/show kubernetes-etcd");
        var post = an.Latest.Ref;
        await an.Says("/show docker-layers");

        await an.RepliesUnreadably(post);
        await an.Presses("Comment");
        await an.Fills("Raft needs a majority.");

        an.Sees("""Your comment on "How does Kubernetes use etcd?" is saved.""");
    }

    [Fact]
    public async Task One_to_what_shows_no_question_is_none_of_ours()
    {
        await using var bot = await TestBot.StartAsync();
        var group = bot.Group();
        var an = group.Person("An");
        await an.Says("/help");

        await an.RepliesUnreadably(an.Latest.Ref);
        await an.RepliesUnreadably(new MessageRef(group.Address, "of a person"));

        Assert.Single(group.Shown);
    }

    [Fact]
    public async Task One_to_a_question_that_left_the_bank_is_passed_over()
    {
        await using var bot = await TestBot.StartAsync();
        var group = bot.Group();
        var an = group.Person("An");
        await an.Says("/show kubernetes-etcd");
        bot.Library.Replace(new QuestionBank(bot.Library.Current.Topics, []));

        await an.RepliesUnreadably(an.Latest.Ref);

        Assert.Single(group.Shown);
    }
}
