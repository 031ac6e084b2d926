using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace InterviewBot.Telegram.Rendering;

/// <summary>One message as it goes out: rich or classic.</summary>
/// <param name="Keyboard">Null: none.</param>
internal abstract record TelegramMessage(InlineKeyboardMarkup? Keyboard);

/// <param name="Content">Made of blocks.</param>
/// <param name="Keyboard">What stands under it.</param>
internal sealed record RichTelegramMessage(InputRichMessage Content, InlineKeyboardMarkup? Keyboard) : TelegramMessage(Keyboard);

/// <param name="Html">For <c>parse_mode=HTML</c>.</param>
/// <param name="Keyboard">What stands under it.</param>
internal sealed record ClassicTelegramMessage(string Html, InlineKeyboardMarkup? Keyboard) : TelegramMessage(Keyboard);
