using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest;
using InterviewBot.Discord.Client.Tests.Rest;

namespace InterviewBot.Discord.Tests.Answering;

/// <summary>An announcement that Discord did not take, or may not have taken, costs nobody the answer.</summary>
public sealed class FailedAnnouncementTests : AnsweringTest
{
    [Theory]
    [InlineData("refused")]
    [InlineData("limited")]
    [InlineData("failing")]
    [InlineData("unreachable")]
    public async Task What_could_not_be_announced_is_answered_as_if_it_had_not_been_tried(string trouble)
    {
        Test.Discord.Answers(_ => Fails(trouble));
        var answer = Interacts();
        Test.PassSeconds(5);
        Assert.All(Responses, response => Assert.Equal(Announced, response.Kind));
        Assert.NotEmpty(Responses);
        Test.Discord.Answers(Answer);
        Test.PassSeconds(60);

        Assert.IsType<RestResult<MessageOutline?>.Succeeded>(await Shows(answer));
        Assert.Equal(AsRegularMessage, Responses[^1].Kind);
        Assert.Equal("POST callback", Told.Last());
    }

    [Fact]
    public async Task One_that_cannot_be_announced_keeps_no_other_from_it()
    {
        Test.Discord.Answers(request => request.Path.Contains("/801/", StringComparison.Ordinal) ? Fails("unreachable") : Answer(request));
        var (_, second) = (Interacts(), Interacts());
        Test.PassSeconds(2);

        Assert.Contains((802ul, Announced), Responses.Select(response => (response.Interaction, response.Kind)));
        await Shows(second);
        Assert.Equal("PATCH @original", Told.Last());
    }

    [Fact]
    public async Task An_answer_that_comes_while_it_is_being_announced_waits_for_that()
    {
        var announced = Test.Discord.AnswersWhenTold();
        var answer = Interacts();
        Test.PassSeconds(2);
        var shown = Shows(answer);
        Test.PassSeconds(1);
        Assert.Single(Test.Discord.Requests);
        announced.SetResult(ScriptedDiscord.Done());
        Test.PassSeconds(1);

        Assert.IsType<RestResult<MessageOutline?>.Succeeded>(await shown);
        Assert.Equal(["POST callback", "PATCH @original"], Told);
    }

    [Fact]
    public async Task An_announcement_that_is_there_although_it_seemed_to_fail_becomes_the_answer()
    {
        Test.Discord.Answers(_ => Fails("failing"));
        var answer = Interacts();
        Test.PassSeconds(5);
        Test.Discord.Answers(request => IsResponse(request)
            ? ScriptedDiscord.No(400, DiscordErrorCode.InteractionAlreadyAcknowledged)
            : ScriptedDiscord.Body(200, """{"id":"900","channel_id":"500","flags":128}"""));
        var before = Told.Count();

        Assert.IsType<RestResult<MessageOutline?>.Succeeded>(await Shows(answer));
        Assert.Equal(["POST callback", "GET @original", "PATCH @original"], Told.Skip(before));
    }

    private static HttpResponseMessage Fails(string trouble) => trouble switch
    {
        "refused" => ScriptedDiscord.No(404, DiscordErrorCode.UnknownInteraction),
        "limited" => ScriptedDiscord.Limited(30),
        "failing" => ScriptedDiscord.No(500, 0),
        "unreachable" => throw new HttpRequestException(HttpRequestError.ConnectionError),
        _ => throw new ArgumentOutOfRangeException(nameof(trouble)),
    };
}
