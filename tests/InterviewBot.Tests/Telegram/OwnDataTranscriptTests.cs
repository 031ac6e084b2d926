using InterviewBot.Engine.Localization;
using InterviewBot.Testing;
using InterviewBot.Testing.Telegram;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Telegram;

/// <summary>What somebody sees, whole, who asks what is kept about them and has it forgotten.</summary>
public sealed class OwnDataTranscriptTests
{
    [Theory]
    [InlineData("en", "rich")]
    [InlineData("en", "classic")]
    [InlineData("vi", "rich")]
    [InlineData("vi", "classic")]
    public async Task Privacy_my_data_and_forgetting_read_as_they_should(string language, string view)
    {
        await using var telegram = await LoopbackTelegram.StartAsync();
        await using var bot = await LiveBot.StartAsync(
            telegram, new HeldDate(), folder: null, ("Telegram:RichMessages", view is "rich" ? "true" : "false"), HostedBot.NumbersComeLater);
        var (an, binh) = (telegram.Person("An", language), telegram.Person("Bình", language));
        var group = telegram.Supergroup("Study", an, binh);
        await telegram.Idle();

        await Does(() => an.Types("/show kubernetes-etcd", group));
        var post = an.LatestIn(group);
        await Does(() => an.Replies(post, "Raft keeps it consistent."));
        await telegram.Until(() => post.Text.Contains("(1)", StringComparison.Ordinal));
        await Does(() => an.Types("/mydata", group, ephemerally: true));
        await Does(() => an.Types("/privacy"));
        await Does(() => an.PressesData(an.LatestIn(an.Private), "1:mydata"));
        await Does(() => an.Types("/forgetme", group, ephemerally: true));
        await Does(() => an.Types("/forgetme"));
        var asked = an.LatestIn(an.Private);
        await Does(() => an.Presses(Texts.In(Language.FromTag(language)!.Value)["forgetme.yes"], asked));
        await telegram.Until(() => post.Text.Contains("(0)", StringComparison.Ordinal));
        await Does(() => an.PressesData(asked, "1:mydata"));
        await Does(() => an.PressesData(asked, "1:forgetme:x=again"));

        var seen = telegram.Transcript(an) + "==== Bình ====\n\n" + telegram.Transcript(binh);
        await TranscriptFile.AssertAsync("Telegram", $"own-data-{view}.{language}", seen);

        async Task Does(Action act)
        {
            act();
            await telegram.Idle();
        }
    }
}
