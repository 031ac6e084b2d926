using System.Globalization;
using InterviewBot.Testing;
using InterviewBot.Testing.Telegram;
using InterviewBot.Testing.Telegram.Faults;
using InterviewBot.Testing.Telegram.State;

namespace InterviewBot.Tests.Daily.Crashes;

internal sealed class TelegramSide : CrashSide
{
    private const string Send = "sendRichMessage";

    private readonly LoopbackTelegram _telegram;
    private readonly Dictionary<string, Chat> _chats = new(StringComparer.Ordinal);

    private TelegramSide(LoopbackTelegram telegram)
    {
        _telegram = telegram;
        _telegram.Posted = message =>
        {
            if (message.From == telegram.Bot)
            {
                Posted(Text(message.Chat.Id), Text(message.Id));
            }
        };
    }

    public override string Platform => "telegram";

    public override bool KnowsKeys => false;

    public override bool HasMoves => true;

    public override (string Name, string Value)[] Settings
        => [("Telegram__Token", _telegram.Token), ("Telegram__ApiUrl", _telegram.ApiUrl)];

    public override IReadOnlyList<Violation> Violations => _telegram.Violations.All;

    public static async Task<TelegramSide> StartAsync()
        => new(await LoopbackTelegram.StartAsync(new LoopbackOptions { Transcribe = false }));

    public override string NewChat()
    {
        var chat = _telegram.Group("Study");
        _chats.Add(Text(chat.Id), chat);
        return Text(chat.Id);
    }

    public override void HoldNext(string address, Hold hold, bool afterEffect)
        => _telegram.Faults.Next(new Fault.Held(hold, afterEffect), Send, _chats[address]);

    public override string MoveAndHold(string address, Hold hold)
    {
        var supergroup = _telegram.Supergroup("Study");
        _telegram.Upgrade(_chats[address], supergroup);
        _telegram.Faults.Next(new Fault.Held(hold), Send, supergroup);
        return Text(supergroup.Id);
    }

    public override void ClearFaults() => _telegram.Faults.Clear();

    public override void TimePasses()
    {
        // It keeps nothing for a few minutes only.
    }

    public override Task GoneAsync() => Task.CompletedTask;

    public override Task UntilAsync(Func<bool> condition) => _telegram.Until(condition);

    public override ValueTask DisposeAsync() => _telegram.DisposeAsync();

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
