using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Discord.Client.Tests.Loopback;

public sealed class ThreadTests : LoopbackTest
{
    [Fact]
    public async Task A_thread_has_the_id_of_the_message_it_started_from()
    {
        var sent = await Bot.Sends(General, RawBot.Text("let us talk"));
        var address = $"{Messages(General)}/{IdOf(sent)}/threads";

        var thread = await Bot.Does(HttpMethod.Post, address, new JsonObject { ["name"] = "Talk" });

        Assert.Equal(IdOf(sent), IdOf(thread!));
        Assert.Equal(11, thread!["type"]!.GetValue<int>());
        Assert.Equal("400 160004", await Bot.Refusal(HttpMethod.Post, address, new JsonObject { ["name"] = "Talk" }));
    }

    [Fact]
    public async Task Writing_opens_an_archived_thread_but_not_a_locked_one()
    {
        var thread = An.StartsThread(An.In(General).Says("hello"), "Talk");
        var first = await Bot.Sends(thread, RawBot.Text("in the thread"));
        Study.Archives(thread);
        Assert.Equal("400 50083", await Bot.Refusal(HttpMethod.Patch, $"{Messages(thread)}/{IdOf(first)}", RawBot.Text("x")));

        await Bot.Sends(thread, RawBot.Text("again"));

        Assert.False(thread.IsArchived);
        Study.Archives(thread, isLocked: true);
        Assert.Equal("403 160005", await Bot.Refusal(HttpMethod.Post, Messages(thread), RawBot.Text("x")));
        Assert.Empty(Discord.Violations.All);
    }

    [Fact]
    public async Task A_forum_has_posts_and_no_messages_of_its_own()
    {
        var forum = Study.Forum("questions");
        Assert.Equal("400 50008", await Bot.Refusal(HttpMethod.Post, Messages(forum), RawBot.Text("x")));

        var body = new JsonObject { ["name"] = "Today", ["message"] = RawBot.Text("the question") };
        var post = await Bot.Does(HttpMethod.Post, $"/channels/{forum.Id}/threads", body);
        var theirs = An.Posts(forum, "Mine", "how?");
        await Bot.Sends(theirs, RawBot.Text("so"));

        Assert.Equal(IdOf(post!), IdOf(post!["message"]!));
        await Binh.Sees("the question");
        await Binh.Sees("so", theirs);
    }

    [Fact]
    public async Task A_private_thread_is_seen_by_those_in_it()
    {
        var hidden = Study.Thread(General, "hidden", isPrivate: true);

        Assert.Equal("403 50001", await Bot.Refusal(HttpMethod.Post, Messages(hidden), RawBot.Text("x")));
        Assert.Throws<InvalidOperationException>(() => Binh.In(hidden).Says("x"));
        An.In(hidden).Says("I made it");
    }

    private static string Messages(Channel channel) => $"/channels/{channel.Id}/messages";

    private static string IdOf(JsonNode json) => json["id"]!.GetValue<string>();
}
