using System.Text.Json.Nodes;
using InterviewBot.Testing;
using InterviewBot.Testing.Telegram;

namespace InterviewBot.Tests.Telegram;

/// <summary>What Telegram shows of the bot by itself.</summary>
public sealed class MenuScenarios
{
    [Fact]
    public async Task Commands_name_and_descriptions_are_set_once_in_both_languages()
    {
        using var folder = new TemporaryFolder();
        await using var telegram = await LoopbackTelegram.StartAsync();
        int set;
        await using (var first = await LiveBot.StartAsync(telegram, folder))
        {
            await telegram.Until(() => AreSet(telegram));
            await telegram.Idle();
            set = telegram.Count("setMyCommands");
            Assert.Equal(
                ["", "en", "vi"],
                telegram.Requests.Where(call => call.Method == "setMyCommands").Select(call => call.Parameters["language_code"]?.GetValue<string>() ?? "").Distinct().Order());
        }

        await using var second = await LiveBot.StartAsync(telegram, folder);
        var an = telegram.Person("An");
        an.Starts();
        await an.Sees("Welcome");
        await telegram.Idle();
        Assert.Equal(set, telegram.Count("setMyCommands"));
        Assert.Equal(telegram.Count("setMyName"), telegram.Count("setMyDescription"));
    }

    [Theory]
    [InlineData("en", "Ask an interview question")]
    [InlineData("vi", "Hỏi một câu phỏng vấn")]
    public async Task Every_command_is_in_the_menu_in_the_persons_language(string language, string description)
    {
        await using var telegram = await LoopbackTelegram.StartAsync();
        await using var bot = await LiveBot.StartAsync(telegram);
        await telegram.Until(() => AreSet(telegram));

        var menu = telegram.Requests.Last(call => call.Method == "setMyCommands" && call.Parameters["language_code"]?.GetValue<string>() == language);
        var commands = menu.Parameters["commands"]!.AsArray().OfType<JsonObject>().ToList();

        Assert.Contains(commands, command => command["description"]!.GetValue<string>() == description);
        Assert.DoesNotContain(commands, command => command["command"]!.GetValue<string>() == "view");
    }

    /// <summary>The last of all that is set.</summary>
    private static bool AreSet(LoopbackTelegram telegram)
        => telegram.Requests.Any(call => call.Method == "setMyShortDescription" && call.Parameters["language_code"]?.GetValue<string>() == "vi");
}
