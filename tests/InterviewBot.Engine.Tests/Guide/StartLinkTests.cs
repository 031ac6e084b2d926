using FsCheck.Xunit;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Guide;
using InterviewBot.Engine.Questions;
using InterviewBot.Testing;

namespace InterviewBot.Engine.Tests.Guide;

public sealed class StartLinkTests
{
    [Theory]
    [InlineData("1:show:q=kubernetes-etcd", "q_kubernetes-etcd")]
    [InlineData("1:answer:q=kubernetes-etcd", "a_kubernetes-etcd")]
    [InlineData("1:comments:q=kubernetes-etcd", "c_kubernetes-etcd")]
    [InlineData("1:suggestions:q=kubernetes-etcd", "s_kubernetes-etcd")]
    [InlineData("1:help", "x_MTpoZWxw")]
    [InlineData("1:search:x=vì sao etcd", "f_dsOsIHNhbyBldGNk")]
    public void A_link_leads_to_what_its_action_does(string action, string parameter)
    {
        Assert.Equal(parameter, StartLink.ParameterFor(ButtonAction.Decode(action)!));
        Assert.Equal(action, StartLink.Read(parameter)?.Encode());
    }

    [Fact]
    public void The_longest_question_id_fits()
    {
        var longest = QuestionId.Parse(new string('a', QuestionId.MaxLength));
        Assert.Equal($"a_{longest}", StartLink.ParameterFor(new ButtonAction("answer", new Arguments { Question = longest })));
    }

    [Fact]
    public void What_does_not_fit_has_no_link()
        => Assert.Null(StartLink.ParameterFor(new ButtonAction("search", new Arguments { Text = new string('x', 47) })));

    [Property]
    public void Whatever_stands_in_a_link_means_nothing_or_leads_back_to_itself(string? typed)
    {
        foreach (var parameter in (string[])[typed ?? "", "q_" + typed, "f_" + typed, "x_" + typed])
        {
            if (StartLink.Read(parameter) is { } action)
            {
                Assert.Equal(action, StartLink.Read(StartLink.ParameterFor(action)!));
            }
        }
    }

    [Theory]
    [InlineData("a_kubernetes-etcd", "The whole answer to kubernetes-etcd.")]
    [InlineData("c_kubernetes-etcd", "No comments yet")]
    [InlineData("x_MTpoZWxw", "What you can do")]
    [InlineData("x_MTpsYW5ndWFnZTprPXZp", "Welcome to InterviewBot")]
    [InlineData("x_%%%", "Welcome to InterviewBot")]
    public async Task A_link_runs_what_only_shows_something_and_greets_otherwise(string parameter, string seen)
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Says($"/start {parameter}");

        an.Sees(seen);
    }

    [Fact]
    public async Task In_a_group_a_link_to_an_answer_shows_it_to_whoever_followed_it_alone()
    {
        await using var bot = await TestBot.StartAsync();
        var group = bot.Group();
        var (an, binh) = (group.Person("An"), group.Person("Bình"));

        await an.Says("/start a_kubernetes-etcd");

        an.Sees("The whole answer");
        binh.SeesNot("The whole answer");
    }
}
