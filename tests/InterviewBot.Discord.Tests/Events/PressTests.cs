using InterviewBot.Engine.Chat;
using static InterviewBot.Discord.Tests.Events.Raw;

namespace InterviewBot.Discord.Tests.Events;

public sealed class PressTests : EventsTest
{
    [Fact]
    public async Task A_button_carries_its_action_its_page_and_the_message_it_stands_under()
    {
        var (pressed, context) = await InteractedAsync<ButtonPressed>(
            Press("""{"component_type":2,"id":5,"custom_id":"a3.0:1:answer:q=kubernetes-etcd"}"""));

        Assert.Equal("1:answer:q=kubernetes-etcd", pressed.Action);
        Assert.Equal(InText("600"), pressed.Message);
        Assert.Equal(3, context.Page);
        Assert.Equal(600ul, context.PressedMessageId!.Value.Value);
        Assert.False(context.PressedIsEphemeral);
    }

    [Fact]
    public async Task Of_a_select_what_was_picked_is_the_action()
    {
        var (pressed, context) = await InteractedAsync<ButtonPressed>(
            Press("""{"component_type":3,"id":5,"custom_id":"s0","values":["a0.2:1:show:q=docker-layers"]}"""));

        Assert.Equal("1:show:q=docker-layers", pressed.Action);
        Assert.Null(context.Page);
    }

    [Theory]
    [InlineData("1024", true)]
    [InlineData("0", false)]
    public async Task Of_a_select_of_channels_the_channel_comes_with_the_action(string permissions, bool maySee)
    {
        var (pressed, _) = await InteractedAsync<ButtonPressed>(Press(
            """
            {"component_type":8,"id":5,"custom_id":"a0.0:1:daily:k=place","values":["77"],
             "resolved":{"channels":{"77":{"id":"77","type":0,"name":"daily","permissions":"RIGHTS"}}}}
            """.Replace("RIGHTS", permissions, StringComparison.Ordinal)));

        Assert.Equal("1:daily:k=place", pressed.Action);
        Assert.Equal(new ChosenPlace(new ChatAddress("discord", "77"), maySee), pressed.Picked);
    }

    [Fact]
    public async Task A_channel_that_is_not_told_of_is_not_known_to_be_seen()
    {
        var (pressed, _) = await InteractedAsync<ButtonPressed>(
            Press("""{"component_type":8,"custom_id":"a0.0:1:daily:k=place","values":["77"]}"""));

        Assert.False(pressed.Picked!.MaySee);
    }

    [Fact]
    public async Task What_is_not_of_the_bots_making_is_left_for_the_engine_to_explain()
    {
        var (pressed, context) = await InteractedAsync<ButtonPressed>(Press("""{"component_type":2,"custom_id":"vote_up"}"""));

        Assert.Equal("vote_up", pressed.Action);
        Assert.Null(context.Page);
        Assert.True(context.IsExpectedEphemeral);
    }

    [Theory]
    [InlineData("1:question:t=docker", false, false)]
    [InlineData("1:answer:q=kubernetes-etcd", true, false)]
    [InlineData("1:comment:q=kubernetes-etcd", true, true)]
    [InlineData("1:comment:q=kubernetes-etcd:x=because", true, false)]
    [InlineData("1:gone", true, false)]
    public async Task The_catalogue_tells_whom_the_answer_is_for_and_whether_it_may_be_a_form(
        string action, bool isExpectedEphemeral, bool mayOpenForm)
    {
        var (_, context) = await InteractedAsync<ButtonPressed>(Press($$"""{"component_type":2,"custom_id":"a0.0:{{action}}"}"""));

        Assert.Equal((isExpectedEphemeral, mayOpenForm), (context.IsExpectedEphemeral, context.MayOpenForm));
    }

    [Fact]
    public async Task Under_what_one_person_sees_it_is_told_so()
    {
        var (_, context) = await InteractedAsync<ButtonPressed>(
            Press("""{"component_type":2,"custom_id":"a0.0:1:answer"}""").Replace("\"flags\":32768", "\"flags\":32832", StringComparison.Ordinal));

        Assert.True(context.PressedIsEphemeral);
    }

    [Fact]
    public async Task A_form_brings_its_words_as_written()
    {
        var (submitted, context) = await InteractedAsync<FormSubmitted>(Interaction(
            5,
            """
            {"custom_id":"a0.0:1:comment:q=kubernetes-etcd","components":[
              {"type":18,"id":1,"component":{"type":4,"id":2,"custom_id":"text","value":" because\n  Raft "}},
              {"type":10,"id":3},
              {"type":1,"id":4,"components":[{"type":4,"id":5,"custom_id":"of_old","value":"older"}]},
              {"type":18,"id":6,"component":{"type":4,"id":7,"custom_id":"empty"}}]}
            """,
            $",\"message\":{Post}"));

        Assert.Equal("1:comment:q=kubernetes-etcd", submitted.Action);
        Assert.Equal((" because\n  Raft ", "older", ""), (submitted.Values["text"], submitted.Values["of_old"], submitted.Values["empty"]));
        Assert.Equal((null, null), (submitted.Message, submitted.RepliedTo));
        Assert.True(context.IsExpectedEphemeral);
        Assert.False(context.MayOpenForm);
        Assert.Equal(600ul, context.PressedMessageId!.Value.Value);
    }

    private static string Press(string data) => Interaction(3, data, $",\"message\":{Post}");
}
