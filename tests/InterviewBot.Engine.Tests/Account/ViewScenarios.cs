using InterviewBot.Engine.Account;
using InterviewBot.Engine.Chat;
using InterviewBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Engine.Tests.Account;

public sealed class ViewScenarios
{
    [Fact]
    public async Task A_private_chat_gets_the_plain_view_from_the_press_on_and_the_fine_one_again()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");
        await an.Says("/answer kubernetes-etcd");
        var answer = an.Latest.Ref;
        Assert.False(an.Latest.Reply.IsPlain);

        await an.PressesAction(Choose(isPlain: true, an), answer);
        Assert.Equal(answer, an.Latest.Ref);
        an.Sees("The whole answer to kubernetes-etcd.");
        Assert.True(an.Latest.Reply.IsPlain);
        await an.Says("/topics");
        Assert.True(an.Latest.Reply.IsPlain);

        await an.Says("/show kubernetes-etcd");
        await an.PressesAction(Choose(isPlain: false, an), an.Latest.Ref);
        Assert.False(an.Latest.Reply.IsPlain);
        await an.Says("/topics");
        Assert.False(an.Latest.Reply.IsPlain);
    }

    [Fact]
    public async Task In_a_group_administrators_choose_and_others_see_that_one_question_plainly_alone()
    {
        await using var bot = await TestBot.StartAsync();
        var group = bot.Group();
        var (an, binh) = (group.Person("An"), group.Person("Bình"));
        bot.Platform.Administrators.Add(binh.Id);
        await an.Says("/show kubernetes-etcd");
        var post = an.Latest.Ref;

        await an.PressesAction(Choose(isPlain: true, an), post);
        Assert.NotEqual(post, an.Latest.Ref);
        Assert.True(an.Latest.Reply.IsPlain);
        Assert.Equal(Audience.OnlyYou, an.Latest.Reply.Audience);
        await an.Says("/topics");
        Assert.False(an.Latest.Reply.IsPlain);

        await binh.PressesAction(Choose(isPlain: true, binh, post), post);
        await an.Says("/topics");
        Assert.True(an.Latest.Reply.IsPlain);
    }

    [Fact]
    public async Task Menus_and_help_do_not_list_what_is_for_buttons_only()
    {
        await using var bot = await TestBot.StartAsync();
        var catalogue = bot.Services.GetRequiredService<CommandCatalogue>();

        Assert.NotNull(catalogue.Find("view"));
        Assert.DoesNotContain(catalogue.Specs, spec => spec.Name == "view");
    }

    private static string Choose(bool isPlain, ScriptedPerson person, MessageRef? message = null)
    {
        var shown = message is null ? person.Latest : person.Screen.Single(shown => shown.Ref == message);
        return PlainView.Choose(isPlain, Assert.IsType<Card>(shown.Reply))!.Encode();
    }
}
