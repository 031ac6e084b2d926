using InterviewBot.Engine.Chat;
using static InterviewBot.Telegram.Tests.Updates.Mapping.Raw;

namespace InterviewBot.Telegram.Tests.Updates.Mapping;

public sealed class QueryTests
{
    [Fact]
    public void A_pressed_button_is_known_with_the_message_it_stands_under()
    {
        var json = Presses($$"""
            "message":{"message_id":90,"date":1794000000,"chat":{{Group}},"from":{{Bot}},"message_thread_id":33,"is_topic_message":true,"text":"?"}
            """);

        var pressed = Map<ButtonPressed>(json);
        Assert.Equal("1:answer", pressed.Action);
        Assert.Equal(TelegramIds.Message(-100200, 90), pressed.Message);
        Assert.Equal(new Person(TelegramIds.Person(7), "An Nguyễn"), pressed.Origin.Person);
        Assert.False(pressed.Origin.IsPrivate);
        Assert.Equal("33", pressed.Origin.Place);

        var context = Context(json);
        Assert.Equal((-100200, 90, "55", 33), (context.ChatId, context.PressedMessageId, context.CallbackQueryId, context.ThreadId));
        Assert.Equal(7, context.UserId);
        Assert.Null(context.MessageId);
        Assert.Null(context.InlineMessageId);
    }

    [Fact]
    public void A_button_under_an_ephemeral_message_is_known_by_its_own_number()
    {
        var json = Presses($$"""
            "message":{"message_id":0,"ephemeral_message_id":4,"date":1794000000,"chat":{{Group}},"from":{{Bot}},"text":"?"}
            """);

        Assert.Equal(TelegramIds.EphemeralMessage(-100200, 4, DateTimeOffset.FromUnixTimeSeconds(1794000000).UtcDateTime), Map<ButtonPressed>(json).Message);
        Assert.Equal(4, Context(json).PressedEphemeralMessageId);
        Assert.Null(Context(json).PressedMessageId);
    }

    [Fact]
    public void A_message_that_is_too_old_is_known_and_not_edited()
    {
        var json = Presses($$"""
            "message":{"message_id":90,"date":0,"chat":{{Private}}}
            """);

        Assert.Equal(TelegramIds.Message(7, 90), Map<ButtonPressed>(json).Message);
        Assert.True(Context(json).IsPrivate);
        Assert.Null(Context(json).PressedMessageId);
        Assert.Equal("55", Context(json).CallbackQueryId);
    }

    [Fact]
    public void A_button_under_an_inline_message_belongs_to_the_persons_private_chat()
    {
        var json = Presses("\"inline_message_id\":\"AAE\"");

        var pressed = Map<ButtonPressed>(json);
        Assert.Null(pressed.Message);
        Assert.Equal(TelegramIds.Chat(7), pressed.Chat);
        Assert.True(pressed.Origin.IsPrivate);
        Assert.Equal((7, "AAE", "55"), (Context(json).ChatId, Context(json).InlineMessageId, Context(json).CallbackQueryId));
    }

    [Fact]
    public void A_press_without_its_message_is_answered_in_private()
        => Assert.Equal(TelegramIds.Chat(7), Map<ButtonPressed>(Presses("\"chat_instance\":\"1\"")).Chat);

    [Fact]
    public void A_games_button_is_none_of_ours()
        => Assert.Null(Map(Update("callback_query", $$"""{"id":"55","from":{{An}},"chat_instance":"1","game_short_name":"g"}""")));

    [Fact]
    public void An_inline_query_asks_for_cards()
    {
        var json = Update("inline_query", $$"""{"id":"77","from":{{An}},"query":"  etcd ","offset":"","chat_type":"group"}""");

        var wanted = Map<CardsWanted>(json);
        Assert.Equal("etcd", wanted.Typed);
        Assert.Equal(TelegramIds.Chat(7), wanted.Chat);
        Assert.True(wanted.Origin.IsPrivate);
        Assert.Equal("vi", wanted.Origin.LanguageTag);
        Assert.Equal(("77", 7L), (Context(json).InlineQueryId, Context(json).ChatId));
    }

    private static string Presses(string fields)
        => Update("callback_query", $$"""{"id":"55","from":{{An}},"chat_instance":"1","data":"1:answer",{{fields}}}""");
}
