using InterviewBot.Benchmarks.Load;
using InterviewBot.Testing.Telegram;
using Telegram.Bot;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;

namespace InterviewBot.Benchmarks.Telegram;

/// <summary>
/// What the bot is measured against: the library alone, which answers each update with one fixed message and keeps nothing. It confirms
/// before it answers, so a crash would lose updates.
/// </summary>
internal static class BareProgram
{
    /// <summary>As the first argument of this program: be this one.</summary>
    public const string Mode = "bare-telegram";

    private const int Batch = 100;
    private const int LongPollSeconds = 50;

    /// <param name="kind">How it receives, and what it answers.</param>
    /// <param name="telegram">Where.</param>
    public static ProgramUnderLoad Start(BareKind kind, LoopbackTelegram telegram)
        => ProgramUnderLoad.StartBare(Mode, $"{kind}", telegram.ApiUrl, telegram.Token);

    /// <summary>Runs until the process is killed.</summary>
    /// <param name="arguments">As <see cref="Start"/> gives them.</param>
    public static Task RunAsync(string[] arguments)
    {
        var (kind, apiUrl, token) = (Enum.Parse<BareKind>(arguments[0]), arguments[1], arguments[2]);
        var client = new TelegramBotClient(new TelegramBotClientOptions(token, apiUrl));
        Func<Message, Task> answer = kind is BareKind.Post ? message => PostAsync(client, message) : message => SayAsync(client, message);
        return kind is BareKind.AllAtOnce ? ReceiveAllAtOnceAsync(client, answer) : ReceiveAsync(client, answer);
    }

    /// <summary>The library's own receiver, used as its documentation shows: it hands over one update after the other.</summary>
    private static Task ReceiveAsync(TelegramBotClient client, Func<Message, Task> answer)
        => client.ReceiveAsync(
            (_, update, _) => update.Message is { } message ? answer(message) : Task.CompletedTask,
            (_, failure, _) => Console.Error.WriteLineAsync(failure.ToString()));

    private static async Task ReceiveAllAtOnceAsync(TelegramBotClient client, Func<Message, Task> answer)
    {
        int? offset = null;
        while (true)
        {
            foreach (var update in await client.GetUpdates(offset, Batch, LongPollSeconds))
            {
                offset = update.Id + 1;
                if (update.Message is { } message)
                {
                    _ = answer(message);
                }
            }
        }
    }

    private static Task SayAsync(TelegramBotClient client, Message message)
        => TellAsync(client.SendMessage(message.Chat.Id, "Here is your question."));

    private static Task PostAsync(TelegramBotClient client, Message message)
        => TellAsync(client.SendRequest(new SendRichMessageRequest
        {
            ChatId = message.Chat.Id,
            RichMessage = FixedPost.Content,
            ReplyMarkup = FixedPost.Keyboard,
        }));

    private static async Task TellAsync(Task<Message> sending)
    {
        try
        {
            await sending;
        }
        catch (Exception failure)
        {
            // The run ends with an answer that never comes; this says why.
            await Console.Error.WriteLineAsync(failure.ToString());
        }
    }
}
