using System.Text.Json.Nodes;
using InterviewBot.Testing.Telegram.State;

namespace InterviewBot.Telegram.Tests.Loopback;

public sealed class PeopleTests : LoopbackTest
{
    [Fact]
    public async Task A_press_collects_its_answer_which_comes_once_and_in_time()
    {
        await SendsButton();
        var press = An.Presses("Next");
        var late = An.Presses("Next");

        await Bot.Get("answerCallbackQuery", Answer(press.Id, "there"));
        var answer = await press.Answer;
        Clock.Advance(TimeSpan.FromSeconds(31));

        Assert.Equal("there", answer.Text);
        Assert.Contains("query is too old", await Bot.Refusal("answerCallbackQuery", Answer(press.Id, "twice")), StringComparison.Ordinal);
        Assert.Contains("query is too old", await Bot.Refusal("answerCallbackQuery", Answer(late.Id, "late")), StringComparison.Ordinal);
        Assert.Contains("query is too old", await Bot.Refusal("answerCallbackQuery", Answer("1", "made up")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alert_has_200_characters_and_a_link_leads_to_the_bot_alone()
    {
        await SendsButton();
        var press = An.Presses("Next");
        var foreign = Answer(press.Id, "");
        foreign["url"] = "https://example.com";

        Assert.Equal("Bad Request: MESSAGE_TOO_LONG", await Bot.Refusal("answerCallbackQuery", Answer(press.Id, new string('x', 201))));
        Assert.Equal("Bad Request: URL_INVALID", await Bot.Refusal("answerCallbackQuery", foreign));

        foreign["url"] = "https://t.me/interview_test_bot?start=q_x";
        await Bot.Get("answerCallbackQuery", foreign);
        Assert.Equal("https://t.me/interview_test_bot?start=q_x", (await press.Answer).Url);
    }

    [Fact]
    public async Task A_deep_link_starts_the_bot()
    {
        await Bot.Get("sendMessage", new()
        {
            ["chat_id"] = Group.Id,
            ["text"] = "x",
            ["reply_markup"] = new JsonObject
            {
                ["inline_keyboard"] = new JsonArray(new JsonArray(new JsonObject
                {
                    ["text"] = "Open",
                    ["url"] = "https://t.me/interview_test_bot?start=q_x",
                })),
            },
        });

        An.Opens("Open");

        Assert.Equal("/start q_x", Assert.Single(await Bot.Updates())!["message"]!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task People_may_speak_as_the_group_or_as_a_channel()
    {
        var channel = Telegram.Channel("News", discussion: null, An);
        An.SpeaksAs = Group;
        An.Types("/question", Group);
        An.SpeaksAs = channel;
        An.Types("/question", Group);

        var updates = await Bot.Updates();

        Assert.Equal("GroupAnonymousBot", updates[0]!["message"]!["from"]!["username"]!.GetValue<string>());
        Assert.Equal(Group.Id, updates[0]!["message"]!["sender_chat"]!["id"]!.GetValue<long>());
        Assert.Equal("Channel_Bot", updates[1]!["message"]!["from"]!["username"]!.GetValue<string>());
        Assert.Equal(channel.Id, updates[1]!["message"]!["sender_chat"]!["id"]!.GetValue<long>());
    }

    [Fact]
    public async Task A_channels_post_comes_to_its_discussion_group()
    {
        var channel = Telegram.Channel("News", Group, An);
        An.AddsBot(Group, MemberStatus.Administrator);

        var post = await Bot.Sends(channel.Id, "the question of today");

        var forward = (await Bot.Updates())[^1]!["message"]!;
        Assert.Null(post["from"]);
        Assert.True(forward["is_automatic_forward"]!.GetValue<bool>());
        Assert.Equal(channel.Id, forward["sender_chat"]!["id"]!.GetValue<long>());
        Assert.Equal(post["message_id"]!.GetValue<int>(), forward["forward_origin"]!["message_id"]!.GetValue<int>());
    }

    [Fact]
    public async Task Topics_of_a_forum_are_known_and_others_refused()
    {
        var forum = Telegram.Forum("Forum", An);
        var topic = Telegram.Topic(forum, "Interviews");
        An.Types("/question", forum, topic);

        var message = Assert.Single(await Bot.Updates())!["message"]!;
        Assert.Equal(topic, message["message_thread_id"]!.GetValue<int>());
        Assert.True(message["is_topic_message"]!.GetValue<bool>());
        Assert.Equal(
            "Bad Request: message thread not found",
            await Bot.Refusal("sendMessage", new() { ["chat_id"] = forum.Id, ["message_thread_id"] = topic + 1, ["text"] = "x" }));
    }

    [Fact]
    public async Task A_transcript_tells_what_a_person_did_and_saw()
    {
        An.Types("/question", Group);
        await SendsButton();
        var press = An.Presses("Next");
        await Bot.Get("answerCallbackQuery", Answer(press.Id, "Here it is"));
        await Bot.Get("sendMessage", new()
        {
            ["chat_id"] = Group.Id,
            ["text"] = "the answer",
            ["ephemeral_message_parameters"] = new JsonObject { ["receiver_user_id"] = An.User.Id, ["callback_query_id"] = press.Id },
        });

        Assert.Equal(
            """
            An in Backend:
              /question

            Bot in Backend:
              a question
              [Next]

            An presses [Next] under message 2.

            An is told: Here it is

            Bot in Backend, for An's eyes only:
              the answer


            """.ReplaceLineEndings("\n"),
            Telegram.Transcript(An));
        Assert.DoesNotContain("the answer", Telegram.Transcript(Binh), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bot_is_idle_when_every_update_is_confirmed()
    {
        An.Starts();
        var idle = Telegram.Idle();
        var updates = await Bot.Updates();
        Assert.False(idle.IsCompleted);

        await Bot.Updates(offset: updates[0]!["update_id"]!.GetValue<int>() + 1);

        await idle;
    }

    private static JsonObject Answer(string id, string text) => new() { ["callback_query_id"] = id, ["text"] = text };

    private Task<JsonNode> SendsButton() => Bot.Get("sendMessage", new()
    {
        ["chat_id"] = Group.Id,
        ["text"] = "a question",
        ["reply_markup"] = Keyboard.Of(("Next", "n")),
    });
}
