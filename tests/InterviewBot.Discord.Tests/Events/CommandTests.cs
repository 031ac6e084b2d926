using InterviewBot.Engine.Chat;
using static InterviewBot.Discord.Tests.Events.Raw;

namespace InterviewBot.Discord.Tests.Events;

public sealed class CommandTests : EventsTest
{
    [Fact]
    public async Task A_command_is_called_with_its_options_by_name()
    {
        var (called, context) = await InteractedAsync<CommandCalled>(
            Interaction(2, Command("question", $"[{Option("topic", "kubernetes")},{Option("level", "senior")}]")));

        Assert.Equal("question", called.Command);
        var options = Assert.IsType<NamedOptions>(called.Input).Values;
        Assert.Equal(2, options.Count);
        Assert.Equal(("kubernetes", "senior"), (options["topic"], options["level"]));
        Assert.Equal(new EventId("discord", "800"), called.Event);
        Assert.Equal(TextChat, called.Chat);
        Assert.Equal((500ul, 7ul, 900ul), (context.ChannelId.Value, context.UserId.Value, context.GuildId!.Value.Value));
        Assert.Null(context.Page);
    }

    [Theory]
    [InlineData("1024", true)]
    [InlineData("16", true)]
    [InlineData("8", true)]
    [InlineData("2048", false)]
    public async Task A_channel_that_was_picked_comes_with_whether_the_person_sees_it(string permissions, bool maySee)
    {
        var channel = $$"""{"id":"502","name":"daily","type":0,"permissions":"{{permissions}}"}""";
        var data = $$$"""
            {"id":"850","name":"daily","type":1,"options":[{"name":"channel","type":7,"value":"502"}],"resolved":{"channels":{"502":{{{channel}}} } } }
            """;
        var (called, _) = await InteractedAsync<CommandCalled>(Interaction(2, data));

        var options = Assert.IsType<NamedOptions>(called.Input);
        Assert.Equal(new ChosenPlace(new ChatAddress("discord", "502"), maySee), options.Places["channel"]);
        Assert.Empty(options.Values);
    }

    [Fact]
    public async Task Without_options_there_are_none()
    {
        var (called, _) = await InteractedAsync<CommandCalled>(Interaction(2, """{"id":"850","name":"topics","type":1}"""));

        Assert.Empty(Assert.IsType<NamedOptions>(called.Input).Values);
    }

    [Theory]
    [InlineData("5", "5")]
    [InlineData("0.5", "0.5")]
    [InlineData("true", "true")]
    public async Task Numbers_and_yes_or_no_are_taken_as_written(string json, string value)
    {
        var (called, _) = await InteractedAsync<CommandCalled>(
            Interaction(2, Command("question", $$"""[{"name":"count","type":4,"value":{{json}}},{"name":"sub","type":1,"options":[]}]""")));

        Assert.Equal(value, Assert.Single(Assert.IsType<NamedOptions>(called.Input).Values).Value);
    }

    [Theory]
    [InlineData("question", "[]", false, false)]
    [InlineData("answer", "[]", true, false)]
    [InlineData("comment", "[]", true, true)]
    [InlineData("comment", """[{"name":"text","type":3,"value":" "}]""", true, true)]
    [InlineData("comment", """[{"name":"question","type":3,"value":"kubernetes-etcd"}]""", true, true)]
    [InlineData("comment", """[{"name":"text","type":3,"value":"because"}]""", true, false)]
    [InlineData("of-next-year", "[]", true, false)]
    public async Task The_catalogue_tells_whom_the_answer_is_for_and_whether_it_may_be_a_form(
        string command, string options, bool isExpectedEphemeral, bool mayOpenForm)
    {
        var (_, context) = await InteractedAsync<CommandCalled>(Interaction(2, Command(command, options)));

        Assert.Equal((isExpectedEphemeral, mayOpenForm), (context.IsExpectedEphemeral, context.MayOpenForm));
    }

    [Fact]
    public async Task What_is_typed_into_an_option_wants_completing()
    {
        var (wanted, _) = await InteractedAsync<CompletionsWanted>(
            Interaction(4, Command("question", $"[{Option("level", "senior")},{Option("topic", "kub", ",\"focused\":true")}]")));

        Assert.Equal(("question", "topic", "kub"), (wanted.Command, wanted.Option, wanted.Typed));
    }

    [Fact]
    public async Task Where_nothing_is_typed_nothing_wants_completing()
        => await AssertNothingAsync("INTERACTION_CREATE", Interaction(4, Command("question", $"[{Option("topic", "kub")}]")));

    [Theory]
    [InlineData(1)]
    [InlineData(77)]
    public async Task Pings_and_what_is_not_known_yet_mean_nothing(int type)
        => await AssertNothingAsync("INTERACTION_CREATE", Interaction(type, Command("question")));
}
