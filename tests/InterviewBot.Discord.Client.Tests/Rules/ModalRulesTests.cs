using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.Rules;
using static InterviewBot.Discord.Client.Tests.Rules.Bodies;

namespace InterviewBot.Discord.Client.Tests.Rules;

public sealed class ModalRulesTests
{
    private const string Input = """ "type":4,"custom_id":"i","style":2 """;

    [Fact]
    public void A_form_of_a_label_and_a_text_is_taken()
    {
        var input = Label(""" "type":4,"custom_id":"i","style":2,"min_length":1,"max_length":4000 """);

        Assert.Empty(ModalRules.Check(Modal(Text("x"), input)));
    }

    [Theory]
    [InlineData(45, "")]
    [InlineData(0, "title: Must be between 1 and 45 in length.")]
    [InlineData(46, "title: Must be between 1 and 45 in length.")]
    public void A_title_is_1_to_45_characters_long(int length, string problem)
    {
        var modal = Modal(Label(Input));
        modal["title"] = Long(length);

        Assert.Equal(problem, Told(ModalRules.Check(modal)));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void A_form_has_one_to_five_components(int count, bool isTaken)
        => Assert.Equal(
            isTaken ? "" : "components: Must be between 1 and 5 in length.", Told(ModalRules.Check(Modal(Many(count, _ => Text("x"))))));

    [Theory]
    [InlineData("""{"type":2,"style":2,"label":"x","custom_id":"a"}""")]
    [InlineData("""{"type":4,"style":2,"custom_id":"a"}""")]
    [InlineData("""{"type":17,"components":[{"type":10,"content":"x"}]}""")]
    public void Only_labels_and_texts_stand_in_a_form(string component)
        => Assert.Equal("components[0]: this type of component does not stand here", Told(ModalRules.Check(Modal(component))));

    [Fact]
    public void A_row_in_a_form_works_but_is_deprecated()
    {
        var problem = Assert.Single(ModalRules.Check(Modal(Row($$"""{ {{Input}},"label":"x"}"""))));

        Assert.Equal(("components[0]", Outcome.Unwanted), (problem.Path, problem.Outcome));
    }

    [Theory]
    [InlineData(""" "label":"" """, ".label: Must be between 1 and 45 in length.")]
    [InlineData(""" "label":"{46}" """, ".label: Must be between 1 and 45 in length.")]
    [InlineData(""" "label":"x","description":"{101}" """, ".description: Must be between 1 and 100 in length.")]
    [InlineData(""" "label":"{45}","description":"{100}" """, "")]
    public void The_texts_of_a_label_have_limits(string texts, string problem)
    {
        var label = $$$"""{"type":18,{{{Filled(texts)}}},"component":{{{{Input}}}}}""";

        Assert.Equal(problem.Length == 0 ? "" : $"components[0]{problem}", Told(ModalRules.Check(Modal(label))));
    }

    [Theory]
    [InlineData(""" "style":3 """, ".style: Value must be one of (1, 2).")]
    [InlineData(
        """ "style":1,"min_length":4001 """,
        ".min_length: int value should be less than or equal to 4000.; components[0].component.min_length: is more than max_length")]
    [InlineData(""" "style":1,"min_length":-1 """, ".min_length: int value should be greater than or equal to 0.")]
    [InlineData(""" "style":1,"max_length":0 """, ".max_length: int value should be greater than or equal to 1.")]
    [InlineData(""" "style":1,"max_length":4001 """, ".max_length: int value should be less than or equal to 4000.")]
    [InlineData(""" "style":1,"min_length":5,"max_length":4 """, ".min_length: is more than max_length")]
    [InlineData(""" "style":1,"max_length":2,"value":"abc" """, ".value: Must be 2 or fewer in length.")]
    [InlineData(""" "style":1,"label":"x" """, ".label: stands on the Label around it")]
    [InlineData(""" "style":1,"disabled":true """, ".disabled: nothing is disabled in a form")]
    public void A_text_input_has_limits(string fields, string problem)
        => Assert.Equal(
            $"components[0].component{problem}", Told(ModalRules.Check(Modal(Label($$""" "type":4,"custom_id":"i",{{fields}} """)))));

    [Theory]
    [InlineData("placeholder", 100)]
    [InlineData("value", 4000)]
    [InlineData("custom_id", 100)]
    public void The_texts_of_an_input_have_limits(string field, int limit)
    {
        Assert.Empty(ModalRules.Check(WithText(limit)));
        Assert.Equal($"components[0].component.{field}", Assert.Single(ModalRules.Check(WithText(limit + 1))).Path);

        JsonObject WithText(int length)
        {
            var modal = Modal(Label(Input));
            modal["components"]![0]!["component"]![field] = Long(length);
            return modal;
        }
    }

    [Theory]
    [InlineData(""" "type":3,"custom_id":"i","options":[{"label":"a","value":"1"}] """, "")]
    [InlineData(
        """ "type":3,"custom_id":"i","min_values":0,"options":[{"label":"a","value":"1"}] """,
        ".min_values: must be at least 1 where an answer is required")]
    [InlineData(""" "type":3,"custom_id":"i","min_values":0,"required":false,"options":[{"label":"a","value":"1"}] """, "")]
    [InlineData(""" "type":21,"custom_id":"i","options":[{"label":"a","value":"1"}] """, ".options: Must be between 2 and 10 in length.")]
    [InlineData(""" "type":22,"custom_id":"i","options":[] """, ".options: Must be between 1 and 10 in length.")]
    [InlineData(""" "type":19,"custom_id":"i","max_values":11 """, ".max_values: int value should be less than or equal to 10.")]
    [InlineData(""" "type":23,"custom_id":"i" """, "")]
    [InlineData(""" "type":2,"custom_id":"i","style":2 """, ": this type of component does not stand here")]
    public void Other_inputs_have_their_limits(string input, string problem)
        => Assert.Equal(problem.Length == 0 ? "" : $"components[0].component{problem}", Told(ModalRules.Check(Modal(Label(input)))));

    [Fact]
    public void No_two_inputs_share_an_id()
        => Assert.Equal(
            "components[1].component.custom_id: Component custom id cannot be duplicated",
            Told(ModalRules.Check(Modal(Label(Input), Label(Input)))));

    private static JsonObject Modal(params string[] components)
        => Json($$"""{"custom_id":"m","title":"x","components":[{{string.Join(',', components)}}]}""");

    private static string Label(string input) => $$$"""{"type":18,"label":"x","component":{{{{input}}}}}""";
}
