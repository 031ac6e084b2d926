using Telegram.Bot;
using Telegram.Bot.Types;

namespace InterviewBot.Benchmarks.Telegram;

/// <summary>
/// What the bot is measured against: the library alone, which answers each update with one fixed message and waits for none of them. It
/// confirms before it answers, so a crash would lose updates; nothing that does the same can be quicker.
/// </summary>
internal static class BareProgram
{
    public const string Mode = "bare-telegram";

    /// <summary>The library's own receiver, used as its documentation shows: it hands over one update after the other.</summary>
    public const string ReceiverMode = "bare-receiver-telegram";

    private const int Batch = 100;
    private const int LongPollSeconds = 50;

    /// <summary>Runs until the process is killed.</summary>
    public static async Task RunAsync(string apiUrl, string token)
    {
        var client = new TelegramBotClient(new TelegramBotClientOptions(token, apiUrl));
        int? offset = null;
        while (true)
        {
            foreach (var update in await client.GetUpdates(offset, Batch, LongPollSeconds))
            {
                offset = update.Id + 1;
                if (update.Message is { } message)
                {
                    _ = AnswerAsync(client, message);
                }
            }
        }
    }

    /// <summary>The same by the library's own receiver, until the process is killed.</summary>
    public static Task ReceiveAsync(string apiUrl, string token)
        => new TelegramBotClient(new TelegramBotClientOptions(token, apiUrl)).ReceiveAsync(
            (client, update, _) => update.Message is { } message ? AnswerAsync(client, message) : Task.CompletedTask,
            (_, failure, _) => Console.Error.WriteLineAsync(failure.ToString()));

    private static async Task AnswerAsync(ITelegramBotClient client, Message message)
    {
        try
        {
            await client.SendMessage(message.Chat.Id, "Here is your question.");
        }
        catch (Exception failure)
        {
            // The run ends with an answer that never comes; this says why.
            await Console.Error.WriteLineAsync(failure.ToString());
        }
    }
}
