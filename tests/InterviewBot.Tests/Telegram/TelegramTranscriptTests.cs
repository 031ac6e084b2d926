using InterviewBot.Testing;
using InterviewBot.Testing.Telegram;
using InterviewBot.Testing.Telegram.People;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Telegram;

/// <summary>What two people of a group see, whole, in both languages and both views.</summary>
public sealed class TelegramTranscriptTests
{
    [Theory]
    [InlineData("en", "rich")]
    [InlineData("en", "classic")]
    [InlineData("vi", "rich")]
    [InlineData("vi", "classic")]
    public async Task An_evening_in_a_study_group_reads_as_it_should(string language, string view)
    {
        await using var telegram = await LoopbackTelegram.StartAsync();
        await using var bot = await LiveBot.StartAsync(telegram, new HeldDate(), folder: null, ("Telegram:RichMessages", view is "rich" ? "true" : "false"), HostedBot.NumbersComeLater);
        var (an, binh) = (telegram.Person("An", language), telegram.Person("Bình", language));
        await telegram.Idle();

        await PlayAsync(new Evening(telegram, an, binh, telegram.Supergroup("Study", an, binh)));

        await TranscriptFile.AssertAsync(
            "Telegram", $"evening-{view}.{language}", telegram.Transcript(an) + "==== Bình ====\n\n" + telegram.Transcript(binh));
    }

    /// <summary>Buttons are pressed by what they do: their words are another in each language.</summary>
    private static async Task PlayAsync(Evening evening)
    {
        await evening.Does(it => it.An.Starts());
        await evening.Does(it => it.An.Types("/help", it.Group, ephemerally: true));
        await evening.Does(it => it.An.Types("/show kubernetes-etcd", it.Group));
        var post = evening.An.LatestIn(evening.Group);
        await evening.Does(it => it.Binh.PressesData(post, "1:answer:q=kubernetes-etcd"));
        await evening.Does(it => it.Binh.Replies(post, "Only the API server talks to etcd."));
        await evening.Telegram.Until(() => post.Text.Contains("(1)", StringComparison.Ordinal));
        await evening.Does(it => it.An.Replies(post, "Vì mọi controller đều watch API server…"));
        await evening.Telegram.Until(() => post.Text.Contains("(2)", StringComparison.Ordinal));
        await evening.Does(it => it.An.PressesData(post, "1:comments:q=kubernetes-etcd:k=h"));
        await evening.Does(it => it.Binh.PressesData(post, "1:thread:c=2:k=h:p=1"));
        await evening.Does(it => it.Binh.PressesData(post, "1:like:c=2:k=h:p=1"));
        await evening.Does(it => it.An.PressesData(post, "1:like:c=2:k=h:p=1"));
        await evening.Does(it => it.Binh.PressesData(post, "1:comment:c=2"));
        await evening.Does(it => it.Binh.Replies(post, "Also the scheduler?"));
        await evening.Does(it => it.An.PressesData(post, "1:comments:q=kubernetes-etcd:k=hb:p=1"));
        await evening.Does(it => it.An.PressesData(post, "1:show:q=kubernetes-etcd:k=h"));
        await evening.Does(it => it.An.PressesData(post, "1:suggestions:q=kubernetes-etcd:k=h"));
        await evening.Does(it => it.An.PressesData(post, "1:show:q=kubernetes-etcd:k=h"));
        await evening.Does(it => it.An.PressesData(post, "1:comment:q=kubernetes-etcd"));
        await evening.Does(it => it.Binh.Types("/search etcd", it.Group, ephemerally: true));
        await evening.Does(it => it.Binh.Types("/question kubernets", it.Group, ephemerally: true));
        await evening.Does(it => it.Binh.Types("/answer kubernetes-pod", it.Group, ephemerally: false));
        await evening.Does(it => it.An.Types("/topics", it.Group));
        await evening.Does(it => it.An.Types("/comment question:kubernetes-pod A note of mine."));
        await evening.Does(it => it.An.Types("/mycomments"));
        var mine = evening.An.LatestIn(evening.An.Private);
        await evening.Does(it => it.An.PressesData(mine, "1:mycomments:c=2"));
        await evening.Does(it => it.An.PressesData(mine, "1:edit:c=2"));
        await evening.Does(it => it.An.Replies(it.An.LatestIn(it.An.Private), "Vì mọi controller đều watch API server, chứ không watch etcd."));
        await evening.Does(it => it.An.PressesData(mine, "1:delete:c=2"));
        await evening.Does(it => it.An.PressesData(mine, "1:delete:c=2:k=yes"));
        await evening.Telegram.Until(() => post.Text.Contains("(2)", StringComparison.Ordinal));
        await evening.Does(it => it.An.Types("/language"));
        await evening.Does(it => it.An.Types("/about"));
    }

    private sealed record Evening(LoopbackTelegram Telegram, Person An, Person Binh, Testing.Telegram.State.Chat Group)
    {
        public async Task Does(Action<Evening> act)
        {
            act(this);
            await Telegram.Idle();
        }
    }
}
