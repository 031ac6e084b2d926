using InterviewBot.Engine.Localization;
using InterviewBot.Testing;
using InterviewBot.Testing.Discord;
using InterviewBot.Testing.Discord.People;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Discord;

/// <summary>What two people of a server see, whole, in both languages.</summary>
public sealed class DiscordTranscriptTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task An_evening_in_a_study_server_reads_as_it_should(string language)
    {
        await using var discord = await LoopbackDiscord.StartAsync(DiscordScenario.Unhurried);
        await using var bot = await LiveBot.StartAsync(discord, new HeldDate(), folder: null, HostedBot.NumbersComeLater);
        var locale = language is "en" ? "en-US" : language;
        var (an, binh) = (discord.Person("An", locale), discord.Person("Bình", locale));

        await PlayAsync(new Evening(discord, an, binh, Texts.In(Language.FromTag(language)!.Value)));

        var said = discord.Transcript(an) + "==== Bình ====\n\n" + discord.Transcript(binh);
        await TranscriptFile.AssertAsync("Discord", $"evening.{language}", PassingLinks.Hide(said));
    }

    private static async Task PlayAsync(Evening evening)
    {
        var (an, binh) = (evening.An.In(evening.General), evening.Binh.In(evening.General));
        await evening.Does(() => an.Runs("/help"));
        await evening.Does(() => an.Completes("/show", "question", "etcd"));
        await evening.Does(() => an.Runs("/show", ("question", "kubernetes-etcd")));
        var post = an.Latest;
        await evening.Does(() => evening.Binh.Presses(post, evening.Texts["button.answer"]));
        await evening.Says(() => evening.Binh.Replies(post, "Only the API server talks to etcd."));
        await evening.Discord.Until(() => post.Text.Contains("(1)", StringComparison.Ordinal));
        await evening.Says(() => evening.An.Replies(post, "Vì mọi controller đều watch API server…"));
        await evening.Discord.Until(() => post.Text.Contains("(2)", StringComparison.Ordinal));
        await evening.Does(() => evening.An.Presses(post, "💬"));
        await evening.Does(() => evening.Binh.Presses(post, "1"));
        await evening.Does(() => evening.Binh.Presses(post, "👍"));
        await evening.Does(() => evening.An.Presses(post, "👍"));
        await evening.Does(() => evening.Binh.Presses(post, "↩️"));
        await evening.Does(() => evening.Binh.Submits("Also the scheduler?"));
        await evening.Does(() => evening.An.Presses(post, "💬"));
        await evening.Does(() => evening.An.Presses(post, evening.Texts["button.best"]));
        await evening.Does(() => evening.An.Presses(post, evening.Texts["button.question"]));
        await evening.Does(() => evening.An.Presses(post, evening.Texts["button.suggestions"]));
        await evening.Does(() => evening.An.Selects(post, "StatefulSet"));
        await evening.Does(() => evening.Binh.Presses(post, evening.Texts["button.suggestions.close"]));
        await evening.Does(() => evening.Binh.Presses(post, "✏️"));
        await evening.Does(() => evening.Binh.Submits("A quorum of members agrees on every write."));
        await evening.Discord.Until(() => post.Text.Contains("(4)", StringComparison.Ordinal));
        await evening.Does(() => binh.Runs("/search", ("query", "etcd")));
        await evening.Does(() => binh.Runs("/question", ("topic", "kubernets")));
        await evening.Does(() => an.Runs("/topics"));
        await evening.Does(() => an.Runs("/comments", ("question", "kubernetes-etcd")));
        await evening.Does(() => evening.An.Alone().Runs("/comment", ("text", "A note of mine."), ("question", "kubernetes-pod")));
        await evening.Does(() => evening.An.Alone().Runs("/mycomments"));
        var mine = evening.An.Latest;
        await evening.Does(() => evening.An.Presses(mine, "2"));
        await evening.Does(() => evening.An.Presses(mine, evening.Texts["button.edit"]));
        await evening.Does(() => evening.An.Submits("Vì mọi controller đều watch API server, chứ không watch etcd."));
        await evening.Does(() => evening.An.Presses(mine, evening.Texts["button.delete"]));
        await evening.Does(() => evening.An.Presses(mine, evening.Texts["button.delete.yes"]));
        await evening.Discord.Until(() => post.Text.Contains("(3)", StringComparison.Ordinal));
        await evening.Does(() => evening.An.Alone().Runs("/language"));
        await evening.Does(() => evening.An.Alone().Runs("/about"));
    }

    private sealed record Evening(LoopbackDiscord Discord, Person An, Person Binh, Texts Texts)
    {
        public Testing.Discord.State.Channel General { get; } = Discord.Guild("Study", An, Binh).Channel("general");

        public async Task Does(Func<Task> act)
        {
            await act();
            await Discord.Idle();
        }

        public Task Says(Action act) => Does(() =>
        {
            act();
            return Task.CompletedTask;
        });
    }
}
