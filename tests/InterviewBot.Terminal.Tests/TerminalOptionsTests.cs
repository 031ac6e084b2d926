namespace InterviewBot.Terminal.Tests;

public sealed class TerminalOptionsTests
{
    [Theory]
    [InlineData("vi_VN.UTF-8", "vi_VN")]
    [InlineData("en_US@euro", "en_US")]
    [InlineData("fr", "fr")]
    [InlineData("C", null)]
    [InlineData("C.UTF-8", null)]
    [InlineData("POSIX", null)]
    [InlineData("", null)]
    public void The_locale_tells_the_language(string locale, string? tag) => Assert.Equal(tag, From(("LANG", locale)).LanguageTag);

    [Fact]
    public void The_locale_for_all_wins_over_that_of_messages_and_both_over_the_general_one()
    {
        Assert.Equal("vi_VN", From(("LC_ALL", "vi_VN"), ("LC_MESSAGES", "en_US"), ("LANG", "fr_FR")).LanguageTag);
        Assert.Equal("en_US", From(("LC_ALL", ""), ("LC_MESSAGES", "en_US"), ("LANG", "fr_FR")).LanguageTag);
    }

    [Theory]
    [InlineData(false, false, "xterm", true)]
    [InlineData(true, false, "xterm", false)]
    [InlineData(false, true, "xterm", false)]
    [InlineData(false, false, "dumb", false)]
    public void A_chat_is_interactive_with_a_terminal_at_both_ends(bool input, bool output, string term, bool isInteractive)
        => Assert.Equal(isInteractive, From(input, output, ("TERM", term)).IsInteractive);

    [Fact]
    public void Lines_typed_at_a_dumb_terminal_are_not_repeated()
    {
        Assert.False(From(input: false, output: false, ("TERM", "dumb")).EchoesInput);
        Assert.True(From(input: true, output: false, ("TERM", "dumb")).EchoesInput);
    }

    [Fact]
    public void Colours_can_be_refused() => Assert.Equal((true, false), (From().HasColors, From(("NO_COLOR", "1")).HasColors));

    [Theory]
    [InlineData("TERM", "xterm-256color", true)]
    [InlineData("TERM", "linux", false)]
    [InlineData("TERM", "vt220", false)]
    [InlineData("TERM_PROGRAM", "Apple_Terminal", false)]
    public void Links_need_a_terminal_that_knows_them(string name, string value, bool hasLinks)
        => Assert.Equal(hasLinks, From((name, value)).HasLinks);

    [Theory]
    [InlineData("", 100)]
    [InlineData("60", 60)]
    [InlineData("5", 20)]
    [InlineData("0", 100)]
    [InlineData("wide", 100)]
    public void A_pipe_is_as_wide_as_COLUMNS_says(string columns, int width) => Assert.Equal(width, From(("COLUMNS", columns)).PlainWidth);

    [Fact]
    public void A_person_without_a_name_is_you()
        => Assert.Equal("you", TerminalOptions.From(_ => null, userName: " ", 1, isInputRedirected: true, isOutputRedirected: true).PersonName);

    private static TerminalOptions From(params (string Name, string Value)[] variables) => From(input: false, output: false, variables);

    private static TerminalOptions From(bool input, bool output, params (string Name, string Value)[] variables) => TerminalOptions.From(
        name => variables.FirstOrDefault(variable => variable.Name == name).Value, "an", processId: 7, input, output);
}
