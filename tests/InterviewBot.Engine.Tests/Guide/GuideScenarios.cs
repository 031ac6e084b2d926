using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Engine.Tests.Guide;

public sealed class GuideScenarios
{
    [Fact]
    public async Task The_welcome_leads_to_a_first_question_in_one_press()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Says("/start");
        an.Sees("Welcome to InterviewBot");
        await an.Presses("Ask me a first question");

        Assert.NotNull(Assert.IsType<Card>(an.Latest.Reply).About);
    }

    [Fact]
    public async Task A_deep_link_opens_its_question()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Says("/start q_kubernetes-etcd");
        an.Sees("How does Kubernetes use etcd?");

        await an.Says("/start q_kubernetes-removed");
        an.Sees("no longer in the bank");

        await an.Says("/start something-else");
        an.Sees("Welcome to InterviewBot");
    }

    [Fact]
    public async Task What_a_link_shows_one_person_of_a_group_is_all_in_that_persons_language()
    {
        await using var bot = await TestBot.StartAsync();
        var group = bot.Group();
        var (an, binh) = (group.Person("An", "vi"), group.Person("Bình", "en"));
        bot.Platform.Administrators.Add(binh.Id);
        await binh.Says("/language en");
        await binh.Presses("English for the whole group");

        await an.Says("/start a_kubernetes-etcd");

        an.Sees("Câu hỏi phỏng vấn Kubernetes");
        Assert.Equal((Audience.OnlyYou, Language.Vietnamese), (an.Latest.Reply.Audience, an.Latest.Reply.Language));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task Help_names_every_command_of_the_catalogue_that_people_type(string language)
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An", language);

        await an.Says("/help");

        foreach (var spec in bot.Services.GetRequiredService<CommandCatalogue>().Specs.Where(spec => !spec.IsForLinks))
        {
            an.Sees($"/{spec.Name}");
        }

        an.SeesNot("/start");
    }

    [Fact]
    public async Task Every_command_and_option_obeys_what_the_platforms_allow()
    {
        await using var bot = await TestBot.StartAsync();

        foreach (var spec in bot.Services.GetRequiredService<CommandCatalogue>().Specs)
        {
            Assert.Matches("^[a-z0-9_]{1,32}$", spec.Name);
            foreach (var language in Enum.GetValues<Engine.Localization.Language>())
            {
                var texts = Engine.Localization.Texts.In(language);
                Assert.InRange(texts[spec.DescriptionKey].Length, 1, 100);
                Assert.All(spec.Options, option => Assert.InRange(texts[spec.OptionKey(option)].Length, 1, 100));
            }
        }
    }

    [Fact]
    public async Task About_tells_version_size_and_licence()
    {
        await using var bot = await TestBot.StartAsync();
        var an = bot.Private().Person("An");

        await an.Says("/about");

        an.Sees("InterviewBot 0.1.0");
        an.Sees("4 questions in 3 topics, 3 of them also in Vietnamese.");
        an.Sees("MIT licence");
    }
}
