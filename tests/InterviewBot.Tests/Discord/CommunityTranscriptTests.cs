using System.Globalization;
using System.Text.RegularExpressions;
using InterviewBot.Engine.Localization;
using InterviewBot.Testing;
using InterviewBot.Testing.Discord;
using InterviewBot.Testing.Discord.People;
using InterviewBot.Testing.Discord.State;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Discord;

/// <summary>What the people of two servers and the bot's owner see, whole, when comments are shared, held back, reported and decided on.</summary>
public sealed partial class CommunityTranscriptTests
{
    private const string Question = "kubernetes-etcd";

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    public async Task An_evening_of_two_servers_reads_as_it_should(string language)
    {
        await using var discord = await LoopbackDiscord.StartAsync(DiscordScenario.Unhurried);
        var community = new Community(discord, language);
        await using var bot = await LiveBot.StartAsync(
            discord,
            new HeldDate(),
            folder: null,
            ("Bot:Owners", string.Create(CultureInfo.InvariantCulture, $"discord:{community.Owner.User.Id}")),
            ("Comments:Burst", "7"),
            ("Comments:PerMinute", "1"),
            HostedBot.NumbersComeLater);

        await OpenAsync(community);
        await ReportAsync(community);
        await DecideAsync(community);
        await CloseAsync(community);

        var people = new[] { community.An, community.Binh, community.Chi, community.Owner };
        var seen = string.Concat(people.Select(person => $"==== {person.User.Name} ====\n\n{discord.Transcript(person)}"));
        var told = TranscriptFile.WithoutNumbers(seen, community.Texts["button.answer"]);
        await TranscriptFile.AssertAsync("Discord", $"community.{language}", Waiting.Replace(Id.Replace(told, "…"), "60 ${unit}"));
    }

    /// <summary>Ids tell the time, and how long there is to wait is another each time.</summary>
    [GeneratedRegex("(?<=channels/|message )[0-9@me/]{9,}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Id { get; }

    [GeneratedRegex("[0-9]+ (?<unit>seconds?|giây)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Waiting { get; }

    /// <summary>Both channels are opened; a newcomer's link waits, and whoever manages the server lets it show.</summary>
    private static async Task OpenAsync(Community it)
    {
        var (an, binh, chi) = (it.An.In(it.Study), it.Binh.In(it.Study), it.Chi.In(it.Second));
        await it.Does(() => an.Runs("/sharing"));
        await it.Does(() => binh.Runs("/sharing", ("sharing", "on")));
        await it.Does(() => an.Presses(it.Texts["sharing.open"]));
        await it.Does(() => chi.Runs("/sharing", ("sharing", "on")));
        await it.Does(() => an.Runs("/show", ("question", Question)));
        it.Post = an.Latest;
        await it.Says(() => it.Binh.Replies(it.Post, "Read https://example.org/etcd"));
        await it.Does(() => binh.Runs("/reports"));
        await it.Does(() => an.Runs("/reports"));
        await it.Does(() => an.Presses(it.Texts["moderate.release"]));
    }

    /// <summary>What was said on one server is reported from the other, and the owner reads what it was before.</summary>
    private static async Task ReportAsync(Community it)
    {
        Message? rude = null;
        await it.Says(() => rude = it.Binh.Replies(it.Post!, "Rude words."));
        await it.Says(() => it.Binh.Edits(rude!, "Kind words."));
        var (chi, owner) = (it.Chi.In(it.Second), it.Owner.Alone());
        await it.Does(() => chi.Runs("/comments", ("question", Question)));
        await it.Does(() => chi.Presses(it.Texts["community.more"]));
        await it.Does(() => chi.Presses(it.Texts["community.report"]));
        await it.Does(() => it.Chi.Selects(chi.Latest, "Bình: Kind words."));
        await it.Does(() => chi.Presses(it.Texts["report.reason.else"]));
        await it.Does(() => it.Chi.Submits("It was rude before."));
        await it.Does(() => owner.Runs("/reports"));
        await it.Does(() => owner.Presses(it.Texts["earlier.button", 1]));
        await it.Does(() => owner.Presses(it.Texts["moderate.hide"]));
        await it.Does(() => owner.Presses(it.Texts["moderate.unhide"]));
        await it.Does(() => owner.Presses(it.Texts["moderate.block"]));
        await it.Says(() => it.Binh.Replies(it.Post!, "May I?"));
        await it.Does(() => owner.Presses(it.Texts["moderate.unblock"]));
        await it.Does(() => owner.Presses(it.Texts["reports.open"]));
    }

    /// <summary>Whoever manages the server pauses a person and deletes what they wrote; who writes too much is told to wait.</summary>
    private static async Task DecideAsync(Community it)
    {
        var an = it.An.In(it.Study);
        await it.Does(() => an.Runs("/comments", ("question", Question)));
        await it.Does(() => an.Presses("1"));
        await it.Does(() => an.Presses(it.Texts["button.more"]));
        var more = an.Latest;
        await it.Does(() => it.An.Presses(more, it.Texts["earlier.button", 1]));
        await it.Does(() => it.An.Presses(more, it.Texts["moderate.silence"]));
        await it.Says(() => it.Binh.Replies(it.Post!, "May I here?"));
        await it.Does(() => an.Presses(it.Texts["moderate.unsilence"]));
        await it.Does(() => it.An.Presses(more, it.Texts["moderate.delete"]));
        await it.Does(() => an.Presses(it.Texts["button.delete.yes"]));
        foreach (var words in new[] { "One.", "One.", "Two." })
        {
            await it.Does(() => it.Binh.In(it.Study).Runs("/comment", ("text", words), ("question", Question)));
        }
    }

    /// <summary>A single note is shared and taken back, and a channel is closed again.</summary>
    private static async Task CloseAsync(Community it)
    {
        var (alone, chi) = (it.Binh.Alone(), it.Chi.In(it.Second));
        await it.Does(() => alone.Runs("/comment", ("text", "A note of mine."), ("question", Question)));
        await it.Does(() => alone.Runs("/mycomments"));
        await it.Does(() => alone.Presses("1"));
        await it.Does(() => alone.Presses(it.Texts["note.share"]));
        await it.Does(() => alone.Runs("/sharing"));
        await it.Does(() => chi.Runs("/comments", ("question", Question)));
        await it.Does(() => alone.Presses(it.Texts["sharing.close.notes"]));
        await it.Does(() => it.An.In(it.Study).Runs("/sharing", ("sharing", "off")));
        await it.Does(() => chi.Runs("/comments", ("question", Question)));
    }

    private sealed class Community
    {
        private readonly LoopbackDiscord _discord;
        private readonly string _locale;
        private Channel? _study;
        private Channel? _second;

        public Community(LoopbackDiscord discord, string language)
        {
            _discord = discord;
            _locale = language is "en" ? "en-US" : language;
            Texts = Texts.In(Language.FromTag(language)!.Value);
            (An, Binh, Chi, Owner) = (Person("An"), Person("Bình"), Person("Chi"), Person("Owner"));
        }

        public Texts Texts { get; }

        public Person An { get; }

        public Person Binh { get; }

        public Person Chi { get; }

        public Person Owner { get; }

        public Channel Study => _study ??= _discord.Guild("Study", An, Binh).Channel("general");

        public Channel Second => _second ??= _discord.Guild("Second", Chi).Channel("general");

        /// <summary>The question in <see cref="Study"/>.</summary>
        public Message? Post { get; set; }

        public async Task Does(Func<Task> act)
        {
            await act();
            await _discord.Idle();
        }

        public Task Says(Action act) => Does(() =>
        {
            act();
            return Task.CompletedTask;
        });

        private Person Person(string name) => _discord.Person(name, _locale);
    }
}
