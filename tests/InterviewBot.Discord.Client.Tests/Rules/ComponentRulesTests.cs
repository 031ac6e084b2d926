using InterviewBot.Testing.Discord.Rules;
using static InterviewBot.Discord.Client.Tests.Rules.Bodies;

namespace InterviewBot.Discord.Client.Tests.Rules;

public sealed class ComponentRulesTests
{
    private const string WrongPlace = "this type of component does not stand here";

    [Theory]
    [InlineData(38, "")]
    [InlineData(39, "components: 41 components, of which there may be 40 in all")]
    public void At_most_40_components_stand_in_a_message_counting_those_inside(int texts, string problem)
        => Assert.Equal(problem, Check(Container([Text("x"), .. Many(texts, _ => """{"type":14}""")])));

    [Fact]
    public void Accessories_and_buttons_count_as_components_too()
    {
        var section = $$"""{"type":9,"components":[{{Text("x")}}],"accessory":{{Button("a")}}}""";
        var rows = Many(6, number => Row(Many(5, button => Button($"{number}.{button}"))));

        Assert.Equal("", Check([section, .. rows, """{"type":14}"""]));
        Assert.Equal(
            "components: 41 components, of which there may be 40 in all",
            Check([section, .. rows, .. Many(2, _ => """{"type":14}""")]));
    }

    [Theory]
    [InlineData(2000, 2000, "")]
    [InlineData(2000, 2001, "components: Components displayable text size exceeds maximum size of 4000")]
    public void All_text_together_is_at_most_4000_characters_long(int first, int second, string problem)
        => Assert.Equal(problem, Check(Container(Text(Long(first))), Text(Long(second))));

    [Theory]
    [InlineData("", "components[0].content: Must be between 1 and 4000 in length.")]
    [InlineData("  ", "components[0].content: This field is required")]
    public void A_text_says_something(string content, string problem) => Assert.Equal(problem, Check(Text(content)));

    [Fact]
    public void Bytes_count_besides_characters()
    {
        var fits = new string('ế', 3300);
        var breaks = new string('ế', 3330);

        Assert.Equal("", Check(Text(fits)));
        var problem = Assert.Single(MessageRules.Check(Message(Text(breaks)), MessageUse.Create));
        Assert.Equal(("components: 10002 bytes, of which there may be 10000", Outcome.Broken), (problem.ToString(), problem.Outcome));
    }

    [Fact]
    public void Bytes_count_wherever_text_stands()
    {
        var option = $$"""{"label":"{{new string('ế', 100)}}","value":"{0}","description":"{{new string('ế', 100)}}"}""";
        var options = Many(25, number => option.Replace("{0}", $"{number}", StringComparison.Ordinal));
        var select = $$"""{"type":3,"custom_id":"s","options":[{{string.Join(',', options)}}]}""";

        Assert.Equal("components: 15065 bytes, of which there may be 10000", Check(Row(select)));
    }

    [Theory]
    [InlineData("""{"type":2,"style":1,"label":"x","custom_id":"a"}""", WrongPlace)]
    [InlineData("""{"type":3,"custom_id":"a","options":[]}""", WrongPlace)]
    [InlineData("""{"type":11,"media":{"url":"https://a.bc"}}""", WrongPlace)]
    [InlineData("""{"type":18,"label":"x"}""", WrongPlace)]
    [InlineData("""{"type":99}""", WrongPlace)]
    public void Some_components_stand_only_inside_of_others(string component, string problem)
    {
        Assert.Equal($"components[0]: {problem}", Check(component));
        Assert.Equal($"components[0].components[0]: {problem}", Check(Container(component)));
    }

    [Fact]
    public void A_container_stands_in_no_container_and_is_not_empty()
    {
        Assert.Equal($"components[0].components[0]: {WrongPlace}", Check(Container(Container(Text("x")))));
        Assert.Equal("components[0].components: This field is required", Check(Container()));
    }

    [Theory]
    [InlineData(0, "components[0].components: Must be between 1 and 5 in length.")]
    [InlineData(5, "")]
    [InlineData(6, "components[0].components: Must be between 1 and 5 in length.")]
    public void A_row_has_one_to_five_buttons(int count, string problem)
        => Assert.Equal(problem, Check(Row(Many(count, number => Button($"{number}")))));

    [Fact]
    public void A_row_has_buttons_or_one_select()
    {
        Assert.Equal("", Check(Row(Select(2))));
        Assert.Equal("components[0].components[1]: The specified component exceeds the maximum width", Check(Row(Button("a"), Select(2))));
        Assert.Equal($"components[0].components[0]: {WrongPlace}", Check(Row(Text("x"))));
    }

    [Fact]
    public void No_two_components_share_an_id_wherever_they_stand()
    {
        const string Duplicate = "components[1].components[0].custom_id: Component custom id cannot be duplicated";
        Assert.Equal(Duplicate, Check(Container(Row(Button("a"))), Row(Button("a"))));
        Assert.Equal("components[1].id: another component has this id", Check("""{"type":14,"id":5}""", """{"type":14,"id":5}"""));
        Assert.Equal("", Check("""{"type":14,"id":0}""", """{"type":14,"id":0}"""));
    }

    [Theory]
    [InlineData(
        """ "components":[],"accessory":{"type":2,"style":2,"label":"x","custom_id":"a"} """,
        "components: Must be between 1 and 3 in length.")]
    [InlineData(
        """ "components":[{"type":14}],"accessory":{"type":2,"style":2,"label":"x","custom_id":"a"} """,
        $"components[0]: {WrongPlace}")]
    [InlineData(""" "components":[{"type":10,"content":"x"}] """, "accessory: This field is required")]
    [InlineData(""" "components":[{"type":10,"content":"x"}],"accessory":{"type":10,"content":"x"} """, $"accessory: {WrongPlace}")]
    [InlineData(
        """ "components":[{"type":10,"content":"x"}],"accessory":{"type":11,"media":{"url":"ftp://a"}} """,
        "accessory.media.url: Not a well formed URL.")]
    public void A_section_has_one_to_three_texts_and_an_accessory(string section, string problem)
        => Assert.Equal($"components[0].{problem}", Check($$"""{"type":9,{{section}}}"""));

    [Theory]
    [InlineData("""{"type":14,"divider":true,"spacing":2}""", "")]
    [InlineData("""{"type":14,"spacing":3}""", "components[0].spacing: int value should be less than or equal to 2.")]
    [InlineData("""{"type":12,"items":[]}""", "components[0].items: Must be between 1 and 10 in length.")]
    [InlineData("""{"type":12,"items":[{"media":{"url":"https://a.bc/d.png"}}]}""", "")]
    [InlineData("""{"type":13,"file":{"url":"https://a.bc/d.txt"}}""", "components[0].file.url: must be an attachment of the message")]
    [InlineData(
        """{"type":17,"accent_color":16777216,"components":[{"type":14}]}""",
        "components[0].accent_color: int value should be less than or equal to 16777215.")]
    public void Other_components_have_their_limits(string component, string problem) => Assert.Equal(problem, Check(component));

    [Theory]
    [InlineData(1024, "")]
    [InlineData(1025, "components[0].items[0].description: Must be 1024 or fewer in length.")]
    public void The_description_of_a_picture_is_at_most_1024_characters_long(int length, string problem)
        => Assert.Equal(
            problem, Check($$$"""{"type":12,"items":[{"media":{"url":"https://a.bc"},"description":"{{{Long(length)}}}"}]}"""));

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void A_gallery_has_at_most_ten_pictures(int count, bool isTaken)
    {
        var items = string.Join(',', Many(count, _ => """{"media":{"url":"https://a.bc"}}"""));

        Assert.Equal(isTaken ? "" : "components[0].items: Must be between 1 and 10 in length.", Check($$"""{"type":12,"items":[{{items}}]}"""));
    }

    [Fact]
    public void An_attachment_is_shown_by_a_component_or_by_nothing()
    {
        var shown = Message("""{"type":13,"file":{"url":"attachment://data.json"}}""");
        var hidden = Message(Text("x"));
        shown["attachments"] = Json("""{"a":[{"id":"0","filename":"data.json"}]}""")["a"]!.DeepClone();
        hidden["attachments"] = shown["attachments"]!.DeepClone();

        Assert.Empty(MessageRules.Check(shown, MessageUse.Create));
        Assert.Equal(
            "attachments[0]: no component shows this attachment, so nobody sees it",
            Told(MessageRules.Check(hidden, MessageUse.Create)));
        shown.Remove("attachments");
        Assert.Equal("components: no attachment has the name data.json", Told(MessageRules.Check(shown, MessageUse.Create)));
    }

    [Theory]
    [InlineData("[1]", "components[0].components[0]: Only dictionaries may be used in a ModelType")]
    [InlineData("5", "components[0].components: This field is required; components[0].components: Only iterables may be used in a ListType")]
    public void What_has_the_wrong_shape_is_told_where_it_stands(string children, string problem)
        => Assert.Equal(problem, Check($$"""{"type":17,"components":{{children}}}"""));

    private static string Check(params string[] components) => Told(MessageRules.Check(Message(components), MessageUse.Create));
}
