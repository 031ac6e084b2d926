using System.Collections.Frozen;

namespace InterviewBot.Testing.Telegram.Methods;

/// <summary>Answers a call under the world's lock.</summary>
/// <returns>The result as JSON.</returns>
internal delegate string Method(Call call);

/// <summary>The methods there are; <c>getUpdates</c>, which waits, is not among them.</summary>
internal static class MethodTable
{
    private const int NameLimit = 64;
    private const int DescriptionLimit = 512;
    private const int ShortDescriptionLimit = 120;

    private static readonly FrozenDictionary<string, Method> Methods = new Dictionary<string, Method>
    {
        ["getMe"] = AboutBot.GetMe,
        ["setWebhook"] = Webhooks.Set,
        ["deleteWebhook"] = Webhooks.Delete,
        ["getWebhookInfo"] = Webhooks.Info,
        ["sendMessage"] = Sending.Message,
        ["sendRichMessage"] = Sending.Rich,
        ["sendDocument"] = Sending.Document,
        ["editMessageText"] = Editing.Text,
        ["editMessageReplyMarkup"] = Editing.Markup,
        ["deleteMessage"] = Editing.Delete,
        ["editEphemeralMessageText"] = Editing.EphemeralText,
        ["editEphemeralMessageReplyMarkup"] = Editing.EphemeralMarkup,
        ["deleteEphemeralMessage"] = Editing.DeleteEphemeral,
        ["answerCallbackQuery"] = Answering.CallbackQuery,
        ["answerInlineQuery"] = Answering.InlineQuery,
        ["setMessageReaction"] = Reacting.Set,
        ["getChat"] = ChatInfo.Get,
        ["getChatMember"] = ChatInfo.GetMember,
        ["getChatAdministrators"] = ChatInfo.GetAdministrators,
        ["sendChatAction"] = ChatInfo.SendAction,
        ["pinChatMessage"] = ChatInfo.Pin,
        ["unpinChatMessage"] = ChatInfo.Unpin,
        ["setMyCommands"] = AboutBot.SetCommands,
        ["getMyCommands"] = AboutBot.GetCommands,
        ["deleteMyCommands"] = AboutBot.DeleteCommands,
        ["setMyName"] = AboutBot.SetText("name", NameLimit),
        ["getMyName"] = AboutBot.GetText("name"),
        ["setMyDescription"] = AboutBot.SetText("description", DescriptionLimit),
        ["getMyDescription"] = AboutBot.GetText("description"),
        ["setMyShortDescription"] = AboutBot.SetText("short_description", ShortDescriptionLimit),
        ["getMyShortDescription"] = AboutBot.GetText("short_description"),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> New = new[]
    {
        "sendRichMessage", "editEphemeralMessageText", "editEphemeralMessageReplyMarkup", "deleteEphemeralMessage",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static Method? Find(string name, bool oldServer) => oldServer && New.Contains(name) ? null : Methods.GetValueOrDefault(name);
}
