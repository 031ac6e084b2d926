namespace InterviewBot.Telegram.Tests.Updates.Polling;

public sealed class FormerWebhookTests : PollingTest
{
    private const string Description = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

    private volatile bool _isSet = true;

    [Fact]
    public async Task A_webhook_that_was_set_before_is_taken_away_and_what_waits_is_kept()
    {
        Server.Trouble = Webhook;
        Server.Arrives(5);
        Start();
        await ConfirmedAsync();

        Assert.Equal([5], Handler.Done);
        Assert.NotEqual(true, (bool?)Assert.Single(Server.Others)["drop_pending_updates"]);
        Assert.Empty(Log.All);
    }

    [Fact]
    public async Task Without_a_webhook_nothing_is_taken_away()
    {
        Server.Arrives(5);
        Start();
        await ConfirmedAsync();

        Assert.Empty(Server.Others);
    }

    [Fact]
    public async Task An_outage_does_not_leave_the_webhook_there()
    {
        Server.Trouble = (method, before) => before == 1 ? UpdateServer.No(502, "Bad Gateway") : Webhook(method, before);
        Server.Arrives(5);
        Start();
        await Signal.UntilAsync(() => Log.All.Count > 0);
        Clock.Advance(TimeSpan.FromSeconds(2));
        await ConfirmedAsync();

        Assert.Equal(2, Server.Others.Count);
    }

    [Fact]
    public async Task A_webhook_that_somebody_sets_later_is_theirs()
    {
        _isSet = false;
        Server.Trouble = Webhook;
        Server.Arrives(5);
        Start();
        await ConfirmedAsync();
        _isSet = true;
        Server.EndPoll();
        await Signal.UntilAsync(() => Log.All.Count > 0);

        Assert.Contains("Another program", Assert.Single(Log.All), StringComparison.Ordinal);
        Assert.Empty(Server.Others);
    }

    private HttpResponseMessage? Webhook(string method, int _)
    {
        if (method == "deleteWebhook")
        {
            _isSet = false;
            return null;
        }

        return _isSet ? UpdateServer.No(409, Description) : null;
    }
}
