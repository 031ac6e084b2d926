using System.Text;
using System.Text.Json;
using InterviewBot.Telegram.Rendering;
using Telegram.Bot;
using Telegram.Bot.Types.ReplyMarkups;

namespace InterviewBot.Telegram.Tests.Rendering.Checks;

/// <summary>What Telegram asks of every message that is sent to it.</summary>
internal static class MessageRules
{
    /// <returns>What the messages show, in order.</returns>
    public static string Check(IReadOnlyList<TelegramMessage> messages) => string.Join('\v', messages.Select(Check));

    public static string Check(TelegramMessage message)
    {
        Check(message.Keyboard);
        return message switch
        {
            RichTelegramMessage rich => Check(rich),
            ClassicTelegramMessage classic => Check(classic.Html),
            _ => throw new ArgumentOutOfRangeException(nameof(message)),
        };
    }

    private static string Check(RichTelegramMessage message)
    {
        var json = JsonSerializer.Serialize(message.Content, JsonBotAPI.Options);
        Assert.DoesNotContain(":null", json, StringComparison.Ordinal);
        return RichMessageRules.Check(message.Content).Text;
    }

    private static string Check(string html)
    {
        Assert.InRange(Encoding.UTF8.GetByteCount(html), 1, 32_768);
        var parsed = TelegramHtml.Parse(html);
        Assert.InRange(parsed.Text.EnumerateRunes().Count(), 1, 4096);
        Assert.InRange(parsed.Entities.Count(entity => entity is not { Name: "code", Argument.Length: > 0 }), 0, 100);
        Assert.False(VisibleText.IsBlank(parsed.Text), "A message that shows nothing");
        Assert.True(VisibleText.IsClean(parsed.Text), "A text that Telegram would not take");
        Assert.All(parsed.Entities, entity =>
        {
            if (entity.Name == "a")
            {
                Addresses.Check(entity.Argument);
            }
        });
        return parsed.Text;
    }

    private static void Check(InlineKeyboardMarkup? keyboard)
    {
        if (keyboard is null)
        {
            return;
        }

        Assert.NotEmpty(keyboard.InlineKeyboard);
        Assert.InRange(keyboard.InlineKeyboard.Sum(row => row.Count()), 1, 100);
        Assert.All(keyboard.InlineKeyboard, row => Assert.InRange(row.Count(), 1, 8));
        Assert.All(keyboard.InlineKeyboard.SelectMany(row => row), button =>
        {
            Assert.False(VisibleText.IsBlank(button.Text));
            Assert.True(VisibleText.IsClean(button.Text));
            Assert.InRange(button.Text.Length, 1, 60);
            Assert.InRange(Encoding.UTF8.GetByteCount(button.CallbackData ?? "x"), 1, 64);
            Assert.Equal(1, new[] { button.CallbackData, button.Url, button.SwitchInlineQuery }.Count(value => value is not null));
        });
    }
}
