using InterviewBot.Testing.Discord.Rules;
using static InterviewBot.Discord.Client.Tests.Rules.Bodies;

namespace InterviewBot.Discord.Client.Tests.Rules;

public sealed class CommandOptionRulesTests
{
    [Theory]
    [InlineData(25, "")]
    [InlineData(26, "options: Must be 25 or fewer in length.")]
    public void A_command_has_at_most_25_options(int count, string problem)
        => Assert.Equal(problem, Check(Many(count, number => $$"""{"type":3,"name":"o{{number}}","description":"x"}""")));

    [Theory]
    [InlineData(25, "")]
    [InlineData(26, "options[0].choices: Must be 25 or fewer in length.")]
    public void An_option_has_at_most_25_choices(int count, string problem)
    {
        var choices = string.Join(',', Many(count, number => $$"""{"name":"n{{number}}","value":"v{{number}}"}"""));

        Assert.Equal(problem, Check($$"""{"type":3,"name":"o","description":"x","choices":[{{choices}}]}"""));
    }

    [Fact]
    public void Required_options_stand_before_the_others()
        => Assert.Equal(
            "options[1]: Required options must be placed before non-required options",
            Check("""{"type":3,"name":"a","description":"x"}""", """{"type":3,"name":"b","description":"x","required":true}"""));

    [Fact]
    public void No_two_options_share_a_name()
        => Assert.Equal(
            "options[1].name: 'a' is another's name too",
            Check("""{"type":3,"name":"a","description":"x"}""", """{"type":4,"name":"a","description":"x"}"""));

    [Theory]
    [InlineData(""" "type":3,"name":"A" """, ".name: Command name is invalid")]
    [InlineData(""" "type":0,"name":"a" """, ".type: Value must be one of (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11).")]
    [InlineData(""" "type":3,"name":"a","options":[] """, ".options: belongs to subcommands")]
    [InlineData(""" "type":5,"name":"a","choices":[] """, ".choices: belongs to texts and numbers")]
    [InlineData(""" "type":5,"name":"a","autocomplete":true """, ".autocomplete: belongs to texts and numbers")]
    [InlineData(
        """ "type":3,"name":"a","autocomplete":true,"choices":[{"name":"x","value":"y"}] """,
        ".autocomplete: an option with choices has no autocomplete")]
    [InlineData(""" "type":3,"name":"a","autocomplete":true,"choices":[] """, "")]
    [InlineData(""" "type":3,"name":"a","max_length":6001 """, ".max_length: int value should be less than or equal to 6000.")]
    [InlineData(""" "type":4,"name":"a","max_length":5 """, ".max_length: belongs to texts")]
    [InlineData(""" "type":3,"name":"a","min_value":5 """, ".min_value: belongs to numbers")]
    [InlineData(""" "type":4,"name":"a","min_value":5 """, "")]
    [InlineData(""" "type":3,"name":"a","channel_types":[0] """, ".channel_types: belongs to channels")]
    [InlineData(""" "type":3,"name":"a","choices":[{"name":"x","value":1}] """, ".choices[0].value: must be a value of the option's type")]
    [InlineData(""" "type":4,"name":"a","choices":[{"name":"x","value":1}] """, "")]
    [InlineData(
        """ "type":4,"name":"a","choices":[{"name":"x","value":1.5}] """,
        ".choices[0].value: must be a value of the option's type")]
    [InlineData(""" "type":10,"name":"a","choices":[{"name":"x","value":1.5}] """, "")]
    [InlineData(""" "type":3,"name":"a","choices":[{"name":"","value":"x"}] """, ".choices[0].name: Must be between 1 and 100 in length.")]
    [InlineData(
        """ "type":3,"name":"a","choices":[{"name":"x","value":"1"},{"name":"x","value":"2"}] """,
        ".choices[1].name: another choice has this name, so nobody can tell them apart")]
    public void What_an_option_has_depends_on_its_type(string option, string problem)
        => Assert.Equal(problem.Length == 0 ? "" : $"options[0]{problem}", Check($$"""{{{option}},"description":"x"}"""));

    [Theory]
    [InlineData("name", 100)]
    [InlineData("value", 100)]
    public void The_texts_of_a_choice_are_at_most_100_characters_long(string field, int limit)
    {
        var choice = Json("""{"name":"x","value":"y"}""");
        choice[field] = Long(limit + 1);

        Assert.Equal(
            $"options[0].choices[0].{field}: Must be between 1 and 100 in length.",
            Check($$"""{"type":3,"name":"a","description":"x","choices":[{{choice.ToJsonString()}}]}"""));
    }

    [Theory]
    [InlineData("""{"type":1,"name":"a","description":"x","options":[{"type":3,"name":"b","description":"x"}]}""", "")]
    [InlineData("""{"type":2,"name":"a","description":"x","options":[{"type":1,"name":"b","description":"x"}]}""", "")]
    [InlineData(
        """{"type":1,"name":"a","description":"x","options":[{"type":1,"name":"b","description":"x"}]}""",
        "options[0].options[0].type: does not stand here")]
    [InlineData(
        """{"type":2,"name":"a","description":"x","options":[{"type":2,"name":"b","description":"x"}]}""",
        "options[0].options[0].type: does not stand here")]
    [InlineData("""{"type":1,"name":"a","description":"x","required":true}""", "options[0].required: belongs to options that are given")]
    public void Subcommands_stand_in_commands_and_groups(string option, string problem) => Assert.Equal(problem, Check(option));

    [Fact]
    public void Subcommands_do_not_stand_beside_other_options()
        => Assert.Equal(
            "options: Sub-command and sub-command group option types are mutually exclusive to all other types",
            Check("""{"type":1,"name":"a","description":"x"}""", """{"type":3,"name":"b","description":"x"}"""));

    private static string Check(params string[] options) => Told(CommandRules.Check(CommandRulesTests.Command(options)));
}
