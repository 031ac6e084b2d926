using InterviewBot.Engine.Localization;
using InterviewBot.Testing;
using InterviewBot.Testing.Discord;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Discord;

/// <summary>What somebody sees, whole, who asks what is kept about them and has it forgotten.</summary>
public sealed class OwnDataTranscriptTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task Privacy_my_data_and_forgetting_read_as_they_should(string language)
    {
        await using var discord = await LoopbackDiscord.StartAsync(DiscordScenario.Unhurried);
        await using var bot = await LiveBot.StartAsync(discord, new HeldDate(), folder: null, HostedBot.NumbersComeLater);
        var (texts, locale) = (Texts.In(Language.FromTag(language)!.Value), language is "en" ? "en-US" : language);
        var (an, binh) = (discord.Person("An", locale), discord.Person("Bình", locale));
        var general = an.In(discord.Guild("Study", an, binh).Channel("general"));

        await Does(() => general.Runs("/show", ("question", "kubernetes-etcd")));
        var post = general.Latest;
        an.Replies(post, "Raft keeps it consistent.");
        await discord.Until(() => post.Text.Contains("(1)", StringComparison.Ordinal));
        await discord.Idle();
        await Does(() => general.Runs("/mydata"));
        await Does(() => general.Runs("/privacy"));
        await Does(() => general.Presses(texts["privacy.forget"]));
        var asked = general.Latest;
        await Does(() => general.Runs("/forgetme"));
        await Does(() => general.Presses(texts["forgetme.yes"]));
        await discord.Until(() => post.Text.Contains("(0)", StringComparison.Ordinal));
        await discord.Idle();
        await Does(() => an.Presses(asked, texts["forgetme.yes"]));
        await Does(() => general.Runs("/mydata"));

        var seen = discord.Transcript(an) + "==== Bình ====\n\n" + discord.Transcript(binh);
        await TranscriptFile.AssertAsync("Discord", $"own-data.{language}", seen);

        async Task Does(Func<Task> act)
        {
            await act();
            await discord.Idle();
        }
    }
}
