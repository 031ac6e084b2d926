using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.Faults;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Tests.Discord;

/// <summary>Events that come twice, too late, or as nobody expects them.</summary>
public sealed class TroubleWithEventsScenarios : TroubleScenario
{
    [Fact]
    public async Task An_interaction_that_comes_twice_draws_once_and_is_answered_once()
    {
        var (an, _, general) = Study();
        Discord.Gateway.RepeatNext();
        await an.In(general).Runs("/question");
        await CaughtUp.WaitAsync(Discord, Bot.Folder);

        // Whatever is announced late, is announced in the order in which it came.
        using var hold = await OccupyAsync(an.In(general));
        await an.In(general).Begins("/topics").Answered();
        hold.Release();
        await Discord.Idle();

        Assert.Equal(3, Discord.Count(Callback));
        Assert.Equal(["1"], Read("SELECT asked_count FROM chat"));
    }

    [Fact]
    public async Task A_reply_that_comes_twice_is_one_comment()
    {
        var (an, binh, general) = Study();
        var asked = await an.In(general).Runs("/show", ("question", "kubernetes-etcd"));
        Discord.Gateway.RepeatNext("MESSAGE_CREATE");
        var reply = binh.Replies(asked.Message, "Raft keeps it consistent.");
        await binh.SeesReaction(reply, "👍");
        await CaughtUp.WaitAsync(Discord, Bot.Folder);

        Assert.Equal(["Raft keeps it consistent."], Read("SELECT text FROM comment"));
        Assert.Equal(1, Discord.Count(React));
    }

    [Fact]
    public async Task A_press_that_comes_twice_is_answered_once()
    {
        var (an, binh, general) = Study();
        var asked = await an.In(general).Runs("/question");
        await Discord.Idle();
        Discord.Gateway.RepeatNext();
        await binh.Presses(asked.Message, "Another");
        await CaughtUp.WaitAsync(Discord, Bot.Folder);

        Assert.Equal(2, Shown(an).Count);
        Assert.Equal(["2"], Read("SELECT asked_count FROM chat"));
    }

    [Fact]
    public async Task An_event_that_cannot_be_understood_is_set_aside_without_its_secret_and_the_rest_goes_on()
    {
        const string Secret = "aW50ZXJhY3Rpb246Y2FuYXJ5";
        var (an, _, general) = Study();
        Discord.Gateway.Inject("INTERACTION_CREATE", new JsonObject
        {
            ["id"] = "none",
            ["type"] = 2,
            ["token"] = Secret,
            ["channel_id"] = "everywhere",
        });
        Discord.Gateway.Inject("MESSAGE_CREATE", new JsonObject { ["id"] = true });

        await an.In(general).Runs("/topics");
        await CaughtUp.WaitAsync(Discord, Bot.Folder);

        var payloads = Read("SELECT payload FROM set_aside_event ORDER BY cause");
        Assert.Equal(2, payloads.Count);
        Assert.Contains("\"channel_id\":\"everywhere\"", payloads[0], StringComparison.Ordinal);
        Assert.DoesNotContain(payloads, payload => payload!.Contains(Secret, StringComparison.Ordinal));
        Assert.All(["INTERACTION_CREATE: JsonException: ", "MESSAGE_CREATE: JsonException: "], cause
            => Assert.Contains(Read("SELECT cause FROM set_aside_event"), told => told!.StartsWith(cause, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_Discord_comes_to_send_one_day_is_passed_over()
    {
        var (an, binh, general) = Study();
        var asked = await an.In(general).Runs("/show", ("question", "kubernetes-etcd"));
        var known = binh.Replies(asked.Message, "Of today.");
        await binh.SeesReaction(known, "👍");

        // The loopback server, where it is still today, knows of no such message.
        Discord.Violations.Expect("Unknown Message");
        Discord.Gateway.Inject("GUILD_DREAM_CREATE", new JsonObject { ["id"] = "1", ["dream"] = new JsonArray(1, 2) });
        Discord.Gateway.Inject("MESSAGE_CREATE", FromTheFuture(known, general));
        await CaughtUp.WaitAsync(Discord, Bot.Folder);

        Assert.Empty(Read("SELECT cause FROM set_aside_event"));
        Assert.Equal(["Of today.", "From the future."], Read("SELECT text FROM comment ORDER BY id"));
    }

    [Fact]
    public async Task An_interaction_that_Discord_knows_no_more_is_let_go_of_quietly()
    {
        var (an, _, general) = Study();
        Discord.Faults.Next(new Fault.Refused(404, 10062, "Unknown interaction"), Callback);
        an.In(general).Begins("/question");
        await Discord.Until(() => Discord.Count(Callback) == 1);

        await an.In(general).Runs("/question");
        await an.Sees("[Answer]", general);
        await CaughtUp.WaitAsync(Discord, Bot.Folder);

        Assert.Equal(2, Discord.Count(Callback));
        Assert.Empty(Read("SELECT cause FROM set_aside_event"));
        Assert.Equal(["2"], Read("SELECT asked_count FROM chat WHERE gone_at IS NULL"));
    }

    /// <summary>A reply with all that may come to be: fields, components and flags that nobody knows yet.</summary>
    private static JsonObject FromTheFuture(Message reply, Channel channel)
    {
        var json = reply.Json;
        json["id"] = (reply.Id + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        json["content"] = "From the future.";
        json["channel_type"] = 0;
        json["guild_id"] = channel.Guild!.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        json["flags"] = (1 << 30) | 1;
        json["hologram"] = new JsonObject { ["depth"] = 3 };
        json["components"] = new JsonArray(new JsonObject
        {
            ["type"] = 99,
            ["id"] = 1,
            ["components"] = new JsonArray(new JsonObject { ["type"] = 2, ["style"] = 77, ["custom_id"] = "?" }),
        });
        return json;
    }
}
