using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Client.Rest;
using InterviewBot.Discord.Client.Tests.Rest;

namespace InterviewBot.Discord.Tests.Answering;

/// <summary>What is announced before Discord's three seconds are over, and what is not.</summary>
public sealed class DeferralsTests : AnsweringTest
{
    [Fact]
    public void An_answer_that_is_not_there_after_half_of_Discords_time_is_announced_each_by_its_own_clock()
    {
        Interacts();
        Test.PassSeconds(0.9);
        Interacts();
        Test.PassSeconds(10);

        Assert.Equal([(801ul, Announced), (802ul, Announced)], Responses.Select(response => (response.Interaction, response.Kind)));
        Assert.InRange(Responses[0].At.TotalSeconds, 1.5, 2);
        Assert.InRange(Responses[1].At.TotalSeconds, 0.9 + 1.5, 0.9 + 2);
        Assert.Equal(0, Deferrals.Count);
    }

    [Fact]
    public void Many_that_came_at_once_are_announced_at_once()
    {
        for (var i = 0; i < 20; i++)
        {
            Interacts();
        }

        Test.PassSeconds(10);

        Assert.Equal(20, Responses.Count);
        Assert.All(Responses, response => Assert.InRange(response.At.TotalSeconds, 1.5, 2));
    }

    [Theory]
    [InlineData(InteractionType.ApplicationCommand, false, """{"type":5,"data":{"flags":0}}""")]
    [InlineData(InteractionType.ApplicationCommand, true, """{"type":5,"data":{"flags":64}}""")]
    [InlineData(InteractionType.ModalSubmit, true, """{"type":5,"data":{"flags":64}}""")]
    [InlineData(InteractionType.MessageComponent, false, """{"type":6}""")]
    [InlineData(InteractionType.MessageComponent, true, """{"type":6}""")]
    public void It_is_announced_for_whom_it_is_expected_to_be(InteractionType type, bool isExpectedEphemeral, string announcement)
    {
        Interacts(type, isExpectedEphemeral);
        Test.PassSeconds(2);

        Assert.Equal(announcement, Assert.Single(Test.Discord.Requests).Text);
    }

    [Fact]
    public async Task What_is_answered_before_is_not_announced_and_no_longer_waited_for()
    {
        var answer = Interacts();
        Test.PassSeconds(1.4);
        await Shows(answer);
        Assert.Equal(0, Deferrals.Count);
        Test.PassSeconds(10);

        Assert.Equal(AsRegularMessage, Assert.Single(Responses).Kind);
    }

    [Fact]
    public async Task What_is_being_answered_is_not_announced()
    {
        var taken = Test.Discord.AnswersWhenTold();
        var shown = Shows(Interacts());
        Test.PassSeconds(2.5);
        taken.SetResult(ScriptedDiscord.Done());
        Test.PassSeconds(4);

        Assert.IsType<RestResult<MessageOutline?>.Succeeded>(await shown);
        Assert.Equal(AsRegularMessage, Assert.Single(Responses).Kind);
    }

    [Fact]
    public void What_has_no_answer_is_not_announced_and_no_longer_waited_for()
    {
        var (first, second) = (Interacts(), Interacts());
        first.GiveUp();
        first.GiveUp();
        Assert.Equal(1, Deferrals.Count);
        second.GiveUp();
        Assert.Equal(0, Deferrals.Count);
        Test.PassSeconds(10);

        Assert.Empty(Test.Discord.Requests);
    }

    [Fact]
    public void What_is_watched_no_longer_is_not_announced()
    {
        var answer = Interacts();
        answer.Responded!();
        Test.PassSeconds(10);

        Assert.Empty(Test.Discord.Requests);
    }

    [Theory]
    [InlineData(InteractionType.ApplicationCommand, true)]
    [InlineData(InteractionType.MessageComponent, true)]
    [InlineData(InteractionType.ApplicationCommandAutocomplete, false)]
    public async Task What_may_be_a_form_or_completes_is_never_announced_and_can_still_be_the_first_response(InteractionType type, bool mayOpenForm)
    {
        var answer = Interacts(type, mayOpenForm: mayOpenForm);
        Test.PassSeconds(2.5);
        Assert.Empty(Test.Discord.Requests);

        var response = mayOpenForm ? InteractionResponse.Modal(new Modal("a0.0:1:comment", "Comment", [])) : InteractionResponse.Choices([]);
        Assert.NotNull(await Test.Start(_ => answer.TryRespondFirstAsync(response, default)));
        Assert.Equal(response.Type.ToString("d"), Assert.Single(Responses).Kind);
        Assert.Equal(0, Deferrals.Count);
    }

    [Fact]
    public async Task Once_it_is_announced_nothing_else_can_be_the_first_response()
    {
        var answer = Interacts();
        Test.PassSeconds(2);

        Assert.Null(await Test.Start(_ => answer.TryRespondFirstAsync(InteractionResponse.Choices([]), default)));
        Assert.Single(Responses);
    }

    [Theory]
    [InlineData(InteractionType.ApplicationCommand, Announced, "PATCH @original")]
    [InlineData(InteractionType.MessageComponent, AnnouncedForComponent, "POST " + RestUnderTest.InteractionToken)]
    public async Task The_answer_to_what_was_announced_takes_the_loading_message_or_follows_where_there_is_none(
        InteractionType type, string announcement, string answered)
    {
        var answer = Interacts(type);
        Test.PassSeconds(2);
        var shown = await Shows(answer);

        Assert.Equal(announcement, Assert.Single(Responses).Kind);
        Assert.Equal(["POST callback", answered], Told.Select(Uri.UnescapeDataString));
        Assert.Equal(900ul, Assert.IsType<RestResult<MessageOutline?>.Succeeded>(shown).Value!.Id.Value);
    }

    [Fact]
    public async Task When_the_program_ends_nothing_more_is_announced()
    {
        Interacts();
        Stop();
        Test.PassSeconds(10);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Announcing);
        Assert.Empty(Test.Discord.Requests);
    }
}
