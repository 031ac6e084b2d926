using InterviewBot.Engine.Chat;
using InterviewBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Engine.Tests.Chat;

/// <summary>Where a form is the first answer or none, an adapter has to know from the specification alone that there may be one.</summary>
public sealed class AskingForWordsScenarios
{
    [Fact]
    public async Task A_command_that_tells_may_ask()
    {
        await using var bot = await StartAsync(tells: true);
        var an = bot.Group().Person("An");

        await an.Says("/asker");

        Assert.IsType<Form>(an.Latest.Reply);
    }

    [Fact]
    public async Task A_command_that_tells_nothing_may_not()
    {
        await using var bot = await StartAsync(tells: false);
        var an = bot.Group().Person("An");

        await an.Says("/asker");

        an.Sees("Something went wrong on our side");
    }

    [Fact]
    public async Task Given_its_words_a_command_asks_for_none()
    {
        await using var bot = await StartAsync(tells: true);
        var an = bot.Group().Person("An");

        await an.Says("/asker words");

        an.Sees("Something went wrong on our side");
    }

    private static Task<TestBot> StartAsync(bool tells)
        => TestBot.StartAsync(configure: services => services.AddSingleton<ICommand>(new Asker(tells)));

    private sealed class Asker(bool tells) : ICommand
    {
        public CommandSpec Spec { get; } = new("asker", CommandGroup.About, Audience.OnlyYou, new CommandOption("text", OptionKind.Text))
        {
            MayAskForWords = tells,
        };

        public Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
            => Task.FromResult<Reply>(new Form(new ButtonAction("asker"), "Words", new FormField("text", "Words", "Any", 100)));
    }
}
