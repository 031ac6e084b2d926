using InterviewBot.Testing.Discord.Rules;
using static InterviewBot.Discord.Client.Tests.Rules.Bodies;

namespace InterviewBot.Discord.Client.Tests.Rules;

public sealed class ControlRulesTests
{
    [Theory]
    [InlineData(""" "style":1,"label":"x","custom_id":"a" """, "")]
    [InlineData(""" "style":4,"emoji":{"name":"👍"},"custom_id":"a" """, "")]
    [InlineData(""" "style":5,"label":"x","url":"https://a.bc" """, "")]
    [InlineData(""" "style":6,"sku_id":"1" """, "")]
    [InlineData(""" "style":2,"label":"x" """, ".custom_id: This field is required")]
    [InlineData(""" "style":2,"label":"x","custom_id":"" """, ".custom_id: Must be between 1 and 100 in length.")]
    [InlineData(""" "style":2,"label":"x","custom_id":"a","url":"https://a.bc" """, ".url: belongs to other styles of button")]
    [InlineData(""" "style":5,"label":"x","url":"https://a.bc","custom_id":"a" """, ".custom_id: does not belong to a link")]
    [InlineData(""" "style":5,"label":"x" """, ".url: This field is required")]
    [InlineData(""" "style":5,"label":"x","url":"a b" """, ".url: Not a well formed URL.")]
    [InlineData(""" "style":6,"sku_id":"1","label":"x" """, ".label: does not belong to a premium button")]
    [InlineData(""" "style":6 """, ".sku_id: This field is required")]
    [InlineData(""" "style":7,"label":"x","custom_id":"a" """, ".style: Value must be one of (1, 2, 3, 4, 5, 6).")]
    [InlineData(""" "style":2,"custom_id":"a" """, ": a button must have a label or an emoji")]
    [InlineData(""" "style":2,"label":"x","emoji":{"name":"▲"},"custom_id":"a" """, ".emoji.name: Invalid emoji")]
    [InlineData(""" "style":2,"label":"x","emoji":{"id":"1","name":"up"},"custom_id":"a" """, "")]
    public void The_style_of_a_button_says_what_else_it_has(string button, string problem)
        => Assert.Equal(problem.Length == 0 ? "" : $"components[0].components[0]{problem}", Check($$"""{"type":2,{{button}}}"""));

    [Fact]
    public void A_link_leads_to_the_web_or_into_the_app()
        => Assert.Equal(
            "components[0].components[0].url: Scheme \"steam\" is not supported. Scheme must be one of ('http', 'https', 'discord').",
            Check("""{"type":2,"style":5,"label":"x","url":"steam://a"}"""));

    [Theory]
    [InlineData("label", 80, """ "style":2,"custom_id":"a","label":"{0}" """)]
    [InlineData("url", 512, """ "style":5,"label":"x","url":"https://a/{0}" """)]
    [InlineData("custom_id", 100, """ "style":2,"label":"x","custom_id":"{0}" """)]
    public void The_texts_of_a_button_have_limits(string field, int limit, string button)
    {
        var filler = limit - (field == "url" ? "https://a/".Length : 0);

        Assert.Equal("", Check(WithText(filler)));
        Assert.StartsWith($"components[0].components[0].{field}: Must be", Check(WithText(filler + 1)), StringComparison.Ordinal);

        string WithText(int length) => $$"""{"type":2,{{button.Replace("{0}", Long(length), StringComparison.Ordinal)}}}""";
    }

    [Theory]
    [InlineData(0, "", "options: Must be between 1 and 25 in length.")]
    [InlineData(25, "", "")]
    [InlineData(26, "", "options: Must be between 1 and 25 in length.")]
    [InlineData(3, ",\"max_values\":4", "options: Must be between 4 and 25 in length.")]
    [InlineData(3, ",\"max_values\":3,\"min_values\":0", "")]
    [InlineData(3, ",\"min_values\":2", "min_values: is more than max_values")]
    [InlineData(3, ",\"min_values\":-1", "min_values: int value should be greater than or equal to 0.")]
    public void A_select_has_1_to_25_options_and_as_many_as_can_be_picked(int options, string more, string problem)
        => Assert.Equal(problem.Length == 0 ? "" : $"components[0].components[0].{problem}", Check(Select(options, more)));

    [Theory]
    [InlineData(150, "")]
    [InlineData(151, "components[0].components[0].placeholder: Must be 150 or fewer in length.")]
    public void A_placeholder_is_at_most_150_characters_long(int length, string problem)
        => Assert.Equal(problem, Check(Select(1, $",\"placeholder\":\"{Long(length)}\"")));

    [Theory]
    [InlineData(""" {"label":"a","value":"1"},{"label":"b","value":"1"} """, "[1].value: The specified option value is already used")]
    [InlineData(""" {"label":"","value":"1"} """, "[0].label: Must be between 1 and 100 in length.")]
    [InlineData(""" {"label":"a"} """, "[0].value: This field is required")]
    [InlineData(""" {"label":"a","value":"1","emoji":{"name":"x"}} """, "[0].emoji.name: Invalid emoji")]
    [InlineData(
        """ {"label":"a","value":"1","default":true},{"label":"b","value":"2","default":true} """,
        ": more defaults than max_values")]
    public void Options_can_be_told_apart(string options, string problem)
        => Assert.Equal($"components[0].components[0].options{problem}", Check($$"""{"type":3,"custom_id":"a","options":[{{options}}]}"""));

    [Theory]
    [InlineData("label")]
    [InlineData("value")]
    [InlineData("description")]
    public void The_texts_of_an_option_are_at_most_100_characters_long(string field)
    {
        var option = Json("""{"label":"a","value":"1"}""");
        option[field] = Long(101);

        Assert.StartsWith(
            $"components[0].components[0].options[0].{field}: Must be",
            Check($$"""{"type":3,"custom_id":"a","options":[{{option.ToJsonString()}}]}"""),
            StringComparison.Ordinal);
    }

    private static string Check(string control) => Told(MessageRules.Check(Message(Row(control)), MessageUse.Create));
}
