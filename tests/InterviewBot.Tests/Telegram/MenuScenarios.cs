using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Testing;
using InterviewBot.Testing.Telegram;
using InterviewBot.Testing.Telegram.People;
using InterviewBot.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Tests.Telegram;

/// <summary>What Telegram shows of the bot by itself.</summary>
public sealed class MenuScenarios
{
    /// <summary>For everybody else, and for each of the two languages.</summary>
    private const int Languages = 3;

    private static readonly Dictionary<string, int> AllOnce = new(StringComparer.Ordinal)
    {
        ["setMyCommands all_group_chats"] = Languages,
        ["setMyCommands default"] = Languages,
        ["setMyDescription"] = Languages,
        ["setMyName"] = Languages,
        ["setMyShortDescription"] = Languages,
    };

    [Fact]
    public async Task Commands_name_and_descriptions_are_set_once_in_both_languages()
    {
        using var folder = new TemporaryFolder();
        await using var telegram = await LoopbackTelegram.StartAsync();
        var an = telegram.Person("An");
        await using (await LiveBot.StartAsync(telegram, folder))
        {
            await telegram.Until(() => AreSet(telegram));

            // The last of them is kept when its answer has come back, which nothing here tells of.
            for (var words = 0; words < 100 && Kept(folder) < AllOnce.Values.Sum(); words++)
            {
                an.Types("/about");
                await telegram.Idle();
            }

            Assert.Equal(AllOnce, Calls(telegram));
            Assert.Equal(["", "en", "vi"], Set(telegram).Select(LanguageOf).Distinct().Order());
            Assert.All(Set(telegram).GroupBy(NameOf), calls => Assert.Distinct(calls.Select(LanguageOf)));
        }

        await using var second = await LiveBot.StartAsync(telegram, folder);
        an.Starts();
        await an.Sees("Welcome");
        await telegram.Idle();
        Assert.Equal(AllOnce, Calls(telegram));
    }

    [Theory]
    [InlineData("en", "en")]
    [InlineData("vi", "vi")]
    [InlineData("de", "en")]
    [InlineData(null, "en")]
    public async Task A_persons_menus_are_the_catalogue_in_their_language(string? language, string shown)
    {
        await using var telegram = await LoopbackTelegram.StartAsync();
        await using var bot = await LiveBot.StartAsync(telegram);
        await telegram.Until(() => AreSet(telegram));
        await using var engine = await TestBot.StartAsync();
        var specs = engine.Services.GetRequiredService<CommandCatalogue>().Specs;
        var texts = Texts.In(Language.FromTag(shown)!.Value);
        var (an, binh) = (telegram.Person("An", language), telegram.Person("Bình", language));
        var group = telegram.Supergroup("Study", an, binh);

        Assert.Equal(specs.Select(spec => new MenuEntry(spec.Name, texts[spec.DescriptionKey], IsEphemeral: false)), an.Menu());
        foreach (var member in new[] { an, binh })
        {
            Assert.Equal(
                specs.Where(spec => spec.Name != "start").Select(spec => new MenuEntry(spec.Name, texts[spec.DescriptionKey], spec.Audience is Audience.OnlyYou)),
                member.Menu(group));
        }
    }

    /// <summary>The last of all that is set.</summary>
    internal static bool AreSet(LoopbackTelegram telegram)
        => telegram.Requests.Any(call => call.Method == "setMyShortDescription" && LanguageOf(call) == "vi");

    private static int Kept(TemporaryFolder folder)
        => BotDatabase.Read(folder, "SELECT name FROM adapter_fact WHERE name LIKE 'menu:%'").Count;

    private static IEnumerable<ApiCall> Set(LoopbackTelegram telegram)
        => telegram.Requests.Where(call => call.Method.StartsWith("setMy", StringComparison.Ordinal));

    private static Dictionary<string, int> Calls(LoopbackTelegram telegram) => Set(telegram).CountBy(NameOf).ToDictionary(StringComparer.Ordinal);

    private static string NameOf(ApiCall call) => call.Method == "setMyCommands"
        ? $"{call.Method} {call.Parameters["scope"]?["type"]?.GetValue<string>() ?? "default"}"
        : call.Method;

    private static string LanguageOf(ApiCall call) => call.Parameters["language_code"]?.GetValue<string>() ?? "";
}
