using System.Text.Json.Nodes;
using InterviewBot.Engine.Chat;
using InterviewBot.Telegram.Tests.Api;
using InterviewBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Telegram.Tests.Menus;

public sealed class BotMenusTests : BotMenusTest
{
    [Fact]
    public async Task Everything_is_set_for_everybody_and_in_both_languages()
    {
        await using var engine = await TestBot.StartAsync();

        await Menus(engine).PublishAsync(Bot, default);

        string[] expected =
        [
            "setMyCommands", "setMyCommands all_group_chats", "setMyName", "setMyDescription", "setMyShortDescription",
        ];
        Assert.Equal(
            [.. expected, .. expected.Select(call => $"{call} en"), .. expected.Select(call => $"{call} vi")],
            Server.Calls.Select(call => string.Join(
                ' ', new[] { call.Method, $"{call.Body!["scope"]?["type"]}", $"{call.Body["language_code"]}" }.Where(part => part.Length > 0))));
        Assert.Empty(Log.All);
    }

    [Fact]
    public async Task The_catalogue_is_within_Telegrams_limits()
    {
        await using var engine = await TestBot.StartAsync();

        await Menus(engine).PublishAsync(Bot, default);

        foreach (var commands in Commands().Select(call => call.Body!["commands"]!.AsArray()))
        {
            Assert.InRange(commands.Count, 1, 100);
            Assert.All(commands, command => Assert.Matches("^[a-z0-9_]{1,32}$", Text(command!, "command")));
            Assert.All(commands, command => Assert.InRange(Text(command!, "description").Length, 1, 256));
        }

        AssertLength("setMyName", "name", 64);
        AssertLength("setMyDescription", "description", 512);
        AssertLength("setMyShortDescription", "short_description", 120);
    }

    [Fact]
    public async Task Groups_get_no_start_and_what_only_its_caller_sees_is_ephemeral_there()
    {
        await using var engine = await TestBot.StartAsync();
        var specs = engine.Services.GetRequiredService<CommandCatalogue>().Specs;

        await Menus(engine).PublishAsync(Bot, default);

        Assert.Equal(specs.Select(spec => spec.Name), Names(Commands()[0]));
        Assert.All(Commands()[0].Body!["commands"]!.AsArray(), command => Assert.Null(command!["is_ephemeral"]));

        Assert.Equal(specs.Select(spec => spec.Name).Except(["start"]), Names(Commands()[1]));
        Assert.Equal(
            specs.Where(spec => spec.Name != "start" && spec.Audience is Audience.OnlyYou).Select(spec => spec.Name),
            Commands()[1].Body!["commands"]!.AsArray()
                .Where(command => command!["is_ephemeral"]?.GetValue<bool>() is true)
                .Select(command => Text(command!, "command")));
    }

    [Fact]
    public async Task Each_language_has_its_own_words_and_the_rest_get_the_bots_own()
    {
        await using var engine = await TestBot.StartAsync();

        await Menus(engine, new TelegramOptions { Token = "1:x", DefaultLanguage = Engine.Localization.Language.Vietnamese })
            .PublishAsync(Bot, default);

        var descriptions = Server.Calls.Where(call => call.Method == "setMyDescription").ToList();
        Assert.Equal(descriptions[0]["description"], descriptions[2]["description"]);
        Assert.NotEqual(descriptions[1]["description"], descriptions[2]["description"]);
        Assert.Null(descriptions[0]["language_code"]);
        Assert.NotEqual(Commands()[2]["commands"], Commands()[4]["commands"]);
    }

    [Fact]
    public async Task What_is_set_is_not_set_again_so_that_an_owners_change_stays()
    {
        await using var engine = await TestBot.StartAsync();
        await Menus(engine).PublishAsync(Bot, default);
        var before = Server.Calls.Count;

        await Menus(engine).PublishAsync(Bot, default);

        Assert.Equal(before, Server.Calls.Count);
    }

    [Fact]
    public async Task What_changed_is_set_and_nothing_else()
    {
        await using var engine = await TestBot.StartAsync();
        await Menus(engine).PublishAsync(Bot, default);
        var before = Server.Calls.Count;
        await engine.Services.GetRequiredService<AdapterMemory>().KeepAsync("telegram", "menu:group-commands:vi", "of older words");

        await Menus(engine).PublishAsync(Bot, default);

        var call = Assert.Single(Server.Calls.Skip(before));
        Assert.Equal(("setMyCommands", "\"vi\""), (call.Method, call["language_code"]));
    }

    [Fact]
    public async Task Another_bot_on_the_same_database_gets_its_own()
    {
        await using var engine = await TestBot.StartAsync();
        await Menus(engine).PublishAsync(Bot, default);

        await Menus(engine).PublishAsync(Bot with { Id = 654321 }, default);

        Assert.Equal(30, Server.Calls.Count);
    }

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private static IEnumerable<string> Names(ScriptedCall call) => call.Body!["commands"]!.AsArray().Select(command => Text(command!, "command"));

    private List<ScriptedCall> Commands() => [.. Server.Calls.Where(call => call.Method == "setMyCommands")];

    private void AssertLength(string method, string parameter, int most)
        => Assert.All(
            Server.Calls.Where(call => call.Method == method),
            call => Assert.InRange(Text(call.Body!, parameter).Length, 1, most));
}
