using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.Rules;
using static InterviewBot.Discord.Client.Tests.Rules.Bodies;

namespace InterviewBot.Discord.Client.Tests.Rules;

public sealed class CommandRulesTests
{
    private const string BadName = "name: Command name is invalid";

    [Theory]
    [InlineData("question", "")]
    [InlineData("câu-hỏi", "")]
    [InlineData("my_question's", "")]
    [InlineData("सवाल", "")]
    [InlineData("คำถาม", "")]
    [InlineData("質問", "")]
    [InlineData("12345678901234567890123456789012", "")]
    [InlineData("123456789012345678901234567890123", BadName)]
    [InlineData("", BadName)]
    [InlineData("Question", BadName)]
    [InlineData("CÂU", BadName)]
    [InlineData("two words", BadName)]
    [InlineData("what?", BadName)]
    [InlineData("ca\u0302u", BadName)]
    public void A_slash_command_is_named_in_lower_case_of_any_script(string name, string problem)
    {
        var command = Command();
        command["name"] = name;

        Assert.Equal(problem, Told(CommandRules.Check(command)));
    }

    [Theory]
    [InlineData(2, "Save as comment", "")]
    [InlineData(3, "Lưu bình luận", "")]
    [InlineData(3, "123456789012345678901234567890123", BadName)]
    [InlineData(3, " ", BadName)]
    public void A_command_of_a_menu_is_named_freely(int type, string name, string problem)
        => Assert.Equal(problem, Told(CommandRules.Check(Json($$"""{"type":{{type}},"name":"{{name}}"}"""))));

    [Theory]
    [InlineData(""" "type":3,"name":"Save","description":"" """, "")]
    [InlineData(""" "type":3,"name":"Save","description":"x" """, "description: a command of a menu has none")]
    [InlineData(""" "type":3,"name":"Save","options":[] """, "options: belongs to slash commands")]
    [InlineData(""" "name":"ask" """, "description: This field is required")]
    [InlineData(""" "name":"ask","description":"" """, "description: Must be between 1 and 100 in length.")]
    [InlineData(""" "name":"ask","description":"{100}" """, "")]
    [InlineData(""" "name":"ask","description":"{101}" """, "description: Must be between 1 and 100 in length.")]
    [InlineData(""" "type":5,"name":"ask" """, "type: Value must be one of (1, 2, 3, 4).")]
    public void Only_slash_commands_are_described(string command, string problem)
        => Assert.Equal(problem, Told(CommandRules.Check(Json($"{{{Filled(command)}}}"))));

    [Theory]
    [InlineData("name_localizations", """{"vi":"câu-hỏi","en-GB":"ask"}""", "")]
    [InlineData("name_localizations", """{"vn":"câu-hỏi"}""", "name_localizations.vn: is no locale of Discord's")]
    [InlineData("name_localizations", """{"vi":"Câu hỏi"}""", "name_localizations.vi: does not keep to what holds without localization")]
    [InlineData("description_localizations", """{"vi":"Hỏi một câu"}""", "")]
    [InlineData(
        "description_localizations",
        """{"vi":""}""",
        "description_localizations.vi: does not keep to what holds without localization")]
    public void Localizations_keep_to_the_same_rules(string field, string localizations, string problem)
    {
        var command = Command();
        command[field] = Json(localizations);

        Assert.Equal(problem, Told(CommandRules.Check(command)));
    }

    [Theory]
    [InlineData(1, 100, 101)]
    [InlineData(2, 15, 16)]
    [InlineData(3, 15, 16)]
    public void There_are_only_so_many_commands_of_a_type(int type, int taken, int refused)
    {
        Assert.Empty(CommandRules.Check(Commands(taken)));
        Assert.Equal($"Maximum number of application commands reached ({taken})", Told(CommandRules.Check(Commands(refused))));

        JsonArray Commands(int count) => [.. Many(count, Text).Select(text => JsonNode.Parse(text))];
        string Text(int number) => $$"""{"type":{{type}},"name":"c{{number}}","description":"{{(type == 1 ? "x" : "")}}"}""";
    }

    [Fact]
    public void No_two_commands_of_a_type_share_a_name_in_any_language()
    {
        Assert.Equal("[1].name: 'ask' is another's name too", Told(CommandRules.Check([Command(), Command()])));
        var first = Command();
        var second = Command();
        first["name_localizations"] = Json("""{"vi":"hỏi"}""");
        second["name"] = "show";
        second["name_localizations"] = Json("""{"vi":"hỏi"}""");
        Assert.Equal("[1].name: 'hỏi' is another's name too", Told(CommandRules.Check([first, second])));
        Assert.Empty(CommandRules.Check([Command(), Json("""{"type":3,"name":"ask"}""")]));
    }

    [Fact]
    public void A_command_has_at_most_8000_characters_each_text_in_its_longest_language()
    {
        var command = Command(Many(25, number => $$"""
            {"type":3,"name":"o{{number}}","description":"x","choices":[
              {"name":"a","name_localizations":{"vi":"{{Long(99)}}"},"value":"{{Long(100)}}"},{"name":"b","value":"{{Long(97)}}"}]}
            """));

        Assert.Equal("", Told(CommandRules.Check(command)));
        var description = string.Concat(Enumerable.Repeat("y", 100));
        foreach (var option in command["options"]!.AsArray())
        {
            option!["description_localizations"] = new JsonObject { ["vi"] = description };
        }

        Assert.Equal("Command exceeds maximum size (8000)", Told(CommandRules.Check(command)));
    }

    [Theory]
    [InlineData(""" "contexts":[0,1,2],"integration_types":[0,1] """, "")]
    [InlineData(""" "contexts":[] """, "contexts: must be some of 0-2, each once")]
    [InlineData(""" "contexts":[0,0] """, "contexts: must be some of 0-2, each once")]
    [InlineData(""" "integration_types":[2] """, "integration_types: must be some of 0-1, each once")]
    [InlineData(""" "contexts":[2],"integration_types":[0] """, "contexts: PRIVATE_CHANNEL means nothing without a user's install")]
    [InlineData(""" "dm_permission":true """, "dm_permission: is deprecated: contexts say it")]
    public void A_command_says_where_it_is_offered(string fields, string problem)
        => Assert.Equal(problem, Told(CommandRules.Check(Json($$"""{"name":"ask","description":"x",{{fields}}}"""))));

    internal static JsonObject Command(params string[] options)
        => Json($$"""{"name":"ask","description":"x","options":[{{string.Join(',', options)}}]}""");
}
