using System.Text.Json.Nodes;
using InterviewBot.Testing.Telegram.People;
using InterviewBot.Testing.Telegram.State;

namespace InterviewBot.Telegram.Tests.Loopback;

public sealed class EphemeralTests : LoopbackTest
{
    private const string TooOld = "Bad Request: query is too old and response timeout expired or query ID is invalid";

    [Fact]
    public async Task After_a_press_one_person_alone_may_be_shown_something()
    {
        var press = await PressOf(An);

        var sent = await Bot.Get("sendMessage", Only(An, press.Id));

        Assert.Equal(0, sent["message_id"]!.GetValue<int>());
        Assert.Equal(1, sent["ephemeral_message_id"]!.GetValue<int>());
        Assert.Equal("for you", An.Latest.Text);
        Binh.SeesNot("for you");
    }

    [Fact]
    public async Task Fifteen_seconds_after_the_press_it_is_too_late()
    {
        var press = await PressOf(An);
        Clock.Advance(TimeSpan.FromSeconds(15));
        await Bot.Get("sendMessage", Only(An, press.Id));
        Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(TooOld, await Bot.Refusal("sendMessage", Only(An, press.Id)));
    }

    [Fact]
    public async Task A_press_serves_the_one_who_pressed_in_that_group()
    {
        var press = await PressOf(An);
        var elsewhere = Telegram.Supergroup("Other", An);

        Assert.Equal(TooOld, await Bot.Refusal("sendMessage", Only(Binh, press.Id)));
        Assert.Equal(TooOld, await Bot.Refusal("sendMessage", Only(An, press.Id, elsewhere)));
        Assert.Contains("within 15 seconds", await Bot.Refusal("sendMessage", Only(An, queryId: null)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Private_chats_have_no_ephemeral_messages()
    {
        An.Starts();
        var press = await PressOf(An);

        Assert.Contains("supergroups", await Bot.Refusal("sendMessage", Only(An, press.Id, An.Private)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_is_declared_ephemeral_is_answered_as_a_reply()
    {
        await Bot.Get("setMyCommands", new()
        {
            ["commands"] = new JsonArray(new JsonObject { ["command"] = "answer", ["description"] = "x", ["is_ephemeral"] = true }),
        });
        var typed = An.Types("/answer", Group);
        Binh.HasNewClient = false;
        Assert.Null(Binh.Types("/answer", Group).EphemeralId);

        var message = (await Bot.Updates())[0]!["message"]!;
        Assert.Equal(0, message["message_id"]!.GetValue<int>());
        var request = Only(An, queryId: null);
        request["reply_parameters"] = new JsonObject { ["ephemeral_message_id"] = message["ephemeral_message_id"]!.GetValue<int>() };
        await Bot.Get("sendMessage", request.DeepClone().AsObject());

        Assert.Same(typed, An.Latest.ReplyTo);
        Clock.Advance(TimeSpan.FromSeconds(16));
        Assert.Contains("within 15 seconds", await Bot.Refusal("sendMessage", request), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_edited_and_deleted_by_its_own_id()
    {
        var press = await PressOf(An);
        await Bot.Get("sendMessage", Only(An, press.Id));
        JsonObject Target(Person person) => new()
        {
            ["chat_id"] = Group.Id,
            ["receiver_user_id"] = person.User.Id,
            ["ephemeral_message_id"] = 1,
        };
        JsonObject Edit(Person person)
        {
            var edit = Target(person);
            edit["text"] = "changed";
            return edit;
        }

        Assert.True((await Bot.Get("editEphemeralMessageText", Edit(An))).GetValue<bool>());
        Assert.Equal("changed", An.Latest.Text);
        Assert.Equal("Bad Request: message to edit not found", await Bot.Refusal("editEphemeralMessageText", Edit(Binh)));

        await Bot.Get("deleteEphemeralMessage", Target(An));
        An.SeesNot("changed");
    }

    [Fact]
    public async Task It_can_stand_in_place_of_the_message_that_was_pressed_unless_that_is_ephemeral_itself()
    {
        var press = await PressOf(An);
        var request = Only(An, press.Id);
        request["ephemeral_message_parameters"]!["replace_callback_query_message"] = true;
        request["reply_markup"] = Keyboard.Of(("Again", "again"));
        await Bot.Get("sendMessage", request);
        An.SeesNot("for all");
        Assert.Equal("for all\n[Answer]", Binh.Latest.Text);

        var again = An.Presses("Again");
        request["ephemeral_message_parameters"]!["callback_query_id"] = again.Id;

        Assert.Contains("ephemeral", await Bot.Refusal("sendMessage", request.DeepClone().AsObject()), StringComparison.Ordinal);
    }

    private async Task<Press> PressOf(Person person)
    {
        await Bot.Get("sendMessage", new()
        {
            ["chat_id"] = Group.Id,
            ["text"] = "for all",
            ["reply_markup"] = Keyboard.Of(("Answer", "a")),
        });
        return person.Presses("Answer");
    }

    private JsonObject Only(Person person, string? queryId, Chat? chat = null)
    {
        var parameters = new JsonObject { ["receiver_user_id"] = person.User.Id };
        if (queryId is not null)
        {
            parameters["callback_query_id"] = queryId;
        }

        return new JsonObject { ["chat_id"] = (chat ?? Group).Id, ["text"] = "for you", ["ephemeral_message_parameters"] = parameters };
    }
}
