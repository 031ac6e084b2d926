using System.Text.Json.Nodes;

namespace InterviewBot.Discord.Client.Tests.Loopback;

public sealed class FormTests : LoopbackTest
{
    private static JsonObject CommentForm => new()
    {
        ["custom_id"] = "comment:1",
        ["title"] = "Comment",
        ["components"] = new JsonArray(new JsonObject
        {
            ["type"] = 18,
            ["label"] = "Your answer",
            ["component"] = new JsonObject { ["type"] = 4, ["custom_id"] = "text", ["style"] = 2, ["min_length"] = 2, ["max_length"] = 10 },
        }),
    };

    [Fact]
    public async Task A_form_opens_is_filled_in_and_submitted()
    {
        await Bot.Sends(General, RawBot.Card("the question", ("Comment", "comment:1")));
        var press = Binh.BeginsPress(Binh.LatestIn(General), "Comment");
        await Bot.Responds(press, 9, CommentForm);
        using var gateway = await Bot.Connects();
        await Assert.ThrowsAsync<InvalidOperationException>(() => Binh.Submits("x"));
        Assert.NotNull(press.Form);

        var form = press.Form;
        var submitted = Binh.SubmitsAgain(form, "an answer");
        var told = await gateway.Next("INTERACTION_CREATE");
        await Bot.Responds(submitted, 7, RawBot.Card("the question, 1 comment"));

        Assert.Equal(5, told["type"]!.GetValue<int>());
        Assert.Equal("an answer", told["data"]!["components"]![0]!["component"]!["value"]!.GetValue<string>());
        Assert.NotNull(told["message"]);
        await Binh.Sees("1 comment", General);
    }

    [Fact]
    public async Task A_form_is_no_answer_to_a_form()
    {
        await Bot.Registers();
        var asked = Binh.In(General).Begins("/question");
        await Bot.Responds(asked, 9, CommentForm);
        var submitted = Binh.SubmitsAgain(asked.Form, "an answer");

        await Bot.Refusal(submitted, 9, CommentForm);

        Assert.False(submitted.IsAnswered);
    }

    [Fact]
    public async Task An_option_is_picked_by_its_words()
    {
        var body = RawBot.Card("topics");
        body["components"]!.AsArray().Add(new JsonObject
        {
            ["type"] = 1,
            ["components"] = new JsonArray(new JsonObject
            {
                ["type"] = 3,
                ["custom_id"] = "topics",
                ["options"] = new JsonArray(new JsonObject { ["label"] = "Kubernetes", ["value"] = "k8s" }),
            }),
        });
        await Bot.Sends(General, body);
        using var gateway = await Bot.Connects();

        _ = Binh.In(General).Selects("Kubernetes");

        var told = await gateway.Next("INTERACTION_CREATE");
        Assert.Equal("k8s", told["data"]!["values"]![0]!.GetValue<string>());
        await Assert.ThrowsAsync<InvalidOperationException>(() => Binh.In(General).Selects("Docker"));
    }

    [Fact]
    public async Task A_disabled_button_cannot_be_pressed()
    {
        var body = RawBot.Card("x", ("Go", "go"));
        body["components"]![1]!["components"]![0]!["disabled"] = true;
        await Bot.Sends(General, body);

        Assert.Throws<InvalidOperationException>(() => An.BeginsPress(An.LatestIn(General), "Go"));
    }
}
