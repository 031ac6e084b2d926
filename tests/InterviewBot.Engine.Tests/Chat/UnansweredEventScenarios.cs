using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;
using InterviewBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Engine.Tests.Chat;

/// <summary>An event that its adapter may confirm before it is answered: what brings it again is kept until then, and no longer.</summary>
public sealed class UnansweredEventScenarios
{
    private static readonly ChatAddress Chat = new("scripted", "study");

    [Fact]
    public async Task It_is_saved_with_its_effects_before_it_is_answered_and_forgotten_after()
    {
        await using var bot = await TestBot.StartAsync();
        var way = new Way { BeforeAnswer = () => Unanswered(bot) };

        await HandleAsync(bot, Command("/question"), way);

        Assert.Equal(["saved", "answered"], way.Steps);
        Assert.Equal(["the update"], way.KeptBeforeAnswer);
        Assert.Empty(Unanswered(bot));
    }

    [Fact]
    public async Task One_that_changes_nothing_is_not_kept()
    {
        await using var bot = await TestBot.StartAsync();
        var way = new Way { BeforeAnswer = () => Unanswered(bot) };

        await HandleAsync(bot, Command("/topics"), way);

        Assert.Equal(["answered"], way.Steps);
        Assert.Empty(way.KeptBeforeAnswer);
    }

    [Fact]
    public async Task While_its_answer_is_owed_it_is_kept_for_a_day()
    {
        await using var bot = await TestBot.StartAsync();

        await HandleAsync(bot, Command("/question"), new Way { Result = new SendResult.RetryAfter(TimeSpan.FromDays(2)) });

        Assert.Equal(["the update"], Unanswered(bot));
        bot.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Empty(Unanswered(bot));
    }

    [Fact]
    public async Task One_that_cannot_be_answered_is_given_up()
    {
        await using var bot = await TestBot.StartAsync();

        await HandleAsync(bot, Command("/question"), new Way { Result = new SendResult.Rejected("no") });
        await HandleAsync(bot, Command("/question", "2"), new Way { Result = new SendResult.Gone("put out") });

        Assert.Empty(Unanswered(bot));
    }

    [Fact]
    public async Task One_that_is_answered_otherwise_than_it_was_is_answered_once()
    {
        using var folder = new TemporaryFolder();
        await OweAsync(folder, Command("/question docker"));

        await using var bot = await TestBot.StartAsync(
            new QuestionBank([SampleBank.Topic("docker"), SampleBank.Topic("linux")], [SampleBank.Question("linux-pipe", "linux")]), folder);
        var way = new Way();
        await HandleAsync(bot, Command("/question docker"), way);

        Assert.IsType<Notice>(way.Reply);
        Assert.Empty(Unanswered(bot));
    }

    [Fact]
    public async Task One_that_has_no_answer_any_more_is_not_brought_again()
    {
        using var folder = new TemporaryFolder();
        var post = new MessageRef(Chat, "1");
        var edit = new ReplyEdited(Origin("2"), post, new MessageRef(Chat, "9"), "Raft.") { Payload = "the update" };
        await using (var before = await TestBot.StartAsync(folder: folder))
        {
            await HandleAsync(before, Command("/show kubernetes-etcd"), new Way { Result = new SendResult.Delivered(post) });
        }

        await OweAsync(folder, edit);
        await using var bot = await TestBot.StartAsync(folder: folder);
        var way = new Way();
        await HandleAsync(bot, edit, way);

        // It is known as a comment by now, whose edits are taken without a word.
        Assert.Empty(way.Steps);
        Assert.Empty(Unanswered(bot));
    }

    private static async Task OweAsync(TemporaryFolder folder, Incoming incoming)
    {
        await using var bot = await TestBot.StartAsync(folder: folder);
        await HandleAsync(bot, incoming, new Way { Result = new SendResult.RetryAfter(TimeSpan.FromHours(1)) });
        Assert.Equal(["the update"], Unanswered(bot));
    }

    private static Task HandleAsync(TestBot bot, Incoming incoming, Way way)
        => bot.Services.GetRequiredService<IEventSink>().HandleAsync(incoming, way, CancellationToken.None);

    private static ImmutableArray<string> Unanswered(TestBot bot)
        => bot.Services.GetRequiredService<AdapterMemory>().Unanswered(Chat.Platform);

    private static CommandCalled Command(string line, string id = "1")
    {
        var words = line[1..].Split(' ', 2);
        return new CommandCalled(Origin(id), words[0], new Words(words.Length == 2 ? words[1] : "")) { Payload = "the update" };
    }

    private static Origin Origin(string id)
        => new(Chat, new Person(new PersonId(Chat.Platform, "an"), "An"), new EventId(Chat.Platform, id), IsPrivate: true, Language.English.Code);

    /// <summary>Answers as the test says, and notes what came in which order.</summary>
    private sealed class Way : IResponder
    {
        public SendResult Result { get; init; } = new SendResult.Delivered();

        public Func<ImmutableArray<string>>? BeforeAnswer { get; init; }

        public List<string> Steps { get; } = [];

        public ImmutableArray<string> KeptBeforeAnswer { get; private set; } = [];

        public Reply? Reply { get; private set; }

        public void Saved() => Steps.Add("saved");

        public Task<SendResult> RespondAsync(Reply reply, CancellationToken cancellationToken)
        {
            KeptBeforeAnswer = BeforeAnswer?.Invoke() ?? [];
            Steps.Add("answered");
            Reply = reply;
            return Task.FromResult(Result);
        }
    }
}
