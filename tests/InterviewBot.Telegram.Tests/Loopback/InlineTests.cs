using System.Text.Json.Nodes;

namespace InterviewBot.Telegram.Tests.Loopback;

public sealed class InlineTests : LoopbackTest
{
    [Fact]
    public async Task An_inline_result_becomes_a_message_that_the_bot_knows_by_an_id_of_its_own()
    {
        var query = An.Queries("etcd");
        await Bot.Get("answerInlineQuery", Results(query.Id, ("r1", "How does it use etcd?")));
        var result = Assert.Single((await query.Answer).Results);
        var elsewhere = Telegram.Group("Without the bot", An);
        An.RemovesBot(elsewhere);

        var message = An.Picks(result, elsewhere);
        An.Presses("Answer", on: message);

        var press = (await Bot.Updates())[^1]!["callback_query"]!;
        Assert.Equal(message.InlineMessageId, press["inline_message_id"]!.GetValue<string>());
        Assert.Null(press["message"]);
        await Bot.Get("editMessageText", new() { ["inline_message_id"] = message.InlineMessageId, ["text"] = "edited" });
        Assert.Equal("edited", message.Text);
    }

    [Fact]
    public async Task Results_are_given_again_from_the_cache_while_it_lasts()
    {
        var first = An.Queries("etcd");
        await Bot.Get("answerInlineQuery", Results(first.Id, ("r1", "x")));

        Assert.Equal("r1", (await Binh.Queries("etcd").Answer).Results.Single().Id);
        Assert.Single(await Bot.Updates());
        Clock.Advance(TimeSpan.FromSeconds(301));
        Assert.False(Binh.Queries("etcd").Answer.IsCompleted);
    }

    [Theory]
    [InlineData("RESULTS_TOO_MUCH", 51, "r")]
    [InlineData("RESULT_ID_INVALID", 1, "rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr")]
    public async Task Inline_results_have_limits(string problem, int count, string id)
    {
        var query = An.Queries("x");
        (string Id, string Title)[] results = [.. Enumerable.Range(0, count).Select(i => ($"{id}{i}", "title"))];

        Assert.Equal($"Bad Request: {problem}", await Bot.Refusal("answerInlineQuery", Results(query.Id, results)));
    }

    [Fact]
    public async Task Two_results_with_one_id_are_refused()
    {
        var query = An.Queries("x");

        Assert.Equal("Bad Request: RESULT_ID_DUPLICATE", await Bot.Refusal("answerInlineQuery", Results(query.Id, ("r", "a"), ("r", "b"))));
    }

    private static JsonObject Results(string queryId, params (string Id, string Title)[] results) => new()
    {
        ["inline_query_id"] = queryId,
        ["results"] = new JsonArray([.. results.Select(result => new JsonObject
        {
            ["type"] = "article",
            ["id"] = result.Id,
            ["title"] = result.Title,
            ["input_message_content"] = new JsonObject { ["message_text"] = result.Title },
            ["reply_markup"] = Keyboard.Of(("Answer", "a")),
        })]),
    };
}
