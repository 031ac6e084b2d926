using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest;

namespace InterviewBot.Discord.Client.Tests.Rest;

/// <summary>What is made of a later answer when an earlier one was lost.</summary>
public sealed class LostAnswerTests : IDisposable
{
    private readonly RestUnderTest _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Once_it_may_have_been_done_no_later_failure_says_that_it_was_not()
    {
        _test.Discord.AnswersInTurn(RepeatTests.Broken, () => throw new HttpRequestException(HttpRequestError.ConnectionError, "no"));

        var call = _test.PinAsync(patience: RestPatience.Interactive);
        _test.PassSeconds(2);

        Assert.Equal(new RestFailure.Uncertain("the connection broke: ResponseEnded"), CallTests.Failure(await call));
    }

    [Fact]
    public async Task Once_it_may_have_been_done_a_limit_that_outlasts_patience_leaves_it_uncertain()
    {
        _test.Discord.AnswersInTurn(RepeatTests.Broken, () => ScriptedDiscord.Limited(30));

        var call = _test.PinAsync(patience: RestPatience.Interactive);
        _test.PassSeconds(2);

        Assert.IsType<RestFailure.Uncertain>(CallTests.Failure(await call));
    }

    [Fact]
    public async Task A_message_that_is_gone_after_a_lost_answer_was_deleted_by_that_try()
    {
        _test.Discord.AnswersInTurn(RepeatTests.Broken, () => ScriptedDiscord.No(404, DiscordErrorCode.UnknownMessage));

        var call = _test.DeleteAsync(9001);
        _test.PassSeconds(1);

        Assert.IsType<RestResult<NoContent>.Succeeded>(await call);
    }

    [Fact]
    public async Task A_message_that_is_gone_from_the_start_is_told_as_unknown()
    {
        _test.Discord.Answers(_ => ScriptedDiscord.No(404, DiscordErrorCode.UnknownMessage));

        var rejected = Assert.IsType<RestFailure.Rejected>(CallTests.Failure(await _test.DeleteAsync(9001)));

        Assert.Equal(DiscordErrorCode.UnknownMessage, rejected.Code);
    }

    [Fact]
    public async Task A_response_whose_answer_was_lost_is_given_again_and_found_to_have_arrived()
    {
        _test.Discord.AnswersInTurn(
            () => ScriptedDiscord.Page(502), () => ScriptedDiscord.No(400, DiscordErrorCode.InteractionAlreadyAcknowledged));

        var call = _test.RespondAsync();
        _test.PassSeconds(1);

        Assert.IsType<RestResult<NoContent>.Succeeded>(await call);
        Assert.Equal(2, _test.Discord.Requests.Count);
    }

    [Fact]
    public async Task A_response_that_another_gave_before_is_refused()
    {
        _test.Discord.Answers(_ => ScriptedDiscord.No(400, DiscordErrorCode.InteractionAlreadyAcknowledged));

        var rejected = Assert.IsType<RestFailure.Rejected>(CallTests.Failure(await _test.RespondAsync()));

        Assert.Equal(DiscordErrorCode.InteractionAlreadyAcknowledged, rejected.Code);
    }

    [Fact]
    public async Task A_thread_that_a_lost_try_started_is_fetched()
    {
        _test.Discord.AnswersInTurn(
            RepeatTests.Broken,
            () => ScriptedDiscord.No(400, DiscordErrorCode.ThreadAlreadyCreated),
            () => ScriptedDiscord.Body(200, """{"id":"9001","type":11,"name":"Talk"}"""));

        var call = _test.Start(client => client.Channels.StartThreadAsync(
            RestUnderTest.Channel, RestUnderTest.Message, new() { Name = "Talk" }, null, RestUnderTest.Patient, default));
        _test.PassSeconds(1);

        Assert.Equal(RestUnderTest.Message, Assert.IsType<RestResult<Channel>.Succeeded>(await call).Value.Id);
        Assert.Equal("channels/9001", _test.Discord.Requests[^1].Path);
    }
}
