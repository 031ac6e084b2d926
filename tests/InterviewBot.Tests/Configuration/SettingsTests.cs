using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using InterviewBot.Configuration;
using InterviewBot.Engine.Daily;
using InterviewBot.Testing;
using Microsoft.Extensions.Configuration;

namespace InterviewBot.Tests.Configuration;

public sealed partial class SettingsTests
{
    [Fact]
    public void Without_any_setting_all_is_valid_and_the_chat_is_in_the_terminal()
    {
        var settings = Assert.IsType<SettingsReading.Valid>(Read()).Settings;

        Assert.True(settings.RunsInTerminal);
        Assert.Equal("data/interviewbot.db", settings.Storage.Path);
        Assert.Equal("Asia/Ho_Chi_Minh", settings.Bot.DefaultTimeZone);
    }

    [Theory]
    [InlineData("Bot:DefaultLanguage", "fr", "Bot:DefaultLanguage is 'fr'; it takes en or vi.")]
    [InlineData("Bot:DefaultTimeZone", "Hanoi", "Bot:DefaultTimeZone is 'Hanoi'; it takes an IANA time zone such as Asia/Ho_Chi_Minh.")]
    [InlineData("Comments:NumberEvery", "-1", "Comments:NumberEvery is -1; it takes a whole number from 0 to 3600.")]
    [InlineData("Comments:NumberEvery", "soon", "Comments:NumberEvery is 'soon'; it takes a whole number from 0 to 3600.")]
    [InlineData("Storage:Path", " ", "Storage:Path is empty; it takes the path of the database file.")]
    [InlineData("Content:Path", "", "Content:Path is empty; it takes the folder of the question bank.")]
    [InlineData("Http:Urls", "8080", "Http:Urls has '8080'; it takes addresses such as http://localhost:8080, separated by semicolons.")]
    [InlineData("Http:Urls", "https://localhost:8080", "Http:Urls has 'https://localhost:8080'; it takes addresses such as http://localhost:8080, separated by semicolons.")]
    [InlineData("Http:Urls", "http://localhost:8080/bot", "Http:Urls has 'http://localhost:8080/bot'; it takes addresses such as http://localhost:8080, separated by semicolons.")]
    [InlineData("Http:Urls", "http://localhost", "Http:Urls has 'http://localhost'; it takes addresses such as http://localhost:8080, separated by semicolons.")]
    [InlineData("Http:Urls", "http://+:80;x", "Http:Urls has 'x'; it takes addresses such as http://localhost:8080, separated by semicolons.")]
    [InlineData("Http:Urls", ";", "Http:Urls has ';'; it takes addresses such as http://localhost:8080, separated by semicolons.")]
    [InlineData("Storage:Path", "/", "Storage:Path is '/', which is a folder; it takes the path of the database file.")]
    [InlineData("Storage:Path", ".", "Storage:Path is '.', which is a folder; it takes the path of the database file.")]
    [InlineData("Storage:Path", "new/", "Storage:Path is 'new/', which is a folder; it takes the path of the database file.")]
    [InlineData("Logging:LogLevel:Default", "Loud", "Logging:LogLevel:Default is 'Loud'; it takes Trace, Debug, Information, Warning, Error, Critical or None.")]
    [InlineData("Logging:Console:LogLevel:A.B", "7", "Logging:Console:LogLevel:A.B is '7'; it takes Trace, Debug, Information, Warning, Error, Critical or None.")]
    [InlineData("Logging:Console:FormatterName", "xml", "Logging:Console:FormatterName is 'xml'; it takes simple, json or systemd.")]
    [InlineData("Telegram:Mode", "push", "Telegram:Mode is 'push'; it takes polling or webhook.")]
    [InlineData("Telegram:RichMessages", "yes", "Telegram:RichMessages is 'yes'; it takes true or false.")]
    [InlineData("Telegram:MessagesPerSecond", "many", "Telegram:MessagesPerSecond is 'many'; it takes a whole number from 1 to 1000.")]
    [InlineData("Telegram:MessagesPerSecond", "0", "Telegram:MessagesPerSecond is 0; it takes a whole number from 1 to 1000.")]
    [InlineData("Telegram:ApiUrl", "localhost", "Telegram:ApiUrl is 'localhost'; it takes an address such as http://localhost:8081.")]
    [InlineData("Discord:ApiUrl", "ftp://x", "Discord:ApiUrl is 'ftp://x'; it takes an address such as http://localhost:8082/api/v10.")]
    [InlineData("Discord:Shards", "0", "Discord:Shards is 0; it takes a whole number from 1 to 1000, or nothing.")]
    [InlineData("Bot:Owners", "12345", "Bot:Owners has '12345'; it takes accounts such as telegram:12345 or discord:678, separated by commas.")]
    [InlineData("Bot:Owners", "telegram:1, telegram:@an", "Bot:Owners has 'telegram:@an'; it takes accounts such as telegram:12345 or discord:678, separated by commas.")]
    [InlineData("Bot:BackupsKeptDays", "-1", "Bot:BackupsKeptDays is -1; it takes a whole number from 0 to 3650.")]
    [InlineData("Comments:Burst", "0", "Comments:Burst is 0; it takes a whole number from 1 to 1000.")]
    [InlineData("Comments:PerMinute", "many", "Comments:PerMinute is 'many'; it takes a whole number from 1 to 1000.")]
    [InlineData("Comments:NewcomerHours", "9000", "Comments:NewcomerHours is 9000; it takes a whole number from 0 to 8760.")]
    [InlineData("Comments:NewcomerComments", "-1", "Comments:NewcomerComments is -1; it takes a whole number from 0 to 100.")]
    [InlineData("Comments:NewcomerLinks", "delete", "Comments:NewcomerLinks is 'delete'; it takes hold, refuse or allow.")]
    [InlineData("Comments:Repeats", "Hold", "Comments:Repeats is 'Hold'; it takes hold, refuse or allow.")]
    [InlineData("Daily:GraceHours", "0", "Daily:GraceHours is 0; it takes a whole number from 1 to 168.")]
    [InlineData("Daily:GraceHours", "6h", "Daily:GraceHours is '6h'; it takes a whole number from 1 to 168.")]
    [InlineData("Daily:RepeatUncertain", "yes", "Daily:RepeatUncertain is 'yes'; it takes true or false.")]
    public void A_wrong_value_is_told_by_its_key(string key, string value, string problem)
        => Assert.Equal([problem], Assert.IsType<SettingsReading.Invalid>(Read((key, value))).Problems);

    [Fact]
    public void Owners_are_accounts_on_their_platforms()
    {
        var settings = Assert.IsType<SettingsReading.Valid>(Read(("Bot:Owners", "telegram:12345, discord:678; terminal:an nguyen"))).Settings;

        Assert.Equal(
            ["discord:678", "telegram:12345", "terminal:an nguyen"],
            settings.ToEngineOptions().Owners.Select(owner => $"{owner}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Grace_and_repeats_of_daily_questions_reach_the_engine()
    {
        var settings = Assert.IsType<SettingsReading.Valid>(Read(("Daily:GraceHours", "12"), ("Daily:RepeatUncertain", "true"))).Settings;

        Assert.Equal(new DailyOptions { Grace = TimeSpan.FromHours(12), RepeatsUncertain = true }, settings.ToEngineOptions().Daily);
    }

    [Theory]
    [InlineData("Logging:LogLevel:Default", "debug")]
    [InlineData("Logging:Console:FormatterName", "json")]
    [InlineData("Telegram:ApiUrl", "")]
    [InlineData("Telegram:WebhookUrl", "")]
    [InlineData("Discord:ApiUrl", "")]
    [InlineData("Discord:Shards", "")]
    [InlineData("Discord:Shards", "4")]
    [InlineData("Http:Urls", "")]
    [InlineData("Bot:Owners", "")]
    [InlineData("Comments:Repeats", "hold")]
    public void A_right_value_is_taken_and_an_empty_one_where_none_is_needed(string key, string value)
        => Assert.IsType<SettingsReading.Valid>(Read((key, value)));

    [Fact]
    public void An_empty_key_is_one_that_is_not_set()
    {
        var settings = Assert.IsType<SettingsReading.Valid>(
            Read(("Telegram:ApiUrl", ""), ("Telegram:WebhookUrl", ""), ("Discord:ApiUrl", " "), ("Http:Urls", ""))).Settings;

        Assert.Equal(
            [null, null, null, null],
            [settings.Telegram.ApiUrl, settings.Telegram.WebhookUrl, settings.Discord.ApiUrl, settings.Http.Urls]);
        Assert.Empty(settings.Http.Addresses());
    }

    [Theory]
    [InlineData("http://+:8080", "http://localhost:8080/")]
    [InlineData("http://*:8080/", "http://localhost:8080/")]
    [InlineData("http://0.0.0.0:80", "http://localhost:80/")]
    [InlineData("http://[::]:8080", "http://localhost:8080/")]
    [InlineData("http://127.0.0.1:8080; http://[::1]:9090", "http://127.0.0.1:8080/", "http://[::1]:9090/")]
    public void An_address_to_listen_on_is_one_that_this_machine_reaches(string urls, params string[] own)
        => Assert.Equal(
            own.Select(address => new Uri(address)),
            Assert.IsType<SettingsReading.Valid>(Read(("Http:Urls", urls))).Settings.Http.Addresses().Select(address => address.Own));

    [Fact]
    public void A_misspelt_key_is_told_with_those_there_are()
    {
        var invalid = Assert.IsType<SettingsReading.Invalid>(Read(("Storage:File", "x.db")));

        Assert.Equal(["Storage:File is not a key of the configuration. The keys of Storage are Storage:Path."], invalid.Problems);
    }

    [Fact]
    public void All_problems_are_told_at_once()
        => Assert.Equal(2, Assert.IsType<SettingsReading.Invalid>(Read(("Bot:DefaultLanguage", "fr"), ("Telegram:Mode", "x"))).Problems.Length);

    [Fact]
    public void Webhook_mode_needs_its_address_and_its_secret()
    {
        var invalid = Assert.IsType<SettingsReading.Invalid>(Read(("Telegram:Mode", "webhook")));

        Assert.Contains(invalid.Problems, problem => problem.StartsWith("Telegram:WebhookUrl", StringComparison.Ordinal));
        Assert.Contains(invalid.Problems, problem => problem.StartsWith("Telegram:WebhookSecret", StringComparison.Ordinal));
    }

    [Fact]
    public void A_secret_is_never_quoted()
    {
        var invalid = Assert.IsType<SettingsReading.Invalid>(
            Read(("Telegram:Token", "canary-token"), ("Telegram:WebhookSecret", "canary secret!"), ("Discord:Token", "Bot canary-discord")));

        Assert.Equal(3, invalid.Problems.Length);
        Assert.DoesNotContain(invalid.Problems, problem => problem.Contains("canary", StringComparison.Ordinal));
    }

    [Fact]
    public void The_example_file_and_the_document_have_the_very_keys_of_the_program()
    {
        var keys = ConfigurationKey.All.Select(key => key.Name).ToImmutableArray();

        using var example = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("appsettings.example.json")));
        Assert.Equal(keys, example.RootElement.EnumerateObject()
            .SelectMany(section => section.Value.EnumerateObject().Select(key => $"{section.Name}:{key.Name}")));

        var document = File.ReadAllText(Repository.PathOf("docs", "configuration.md"));
        Assert.Equal(keys, DocumentedKey().Matches(document).Select(match => match.Groups["key"].Value));
    }

    [Fact]
    public void Every_key_is_an_option_of_its_own()
    {
        var bound = typeof(Settings).GetProperties()
            .Where(section => section.PropertyType.Name.EndsWith("Settings", StringComparison.Ordinal))
            .SelectMany(section => section.PropertyType.GetProperties().Select(key => $"{section.Name}:{key.Name}"));

        Assert.Equal(ConfigurationKey.All.Select(key => key.Name), bound);
    }

    [Fact]
    public void The_example_file_is_valid_as_it_is()
    {
        using var example = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("appsettings.example.json")));
        var values = example.RootElement.EnumerateObject()
            .SelectMany(section => section.Value.EnumerateObject().Select(key => ($"{section.Name}:{key.Name}", Text(key.Value))))
            .Where(pair => pair.Item2 is not null);

        Assert.IsType<SettingsReading.Valid>(Read([.. values.Select(pair => (pair.Item1, pair.Item2!))]));
    }

    private static string? Text(JsonElement value) => value.ValueKind is JsonValueKind.Null ? null : value.ToString();

    private static SettingsReading Read(params (string Key, string Value)[] values)
        => SettingsReader.Read(sources => sources.AddInMemoryCollection(
            values.Select(value => KeyValuePair.Create<string, string?>(value.Key, value.Value))));

    [GeneratedRegex(@"^\| `(?<key>\w+:\w+)` \|", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DocumentedKey();
}
