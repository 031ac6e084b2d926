using static InterviewBot.Telegram.Tests.Updates.Mapping.Raw;

namespace InterviewBot.Telegram.Tests.Updates.Mapping;

public sealed class EventIdTests
{
    private static readonly string[] Updates =
    [
        Says(Private, "hello"),
        Message(Private, An, "\"edit_date\":1795000060,\"text\":\"hello\"", "edited_message"),
        Update("callback_query", $$"""{"id":"55","from":{{An}},"chat_instance":"1","data":"1:answer"}"""),
        Update("inline_query", $$"""{"id":"55","from":{{An}},"query":"","offset":""}"""),
        Update("my_chat_member", $$$"""{"chat":{{{Group}}},"from":{{{An}}},"date":1795000000,"old_chat_member":{"user":{{{Bot}}},"status":"left"},"new_chat_member":{"user":{{{Bot}}},"status":"member"}}"""),
    ];

    [Fact]
    public void The_same_update_is_the_same_event_when_it_comes_again()
        => Assert.All(Updates, json => Assert.Equal(IdOf(json), IdOf(json)));

    [Fact]
    public void No_two_kinds_of_update_are_taken_for_one_another()
        => Assert.Equal(Updates.Length, Updates.Select(IdOf).Distinct().Count());

    [Fact]
    public void An_update_id_that_comes_again_after_a_week_is_another_event()
    {
        Assert.NotEqual(IdOf(Updates[0]), IdOf(Updates[0].Replace("1795000000", "1796000000", StringComparison.Ordinal)));
        Assert.NotEqual(IdOf(Updates[4]), IdOf(Updates[4].Replace("1795000000", "1796000000", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_edit_is_an_event_of_its_own()
    {
        Assert.NotEqual(IdOf(Updates[1]), IdOf(Updates[1].Replace("1795000060", "1795000070", StringComparison.Ordinal)));
        Assert.NotEqual(IdOf(Updates[1]), IdOf(Updates[1].Replace("\"update_id\":11", "\"update_id\":12", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_query_is_known_by_its_own_id()
    {
        Assert.Equal(IdOf(Updates[2]), IdOf(Updates[2].Replace("\"update_id\":11", "\"update_id\":12", StringComparison.Ordinal)));
        Assert.NotEqual(IdOf(Updates[2]), IdOf(Updates[2].Replace("\"55\"", "\"56\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Ids_are_kept_so_their_form_stays()
        => Assert.Equal(
            ["m:11:1795000000", "e:11:1795000060", "c:55", "i:55", "b:11:1795000000"],
            Updates.Select(json => IdOf(json).Id));

    private static InterviewBot.Engine.Chat.EventId IdOf(string json) => Map(json)!.Incoming.Event;
}
