using System.Text.Json.Nodes;

namespace InterviewBot.Telegram.Tests.Loopback;

public sealed class UpdatesTests : LoopbackTest
{
    [Fact]
    public async Task Updates_stay_until_a_higher_offset_confirms_them()
    {
        An.Starts();
        An.Types("hello");

        var first = await Bot.Updates();
        var again = await Bot.Updates();
        var rest = await Bot.Updates(offset: IdOf(first[0]) + 1);

        Assert.Equal(2, first.Count);
        Assert.Equal(2, again.Count);
        Assert.Equal("hello", Assert.Single(rest)!["message"]!["text"]!.GetValue<string>());
        Assert.Equal(1, Telegram.PendingCount);
    }

    [Fact]
    public async Task A_limit_is_kept_and_a_negative_offset_forgets_all_but_the_last()
    {
        for (var i = 0; i < 5; i++)
        {
            An.Types($"text {i}");
        }

        Assert.Equal(3, (await Bot.Updates(limit: 3)).Count);
        Assert.Equal("text 4", Assert.Single(await Bot.Updates(offset: -1))!["message"]!["text"]!.GetValue<string>());
        Assert.Equal(1, Telegram.PendingCount);
    }

    [Fact]
    public async Task A_long_poll_ends_when_something_comes()
    {
        var poll = Bot.Updates(timeout: 30);
        await Bot.Get("getMe");
        An.Starts();

        Assert.Single(await poll);
    }

    [Fact]
    public async Task A_long_poll_ends_empty_when_its_time_is_over()
    {
        var poll = Bot.Updates(timeout: 30);
        while (!poll.IsCompleted)
        {
            // The clock moves only once the request waits.
            Clock.Advance(TimeSpan.FromSeconds(31));
            await Bot.Get("getMe");
        }

        Assert.Empty(await poll);
    }

    [Fact]
    public async Task A_second_poll_ends_the_first_with_a_conflict()
    {
        var first = Bot.Call("getUpdates", new JsonObject { ["timeout"] = 30 });
        JsonArray second;
        do
        {
            second = await Bot.Updates(timeout: 0);
        }
        while (!first.IsCompleted);

        Assert.Empty(second);
        Assert.Equal(
            "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
            (await first)["description"]!.GetValue<string>());
    }

    [Fact]
    public async Task Allowed_updates_stay_in_force_until_they_are_changed()
    {
        await Bot.Updates(allowed: ["callback_query"]);
        An.Types("not asked for");
        Assert.Empty(await Bot.Updates());

        await Bot.Updates(allowed: []);
        An.Types("asked for");
        Assert.Single(await Bot.Updates());
    }

    [Fact]
    public async Task Ids_that_restart_are_delivered_to_a_bot_that_is_far_ahead()
    {
        An.Types("before");
        var last = IdOf((await Bot.Updates())[0]);
        await Bot.Updates(offset: last + 1);

        Telegram.RestartUpdateIds(1000);
        An.Types("after");

        var update = Assert.Single(await Bot.Updates(offset: last + 1));
        Assert.Equal(1000, IdOf(update));
    }

    [Fact]
    public async Task In_privacy_mode_the_bot_is_told_commands_and_replies_to_itself_alone()
    {
        var post = await Bot.Sends(Group.Id, "a question");
        var shown = await An.Sees("a question");
        An.Types("just talk", Group);
        An.Types("/question@another_bot", Group);
        An.Types("/question@interview_test_bot", Group);
        An.Replies(shown, "my answer");

        var updates = await Bot.Updates();

        Assert.Equal(
            ["/question@interview_test_bot", "my answer"],
            updates.Select(update => update!["message"]!["text"]!.GetValue<string>()));
        Assert.Equal(post["message_id"]!.GetValue<int>(), updates[1]!["message"]!["reply_to_message"]!["message_id"]!.GetValue<int>());
    }

    private static int IdOf(JsonNode? update) => update!["update_id"]!.GetValue<int>();
}
