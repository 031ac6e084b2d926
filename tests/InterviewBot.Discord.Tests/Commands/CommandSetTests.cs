using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Commands;
using InterviewBot.Engine.Chat;
using InterviewBot.Testing;
using InterviewBot.Testing.Discord.Rules;
using Microsoft.Extensions.DependencyInjection;

namespace InterviewBot.Discord.Tests.Commands;

/// <summary>The bot's own catalogue as Discord is given it, held to Discord's rules.</summary>
public sealed class CommandSetTests : IAsyncLifetime
{
    private IReadOnlyList<ApplicationCommand> _commands = [];
    private IReadOnlyList<CommandSpec> _specs = [];

    public async ValueTask InitializeAsync()
    {
        await using var bot = await TestBot.StartAsync();
        var catalogue = bot.Services.GetRequiredService<CommandCatalogue>();
        _specs = catalogue.Specs;
        _commands = CommandSet.Of(catalogue, CommandReach.Everywhere);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Every_command_is_there_but_the_one_that_links_call()
    {
        Assert.Equal(
            [.. _specs.Select(spec => spec.Name).Except(["start"]), "Save as comment"],
            _commands.Select(command => command.Name));
        Assert.Equal(ApplicationCommandType.Message, _commands[^1].Type);
        Assert.Equal("Lưu bình luận", _commands[^1].NameLocalizations!["vi"]);
        Assert.Null(_commands[^1].Description);
    }

    [Fact]
    public void A_command_is_told_with_all_that_helps_to_call_it()
    {
        var written = JsonSerializer.SerializeToNode(_commands, DiscordJson.Default.IReadOnlyListApplicationCommand)!.AsArray();

        Assert.True(JsonNode.DeepEquals(written.Single(command => $"{command!["name"]}" == "question"), JsonNode.Parse(
            """
            {"type":1,"name":"question","name_localizations":{"vi":"câu-hỏi"},
             "description":"Ask an interview question","description_localizations":{"vi":"Hỏi một câu phỏng vấn"},
             "options":[
               {"type":3,"name":"topic","name_localizations":{"vi":"chủ-đề"},"autocomplete":true,
                "description":"What it is about, such as kubernetes; anything if left out",
                "description_localizations":{"vi":"Chủ đề, ví dụ kubernetes; bỏ trống là chủ đề nào cũng được"}},
               {"type":3,"name":"level","name_localizations":{"vi":"mức"},
                "choices":[{"name":"junior","value":"junior"},{"name":"middle","value":"middle"},{"name":"senior","value":"senior"}],
                "description":"junior, middle or senior; any if left out",
                "description_localizations":{"vi":"junior, middle hoặc senior; bỏ trống là mức nào cũng được"}}],
             "integration_types":[0,1],"contexts":[0,1,2]}
            """)));
        Assert.True(JsonNode.DeepEquals(written.Single(command => $"{command!["name"]}" == "language")!["options"]![0]!["choices"], JsonNode.Parse(
            """
            [{"name":"Tiếng Việt","value":"vi"},{"name":"English","value":"en"},
             {"name":"Automatic","name_localizations":{"vi":"Tự động"},"value":"auto"}]
            """)));
        Assert.Equal(4000, Option("comment", "text").MaxLength);
        Assert.True(Option("comment", "question").Autocomplete);
    }

    [Fact]
    public void Discords_rules_are_kept()
        => Assert.Empty(CommandRules.Check(JsonSerializer.SerializeToNode(_commands, DiscordJson.Default.IReadOnlyListApplicationCommand)!.AsArray()));

    [Fact]
    public void Vietnamese_names_are_written_in_one_way_and_stand_for_one_thing()
    {
        var names = Slash().SelectMany(command => Names(command.Name, command.NameLocalizations)).ToList();

        Assert.All(names, name => Assert.True(name.IsNormalized(NormalizationForm.FormC), name));
        Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
    }

    [Fact]
    public void Everything_is_said_in_both_languages()
    {
        foreach (var command in Slash())
        {
            Assert.Contains("vi", command.NameLocalizations!);
            Assert.Contains("vi", command.DescriptionLocalizations!);
            Assert.All(Options(command), option => Assert.Contains("vi", option.NameLocalizations!));
            Assert.All(Options(command), option => Assert.Contains("vi", option.DescriptionLocalizations!));
        }
    }

    [Fact]
    public void A_place_to_post_in_is_picked_among_the_channels_that_take_messages()
    {
        var option = Option("daily", "channel");

        Assert.Equal(ApplicationCommandOptionType.Channel, option.Type);
        Assert.Equal([ChannelType.GuildText, ChannelType.GuildAnnouncement], option.ChannelTypes);
        Assert.Null(option.Autocomplete);
    }

    [Fact]
    public void Nothing_has_to_be_given() => Assert.All(Slash().SelectMany(Options), option => Assert.Null(option.Required));

    [Fact]
    public void For_an_app_that_users_may_not_install_nothing_speaks_of_them()
    {
        Assert.All(_commands, command => Assert.Equal([ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall], command.IntegrationTypes));
        Assert.All(_commands, command => Assert.Equal(3, command.Contexts!.Count));
        Assert.DoesNotContain(InteractionContext.PrivateChannel, CommandReach.Guilds.Contexts);
        Assert.Equal([ApplicationIntegrationType.GuildInstall], CommandReach.Guilds.Installs);
    }

    [Fact]
    public void The_print_tells_apps_and_words_apart()
    {
        var print = CommandSet.Print(new(1), _commands);

        Assert.Equal(print, CommandSet.Print(new(1), [.. _commands]));
        Assert.NotEqual(print, CommandSet.Print(new(2), _commands));
        Assert.NotEqual(print, CommandSet.Print(new(1), [_commands[0] with { Description = "Other words" }, .. _commands.Skip(1)]));
    }

    private IEnumerable<ApplicationCommand> Slash() => _commands.Where(command => command.Type is ApplicationCommandType.ChatInput);

    private static IEnumerable<ApplicationCommandOption> Options(ApplicationCommand command) => command.Options ?? [];

    private ApplicationCommandOption Option(string command, string option)
        => Options(_commands.Single(one => one.Name == command)).Single(one => one.Name == option);

    private static IEnumerable<string> Names(string name, IReadOnlyDictionary<string, string>? localized) => [name, .. localized?.Values ?? []];
}
