using InterviewBot.Telegram.Updates;
using InterviewBot.Telegram.Updates.Webhooks;

namespace InterviewBot.Telegram.Tests.Updates.Webhooks;

public sealed class WebhookRegistrationTests : UpdatesTest
{
    private const string Secret = "Correct-Horse_Battery-1";

    [Fact]
    public async Task Telegram_is_told_where_to_deliver_what_and_with_which_secret()
    {
        await Register();

        var call = Assert.Single(Server.Others);
        Assert.Equal("setWebhook", (string?)call["method"]);
        Assert.Equal("https://bot.example.org/telegram", (string?)call["url"]);
        Assert.Equal(Secret, (string?)call["secret_token"]);
        Assert.Equal(100, (int?)call["max_connections"]);
        Assert.Equal(
            """["message","edited_message","channel_post","edited_channel_post","callback_query","inline_query","my_chat_member"]""",
            call["allowed_updates"]?.ToJsonString());
        Assert.NotEqual(true, (bool?)call["drop_pending_updates"]);
        Assert.All(Log.All, line => Assert.DoesNotContain(Secret, line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refusal_is_told_once_in_a_sentence_and_tried_again()
    {
        Server.Trouble = (_, before) => before < 2
            ? UpdateServer.No(400, "Bad Request: bad webhook: HTTPS url must be provided for webhook")
            : null;

        var registering = Register();
        await WaitOutAsync(wait => wait >= TimeSpan.FromSeconds(1) && wait <= TimeSpan.FromSeconds(2));
        await WaitOutAsync(wait => wait > TimeSpan.FromSeconds(2) && wait <= TimeSpan.FromSeconds(4));
        await registering;
        var told = Assert.Single(Log.All, line => line.StartsWith("Error: ", StringComparison.Ordinal));
        Assert.Contains("HTTPS url must be provided", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(404)]
    public async Task Without_a_valid_token_the_bot_ends(int code)
    {
        Server.Trouble = (_, _) => UpdateServer.No(code, "no");

        await Assert.ThrowsAsync<TokenRefusedException>(Register);
    }

    [Fact]
    public async Task Outages_and_limits_are_waited_out()
    {
        Server.Trouble = (_, before) => before switch
        {
            0 => UpdateServer.No(502, "Bad Gateway"),
            1 => UpdateServer.No(429, "Too Many Requests", """{"retry_after":7}"""),
            _ => null,
        };
        var registering = Register();
        await WaitOutAsync(wait => wait >= TimeSpan.FromSeconds(1) && wait <= TimeSpan.FromSeconds(2));
        await WaitOutAsync(wait => wait == TimeSpan.FromSeconds(7));

        await registering;
        Assert.Single(Log.All, line => line.StartsWith("Warning: ", StringComparison.Ordinal));
    }

    private Task Register() => new WebhookRegistration(
        Api,
        new TelegramWebhookOptions(new Uri("https://bot.example.org/telegram"), Secret),
        Clock,
        new Random(5),
        Log.For<WebhookRegistration>()).RegisterAsync(CancellationToken.None);

    private async Task WaitOutAsync(Func<TimeSpan, bool> isMeant)
    {
        await Signal.UntilAsync(() => Clock.Waits.Any(isMeant));
        Clock.Advance(Clock.Waits.First(isMeant));
    }
}
