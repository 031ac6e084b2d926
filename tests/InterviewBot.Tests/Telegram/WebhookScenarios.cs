using System.Net;
using System.Text.Json.Nodes;
using InterviewBot.Testing;
using InterviewBot.Testing.Telegram.Faults;
using InterviewBot.Testing.Telegram.People;
using InterviewBot.Tests.Running;

namespace InterviewBot.Tests.Telegram;

/// <summary>Updates that Telegram delivers.</summary>
public sealed class WebhookScenarios : TelegramScenario
{
    private const string Secret = "Correct-Horse_Battery-1";
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";

    private readonly string _url = $"http://127.0.0.1:{FreePort.Next()}";

    protected override (string Key, string Value)[] Settings =>
    [
        ("Http:Urls", _url),
        ("Telegram:Mode", "webhook"),
        ("Telegram:WebhookUrl", $"{_url}/telegram"),
        ("Telegram:WebhookSecret", Secret),
    ];

    [Fact]
    public async Task Commands_presses_and_comments_work_and_nothing_is_polled()
    {
        var an = An();
        an.Types("/question kubernetes");
        var post = await an.Sees("[Answer]");
        await an.Presses("Answer", post).Answer;
        await an.Sees("Sources");
        var comment = an.Replies(post, "By webhook.");
        await Telegram.Until(() => comment.Reactions.GetValueOrDefault(Telegram.Bot.Id) == "👍");
        await Telegram.Idle();

        Assert.Equal(["By webhook."], BotDatabase.Read(Bot.Folder, "SELECT text FROM comment"));
        Assert.Equal(0, Telegram.Count("getUpdates"));
    }

    [Theory]
    [InlineData("wrong", "{}", HttpStatusCode.Unauthorized)]
    [InlineData(null, "{}", HttpStatusCode.Unauthorized)]
    [InlineData("correct-horse_battery-1", "{}", HttpStatusCode.Unauthorized)]
    [InlineData(Secret, "no JSON", HttpStatusCode.BadRequest)]
    [InlineData(Secret, "[]", HttpStatusCode.BadRequest)]
    public async Task What_is_no_delivery_of_Telegrams_is_refused(string? secret, string body, HttpStatusCode expected)
        => Assert.Equal(expected, await PostAsync(secret, body));

    [Theory]
    [InlineData(Secret, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("wrong", HttpStatusCode.Unauthorized)]
    public async Task More_than_a_megabyte_is_refused_and_from_strangers_not_even_read(string secret, HttpStatusCode expected)
        => Assert.Equal(expected, await PostAsync(secret, $$"""{"update_id":5,"more":"{{new string('x', 1024 * 1024)}}" }"""));

    [Fact]
    public async Task An_update_that_changes_something_is_taken_when_that_and_the_owed_answer_are_saved()
    {
        var an = An();
        using var hold = new Hold();
        Telegram.Faults.Next(new Fault.Held(hold), "sendRichMessage", an.Private);
        an.Types("/question kubernetes");
        await hold.Reached;
        await Telegram.Until(() => Telegram.PendingCount == 0);
        Assert.Single(BotDatabase.Read(Bot.Folder, "SELECT payload FROM handled_event WHERE answered = 0"));

        hold.Release();
        await an.Sees("[Answer]");
        await Telegram.Idle();
    }

    [Fact]
    public async Task An_update_that_changes_nothing_is_taken_when_it_is_answered_and_not_before()
    {
        var (an, binh) = (An(), Binh());
        using var hold = new Hold();
        Telegram.Faults.Next(new Fault.Held(hold), chat: an.Private);
        an.Types("/topics");
        await hold.Reached;

        binh.Types("/about");
        await binh.Sees("InterviewBot");
        await Telegram.Until(() => Telegram.PendingCount == 1);

        hold.Release();
        await an.Sees("Topics");
        await Telegram.Idle();
    }

    [Fact]
    public async Task A_delivery_that_is_cut_off_comes_again_and_has_its_effect_once()
    {
        var an = await StartedAsync();
        var update = Command(an.User.Id, "/question kubernetes");
        using (BotDatabase.Lock(Bot.Folder))
        {
            // Nothing can be saved, so it is not taken.
            using var hangUp = new CancellationTokenSource();
            var cutOff = PostAsync(Secret, update, hangUp.Token);
            await hangUp.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cutOff);
        }

        Assert.Equal(HttpStatusCode.OK, await PostAsync(Secret, update));
        await an.Sees("[Answer]");
        await Telegram.Idle();

        Assert.Single(an.Screen, message => message.Text.Contains("[Answer]", StringComparison.Ordinal));
        Assert.Single(BotDatabase.Read(Bot.Folder, "SELECT question_id FROM asked"));
    }

    [Fact]
    public async Task An_answer_that_has_to_wait_is_given_also_when_Telegram_has_hung_up_since()
    {
        var an = await StartedAsync();
        Telegram.Faults.Next(new Fault.TooManyRequests(1), "sendRichMessage", an.Private);

        Assert.Equal(HttpStatusCode.OK, await PostAsync(Secret, Command(an.User.Id, "/question kubernetes")));

        await an.Sees("[Answer]");
    }

    [Fact]
    public async Task Started_again_with_polling_it_takes_the_webhook_away()
    {
        // Telegram tells of a webhook in the way by refusing to give updates.
        Telegram.Violations.Expect("can't use getUpdates method while webhook is active");
        await Bot.StopAsync();
        var an = An();
        an.Types("/about");

        await using var polling = await LiveBot.StartAsync(Telegram, Bot.Folder);
        await an.Sees("InterviewBot");
        await Telegram.Idle();

        using var http = new HttpClient();
        var info = JsonNode.Parse(await http.GetStringAsync($"{Telegram.ApiUrl}/bot{Telegram.Token}/getWebhookInfo"));
        Assert.Equal("", (string?)info?["result"]?["url"]);
    }

    private async Task<Person> StartedAsync()
    {
        var an = An();
        an.Starts();
        await an.Sees("Welcome to InterviewBot");
        await Telegram.Idle();
        return an;
    }

    private static string Command(long person, string text) => $$"""
        {
          "update_id": 5,
          "message": {
            "message_id": 1,
            "date": 1,
            "text": "{{text}}",
            "chat": { "id": {{person}}, "type": "private", "first_name": "An" },
            "from": { "id": {{person}}, "is_bot": false, "first_name": "An", "language_code": "en" }
          }
        }
        """;

    /// <summary>On a connection of its own, which is closed with the answer.</summary>
    private async Task<HttpStatusCode> PostAsync(string? secret, string body, CancellationToken cancellationToken = default)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_url}/telegram") { Content = new StringContent(body) };
        if (secret is not null)
        {
            request.Headers.Add(SecretHeader, secret);
        }

        using var response = await http.SendAsync(request, cancellationToken);
        return response.StatusCode;
    }
}
