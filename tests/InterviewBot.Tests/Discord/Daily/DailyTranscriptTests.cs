using InterviewBot.Engine.Localization;
using InterviewBot.Testing;
using InterviewBot.Testing.Discord;
using InterviewBot.Testing.Discord.People;

namespace InterviewBot.Tests.Discord.Daily;

/// <summary>
/// What somebody sees who sets a server's daily question, and a member beside them. Run with <c>UPDATE_TRANSCRIPTS=1</c> to write the files
/// under <c>Transcripts/</c> anew, and read the difference.
/// </summary>
public sealed class DailyTranscriptTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task Setting_the_daily_question_reads_as_it_should(string language)
    {
        await using var discord = await LoopbackDiscord.StartAsync(DiscordScenario.Unhurried);
        await using var bot = await LiveBot.StartAsync(discord, new HeldDate(), folder: null);
        var locale = language is "en" ? "en-US" : language;
        var (an, binh) = (discord.Person("An", locale), discord.Person("Bình", locale));

        await PlayAsync(new Evening(discord, an, binh, Texts.In(Language.FromTag(language)!.Value)));

        var said = (discord.Transcript(an) + "==== Bình ====\n\n" + discord.Transcript(binh)).TrimEnd() + "\n";
        await TranscriptFile.AssertAsync(Path.Combine("Discord", "Daily"), $"setting.{language}", PassingLinks.Hide(PassingDates.Hide(said)));
    }

    private static async Task PlayAsync(Evening evening)
    {
        var (an, binh, texts) = (evening.An.In(evening.General), evening.Binh.In(evening.General), evening.Texts);
        await evening.Does(() => an.Runs("/daily"));
        var panel = an.Latest;
        foreach (var label in new[] { texts["daily.button.time"], "20:00", "20:30", texts["daily.button.days"], texts["days.weekdays"] })
        {
            await evening.Does(() => evening.An.Presses(panel, label));
        }

        await evening.Does(() => evening.An.Presses(panel, texts["daily.button.back"]));
        await evening.Does(() => evening.An.Presses(panel, texts["daily.button.posting"]));
        await evening.Does(() => evening.An.Presses(panel, texts["daily.way.thread"]));
        await evening.Does(() => evening.An.Picks(panel, evening.Daily));
        await evening.Does(() => evening.An.Presses(panel, texts["daily.button.here"]));
        await evening.Does(() => evening.An.Presses(panel, texts["daily.button.back"]));
        await evening.Does(() => evening.An.Presses(panel, texts["daily.button.zone"]));
        await evening.Does(() => evening.An.Presses(panel, texts["daily.button.city"]));
        await evening.Does(() => evening.An.Submits("sao paulo"));
        await evening.Does(() => an.Presses("São Paulo · America/Sao_Paulo"));
        await evening.Does(() => an.Completes("/daily", "timezone", "ha noi"));
        await evening.Does(() => an.Completes("/daily", "topics", "docker,k"));
        await evening.Does(() => an.Runs("/daily", ("action", "on"), ("timezone", "Asia/Ho_Chi_Minh"), ("topics", "kubernetes,docker")));
        await evening.Does(() => an.Runs("/daily", ("action", "on"), ("time", "25:00")));
        await evening.Does(() => an.Runs("/daily", ("topics", "docker,kubernets")));
        await evening.Does(() => an.Runs("/daily", ("levels", "senior"), ("topics", "docker")));
        await evening.Does(() => binh.Runs("/daily", ("action", "off")));
        await evening.Does(() => evening.Binh.Presses(panel, texts["daily.button.back"]));
        await evening.Does(() => binh.Runs("/daily", ("action", "status")));
        await evening.Does(() => binh.Runs("/daily", ("action", "next")));
        await evening.Does(() => an.Runs("/daily", ("action", "off")));
    }

    private sealed record Evening
    {
        public Evening(LoopbackDiscord discord, Person an, Person binh, Texts texts)
        {
            (Discord, An, Binh, Texts) = (discord, an, binh, texts);
            var study = discord.Guild("Study", an, binh);
            (General, Daily) = (study.Channel("general"), study.Channel("daily"));
        }

        public LoopbackDiscord Discord { get; }

        public Person An { get; }

        public Person Binh { get; }

        public Texts Texts { get; }

        public Testing.Discord.State.Channel General { get; }

        public Testing.Discord.State.Channel Daily { get; }

        public async Task Does(Func<Task> act)
        {
            await act();
            await Discord.Idle();
        }
    }
}
