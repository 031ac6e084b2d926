using InterviewBot.Testing;
using InterviewBot.Testing.Telegram;
using InterviewBot.Testing.Telegram.People;
using InterviewBot.Testing.Telegram.State;

namespace InterviewBot.Tests.Telegram.Daily;

/// <summary>
/// What somebody sees who sets a forum's daily question, and a member beside them. Run with <c>UPDATE_TRANSCRIPTS=1</c> to write the files
/// under <c>Transcripts/</c> anew, and read the difference.
/// </summary>
public sealed class DailyTranscriptTests
{
    private static readonly string[] Presses =
        ["k=time", "k=minutes:h=2000", "k=time:h=2030", "k=days", "k=days:d=31", "k=days-:d=4", "k=topics", "k=status", "k=posting", "k=place+", "k=pin+", "k=timezone"];

    [Theory]
    [InlineData("en", "rich")]
    [InlineData("vi", "rich")]
    [InlineData("vi", "classic")]
    public async Task Setting_the_daily_question_reads_as_it_should(string language, string view)
    {
        await using var telegram = await LoopbackTelegram.StartAsync();
        await using var bot = await LiveBot.StartAsync(telegram, new HeldDate(), folder: null, ("Telegram:RichMessages", view is "rich" ? "true" : "false"));
        var (an, binh) = (telegram.Person("An", language), telegram.Person("Bình", language));
        await telegram.Idle();
        var forum = telegram.Forum("Study", an, binh);
        an.Joins(forum, MemberStatus.Administrator);

        await PlayAsync(new Evening(telegram, an, binh, forum, telegram.Topic(forum, "Questions")));

        var actual = (telegram.Transcript(an) + "==== Bình ====\n\n" + telegram.Transcript(binh)).TrimEnd() + "\n";
        await TranscriptFile.AssertAsync(Path.Combine("Telegram", "Daily"), $"setting-{view}.{language}", PassingDates.Hide(actual));
    }

    /// <summary>Buttons are pressed by what they do: their words are another in each language.</summary>
    private static async Task PlayAsync(Evening evening)
    {
        await evening.Does(it => it.An.Types("/daily", it.Forum, it.Topic));
        var panel = evening.An.LatestIn(evening.Forum);
        foreach (var pressed in Presses)
        {
            await evening.Does(it => it.An.PressesData(panel, $"1:daily:{pressed}"));
        }

        await evening.Does(it => it.An.PressesData(panel, "1:dailycity"));
        await evening.Does(it => it.An.Replies(it.An.LatestIn(it.Forum), "sao paulo"));
        await evening.Does(it => it.An.PressesData(it.An.LatestIn(it.Forum), "1:daily:k=city:z=America/Sao_Paulo"));
        await evening.Does(it => it.An.Types("/daily on 20h Hà Nội t2,t4,t6 kubernetes,docker middle", it.Forum, it.Topic));
        await evening.Does(it => it.An.Types("/daily on 25:00", it.Forum, it.Topic));
        await evening.Does(it => it.An.Types("/daily docker senior", it.Forum, it.Topic));
        await evening.Does(it => it.Binh.Types("/daily off", it.Forum, it.Topic));
        await evening.Does(it => it.Binh.PressesData(panel, "1:daily:k=status"));
        await evening.Does(it => it.Binh.Types("/daily", it.Forum, it.Topic));
        await evening.Does(it => it.Binh.Types("/daily next", it.Forum, it.Topic));
        await evening.Does(it => it.An.Types("/daily off", it.Forum, it.Topic));
        await evening.Does(it => it.Binh.Types("/daily on 08:30 Asia/Ho_Chi_Minh weekdays kubernetes"));
    }

    private sealed record Evening(LoopbackTelegram Telegram, Person An, Person Binh, Chat Forum, int Topic)
    {
        public async Task Does(Action<Evening> act)
        {
            act(this);
            await Telegram.Idle();
        }
    }
}
