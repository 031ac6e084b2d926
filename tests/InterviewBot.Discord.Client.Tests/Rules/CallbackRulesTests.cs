using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.Rules;
using static InterviewBot.Discord.Client.Tests.Rules.Bodies;

namespace InterviewBot.Discord.Client.Tests.Rules;

public sealed class CallbackRulesTests
{
    private const string Command = """{"type":2}""";
    private const string Component = """{"type":3,"message":{"flags":32768}}""";
    private const string Autocomplete = """{"type":4,"data":{"options":[{"type":1,"options":[{"type":3,"focused":true}]}]}}""";
    private const string Submit = """{"type":5}""";
    private const string SubmitOnMessage = """{"type":5,"message":{"flags":32768}}""";

    [Theory]
    [InlineData(Command, new[] { 4, 5, 9 })]
    [InlineData(Component, new[] { 4, 5, 6, 7, 9 })]
    [InlineData(Autocomplete, new[] { 8 })]
    [InlineData(Submit, new[] { 4, 5 })]
    [InlineData(SubmitOnMessage, new[] { 4, 5, 6, 7 })]
    [InlineData("""{"type":1}""", new[] { 1 })]
    public void Each_interaction_takes_its_own_answers(string interaction, int[] taken)
    {
        for (var type = 1; type <= 12; type++)
        {
            var problems = CallbackRules.Check(Callback(type), Json(interaction));

            Assert.Equal(taken.Contains(type), !problems.Any(problem => problem.Path == "type"));
            Assert.DoesNotContain(problems, problem => problem.Path != "type");
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    public void Most_answers_say_something(int type)
        => Assert.Contains(
            "data: This field is required",
            CallbackRules.Check(Json($$"""{"type":{{type}}}"""), Json(Component)).Select(problem => problem.ToString()));

    [Fact]
    public void What_is_wrong_inside_is_told_with_its_path()
    {
        var message = Callback(4);
        message["data"]!["components"]![0]!["content"] = "";
        var modal = Callback(9);
        modal["data"]!["title"] = "";

        var problem = Assert.Single(CallbackRules.Check(message, Json(Command)));
        Assert.Equal("data.components[0].content: Must be between 1 and 4000 in length.", problem.ToString());
        Assert.Equal(["data", "components", "0", "content"], problem.Keys);
        Assert.Equal("data.title: Must be between 1 and 45 in length.", Told(CallbackRules.Check(modal, Json(Command))));
    }

    [Fact]
    public void An_update_is_an_edit_of_the_message_that_was_pressed()
    {
        var callback = Json("""{"type":7,"data":{"flags":0,"allowed_mentions":{"parse":[]},"components":[{"type":10,"content":"x"}]}}""");

        Assert.Equal("data.flags: IS_COMPONENTS_V2 cannot be taken off a message", Told(CallbackRules.Check(callback, Json(Component))));
    }

    [Theory]
    [InlineData("""{"type":5,"data":{"flags":64}}""", "")]
    [InlineData("""{"type":5,"data":{"flags":32832}}""", "data.flags: a deferral takes no flag but EPHEMERAL")]
    [InlineData("""{"type":5,"data":{"content":"x"}}""", "data.content: a deferral says nothing yet")]
    [InlineData("""{"type":6,"data":{"content":"x"}}""", "data: a deferred update says nothing yet")]
    public void A_deferral_only_fixes_who_sees_the_answer(string callback, string problem)
        => Assert.Equal(problem, Told(CallbackRules.Check(Json(callback), Json(Component))));

    [Theory]
    [InlineData(""" {"name":"x","value":"y"} """, "")]
    [InlineData(""" {"name":"x","value":1} """, "data.choices[0].value: must be a value of the option's type")]
    [InlineData(""" {"name":"x"} """, "data.choices[0].value: must be a value of the option's type")]
    public void Completions_are_of_the_type_of_what_is_typed(string choice, string problem)
    {
        var callback = Json($$$"""{"type":8,"data":{"choices":[{{{choice}}}]}}""");

        Assert.Equal(problem, Told(CallbackRules.Check(callback, Json(Autocomplete))));
    }

    [Fact]
    public void There_are_at_most_25_completions()
    {
        var choices = string.Join(',', Many(26, number => $$"""{"name":"n{{number}}","value":"v"}"""));

        Assert.Equal(
            "data.choices: Must be 25 or fewer in length.",
            Told(CallbackRules.Check(Json($$$"""{"type":8,"data":{"choices":[{{{choices}}}]}}"""), Json(Autocomplete))));
    }

    private static JsonObject Callback(int type) => type switch
    {
        4 or 7 => Json($$"""{"type":{{type}},"data":{{Message(Text("x")).ToJsonString()}}}"""),
        8 => Json("""{"type":8,"data":{"choices":[]}}"""),
        9 => Json("""{"type":9,"data":{"custom_id":"m","title":"x","components":[{"type":10,"content":"x"}]}}"""),
        _ => Json($$"""{"type":{{type}}}"""),
    };
}
