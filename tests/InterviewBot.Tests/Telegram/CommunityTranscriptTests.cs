using System.Globalization;
using System.Text.RegularExpressions;
using InterviewBot.Engine.Localization;
using InterviewBot.Testing;
using InterviewBot.Testing.Telegram;
using InterviewBot.Testing.Telegram.People;
using InterviewBot.Testing.Telegram.State;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Telegram;

/// <summary>What the people of two groups and the bot's owner see, whole, when comments are shared, held back, reported and decided on.</summary>
public sealed partial class CommunityTranscriptTests
{
    private const string Question = "kubernetes-etcd";

    [Theory]
    [InlineData("en", "rich")]
    [InlineData("en", "classic")]
    [InlineData("vi", "rich")]
    [InlineData("vi", "classic")]
    public async Task An_evening_of_two_groups_reads_as_it_should(string language, string view)
    {
        await using var telegram = await LoopbackTelegram.StartAsync();
        var community = new Community(telegram, language);
        await using var bot = await LiveBot.StartAsync(
            telegram,
            new HeldDate(),
            folder: null,
            ("Telegram:RichMessages", view is "rich" ? "true" : "false"),
            ("Bot:Owners", string.Create(CultureInfo.InvariantCulture, $"telegram:{community.Owner.User.Id}")),
            ("Comments:Burst", "7"),
            ("Comments:PerMinute", "1"),
            HostedBot.NumbersComeLater);
        await telegram.Idle();

        await OpenAsync(community);
        await ReportAsync(community);
        await DecideAsync(community);
        await CloseAsync(community);

        var people = new[] { community.An, community.Binh, community.Chi, community.Owner };
        var seen = string.Concat(people.Select(person => $"==== {person.User.FirstName} ====\n\n{telegram.Transcript(person)}"));
        var told = TranscriptFile.WithoutNumbers(seen, $"[{community.Texts["button.answer"]}]");
        await TranscriptFile.AssertAsync("Telegram", $"community-{view}.{language}", Waiting.Replace(Link.Replace(told, "x_…"), "60 ${unit}"));
    }

    /// <summary>What links carry, and how long there is to wait, are others each time.</summary>
    [GeneratedRegex("x_[A-Za-z0-9_-]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link { get; }

    [GeneratedRegex("[0-9]+ (?<unit>seconds?|giây)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Waiting { get; }

    /// <summary>Both groups are opened; a newcomer's link waits, and an administrator lets it show.</summary>
    private static async Task OpenAsync(Community it)
    {
        await it.Does(() => it.An.Types("/sharing", it.Study));
        await it.Does(() => it.Binh.Types("/sharing on", it.Study, ephemerally: true));
        await it.Does(() => it.An.PressesData(it.An.LatestIn(it.Study), "1:sharing:k=on"));
        await it.Does(() => it.Chi.Types("/sharing on", it.Second));
        await it.Does(() => it.An.Types($"/show {Question}", it.Study));
        it.Post = it.An.LatestIn(it.Study);
        await it.Does(() => it.Binh.Replies(it.Post, "Read https://example.org/etcd"));
        await it.Does(() => it.Binh.Types("/reports", it.Study, ephemerally: true));
        await it.Does(() => it.An.Types("/reports", it.Study, ephemerally: true));
        await it.Does(() => it.An.PressesData(it.An.LatestIn(it.Study), "1:moderate:c=1:k=release"));
    }

    /// <summary>What was said in one group is reported from the other, and the owner reads what it was before.</summary>
    private static async Task ReportAsync(Community it)
    {
        Message? rude = null;
        await it.Does(() => rude = it.Binh.Replies(it.Post!, "Rude words."));
        await it.Does(() => it.Binh.Edits(rude!, "Kind words."));
        await it.Does(() => it.Chi.Types($"/comments {Question}", it.Second));
        var list = it.Chi.LatestIn(it.Second);
        await it.Does(() => it.Chi.PressesData(list, $"1:community:q={Question}"));
        list = it.Chi.LatestIn(it.Second);
        await it.Does(() => it.Chi.PressesData(list, $"1:community:q={Question}:k=report"));
        await it.Does(() => it.Chi.PressesData(list, "1:reason:c=2"));
        var lead = it.Chi.PressesData(it.Chi.LatestIn(it.Second), "1:report:c=2");
        it.Chi.Follows((await lead.Answer).Url!);
        await it.Telegram.Idle();
        await it.Does(() => it.Chi.Presses(it.Texts["report.button"], it.Chi.LatestIn(it.Chi.Private)));
        await it.Does(() => it.Chi.Replies(it.Chi.LatestIn(it.Chi.Private), "It was rude before."));
        await it.Does(() => it.Owner.Types("/reports"));
        var queue = it.Owner.LatestIn(it.Owner.Private);
        await it.Does(() => it.Owner.PressesData(queue, "1:earlier:c=2"));
        await it.Does(() => it.Owner.PressesData(queue, "1:moderate:c=2:k=hide"));
        await it.Does(() => it.Owner.PressesData(queue, "1:moderate:c=2:k=unhide"));
        await it.Does(() => it.Owner.PressesData(queue, "1:moderate:c=2:k=block"));
        await it.Does(() => it.Binh.Replies(it.Post!, "May I?"));
        await it.Does(() => it.Owner.PressesData(queue, "1:moderate:c=2:k=unblock"));
        await it.Does(() => it.Owner.Types("/reports"));
    }

    /// <summary>An administrator pauses a person and deletes what they wrote; who writes too much is told to wait.</summary>
    private static async Task DecideAsync(Community it)
    {
        await it.Does(() => it.An.PressesData(it.Post!, $"1:comments:q={Question}:k=h"));
        await it.Does(() => it.An.PressesData(it.Post!, "1:thread:c=2:k=h:p=1"));
        await it.Does(() => it.An.PressesData(it.Post!, "1:more:c=2"));
        var more = it.An.LatestIn(it.Study);
        await it.Does(() => it.An.PressesData(more, "1:earlier:c=2"));
        await it.Does(() => it.An.PressesData(more, "1:moderate:c=2:k=silence"));
        await it.Does(() => it.Binh.Replies(it.Post!, "May I here?"));
        await it.Does(() => it.An.PressesData(more, "1:moderate:c=2:k=unsilence"));
        await it.Does(() => it.An.PressesData(more, "1:moderate:c=2:k=delete"));
        await it.Does(() => it.An.PressesData(it.An.LatestIn(it.Study), "1:moderate:c=2:k=delete!"));
        foreach (var words in new[] { "One.", "One.", "Two." })
        {
            await it.Does(() => it.Binh.Replies(it.Post!, words));
        }
    }

    /// <summary>A single note is shared and taken back, and a group is closed again.</summary>
    private static async Task CloseAsync(Community it)
    {
        await it.Does(() => it.Binh.Types($"/comment question:{Question} A note of mine."));
        await it.Does(() => it.Binh.Types("/mycomments"));
        var mine = it.Binh.LatestIn(it.Binh.Private);
        await it.Does(() => it.Binh.PressesData(mine, "1:mycomments:c=4"));
        await it.Does(() => it.Binh.PressesData(mine, "1:sharenote:c=4:k=on"));
        await it.Does(() => it.Binh.Types("/sharing"));
        await it.Does(() => it.Chi.Types($"/comments {Question}", it.Second));
        await it.Does(() => it.Binh.PressesData(mine, "1:sharenote:c=4:k=off"));
        await it.Does(() => it.An.Types("/sharing off", it.Study));
        await it.Does(() => it.Chi.Types($"/comments {Question}", it.Second));
    }

    private sealed class Community(LoopbackTelegram telegram, string language)
    {
        private Chat? _study;
        private Chat? _second;

        public LoopbackTelegram Telegram => telegram;

        public Texts Texts { get; } = Texts.In(Language.FromTag(language)!.Value);

        public Person An { get; } = telegram.Person("An", language);

        public Person Binh { get; } = telegram.Person("Bình", language);

        public Person Chi { get; } = telegram.Person("Chi", language);

        public Person Owner { get; } = telegram.Person("Owner", language);

        public Chat Study => _study ??= telegram.Supergroup("Study", An, Binh);

        public Chat Second => _second ??= telegram.Supergroup("Second", Chi);

        /// <summary>The question in <see cref="Study"/>.</summary>
        public Message? Post { get; set; }

        public async Task Does(Action act)
        {
            act();
            await telegram.Idle();
        }
    }
}
