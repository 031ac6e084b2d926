using InterviewBot.Discord.Answering;
using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest;
using InterviewBot.Discord.Client.Tests.Rest;
using InterviewBot.Discord.Events;
using InterviewBot.Discord.Sending;

namespace InterviewBot.Discord.Tests.Answering;

/// <summary>Answers to interactions in virtual time, while those that take long are announced.</summary>
public abstract class AnsweringTest : IDisposable
{
    protected const string AsRegularMessage = "4";
    protected const string Announced = "5";
    protected const string AnnouncedForComponent = "6";

    private readonly CancellationTokenSource _stop = new();
    private ulong _lastInteraction = 800;

    protected AnsweringTest()
    {
        Test.Discord.Answers(Answer);
        Deferrals = new Deferrals(Test.Clock);
        Parts = new AnsweringParts(Test.Client, new Posts(Test.Client), new ContentAccess(), Deferrals, Test.Clock);
        Announcing = Test.Start(async _ =>
        {
            await Deferrals.RunAsync(_stop.Token);
            return true;
        });
    }

    private protected static MessageBody Body { get; } = new() { Content = "Raft." };

    private protected RestUnderTest Test { get; } = new();

    private protected Deferrals Deferrals { get; }

    private protected AnsweringParts Parts { get; }

    /// <summary>Ends when the program does.</summary>
    private protected Task Announcing { get; }

    /// <summary>First responses, in the order in which Discord was told: each with its interaction, its kind and when that was.</summary>
    private protected IReadOnlyList<(ulong Interaction, string Kind, TimeSpan At)> Responses =>
    [
        .. Test.Discord.Requests.Where(IsResponse).Select(request =>
            (ulong.Parse(request.Path.Split('/')[1], null), request.Json["type"]!.ToString(), request.At)),
    ];

    /// <summary>All that Discord was told, by method and the last words of the path.</summary>
    private protected IEnumerable<string> Told => Test.Discord.Requests.Select(request => $"{request.Method} {request.Address.Segments[^1]}");

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        Stop();
        _stop.Dispose();
        Test.Dispose();
    }

    /// <summary>Ends the program.</summary>
    private protected void Stop()
    {
        _stop.Cancel();
        Test.Settle();
    }

    /// <summary>Somebody calls, presses or types, each time another interaction: 801, 802, ...</summary>
    private protected InteractionAnswer Interacts(
        InteractionType type = InteractionType.ApplicationCommand, bool isExpectedEphemeral = false, bool mayOpenForm = false)
        => Parts.BeginAnswer(new InteractionEvent(Interaction(type), new Snowflake(500), new Snowflake(7))
        {
            IsExpectedEphemeral = isExpectedEphemeral,
            MayOpenForm = mayOpenForm,
        });

    private protected Task<RestResult<MessageOutline?>> Shows(InteractionAnswer answer)
        => Test.Start(_ => answer.ShowAsync(Body, onlyYou: false, wantsMessage: false, default));

    private protected static bool IsResponse(ScriptedRequest request) => request.Path.EndsWith("/callback", StringComparison.Ordinal);

    /// <summary>First responses are taken without a word; everything else brings a message.</summary>
    private protected static HttpResponseMessage Answer(ScriptedRequest request)
        => IsResponse(request) ? ScriptedDiscord.Done() : ScriptedDiscord.Body(200, """{"id":"900","channel_id":"500"}""");

    private Interaction Interaction(InteractionType type) => new()
    {
        Id = new Snowflake(++_lastInteraction),
        ApplicationId = new Snowflake(42),
        Token = RestUnderTest.InteractionToken,
        Type = type,
    };
}
