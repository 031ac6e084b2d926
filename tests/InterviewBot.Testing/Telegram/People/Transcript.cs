using System.Globalization;
using System.Text;
using InterviewBot.Testing.Telegram.State;

namespace InterviewBot.Testing.Telegram.People;

/// <summary>What happened, in words, to be read and to be compared. Used under the world's lock.</summary>
internal sealed class Transcript
{
    private readonly List<(Chat Chat, Func<User, bool> IsSeenBy, string Line)> _lines = [];

    public void Posted(Message message, User bot)
    {
        if (message.Extra?.ContainsKey("is_automatic_forward") == true)
        {
            return;
        }

        var who = message.SenderChat?.Title ?? (message.From == bot ? "Bot" : message.From?.FirstName);
        var only = message.Receiver is null ? ""
            : message.Receiver == bot ? ", seen by nobody else"
            : $", for {message.Receiver.FirstName}'s eyes only";
        var to = message.ReplyTo is null ? "" : $", replying to {Name(message.ReplyTo)}";
        var via = message.ViaBot is null ? "" : ", through the bot";
        Add(message, $"{who} in {Place(message)}{to}{via}{only}:\n{Indent(message.Text)}");
    }

    public void Edited(Message message) => Add(message, $"{Name(message)} in {Place(message)} becomes:\n{Indent(message.Text)}");

    public void Deleted(Message message) => Add(message, $"{Name(message)} in {Place(message)} is taken away.");

    public void Reacted(Message message, string? emoji)
        => Add(message, emoji is null ? $"Bot takes its reaction from {Name(message)}." : $"Bot reacts to {Name(message)}: {emoji}");

    public void Pressed(Press press, string label)
        => AddFor(press, $"{press.User.FirstName} presses [{label}] under {Name(press.Message)}.");

    public void Answered(Press press, CallbackAnswer answer)
    {
        var told = answer.Url ?? answer.Text;
        if (told.Length > 0)
        {
            var how = answer.Url is not null ? "is led to" : answer.IsAlert ? "is alerted" : "is told";
            AddFor(press, $"{press.User.FirstName} {how}: {told}");
        }
    }

    public string For(User user)
    {
        var text = new StringBuilder();
        foreach (var (chat, isSeenBy, line) in _lines)
        {
            if (chat.StatusOf(user) != MemberStatus.Left && isSeenBy(user))
            {
                text.Append(line).Append("\n\n");
            }
        }

        return text.ToString();
    }

    private static string Name(Message message)
        => string.Create(CultureInfo.InvariantCulture, $"message {(message.EphemeralId is { } ephemeral ? $"e{ephemeral}" : message.Id)}");

    private static string Place(Message message)
    {
        var place = message.Chat.Title ?? "private";
        return message.ThreadId is { } thread && message.Chat.Topics.TryGetValue(thread, out var topic) ? $"{place} / {topic}" : place;
    }

    private static string Indent(string text) => "  " + text.Replace("\n", "\n  ", StringComparison.Ordinal);

    private static bool Sees(Message message, User user)
        => message.EphemeralId is null || message.Receiver?.Id == user.Id || message.From?.Id == user.Id;

    private void AddFor(Press press, string line) => _lines.Add((press.Message.Chat, user => user.Id == press.User.Id, line));

    private void Add(Message message, string line) => _lines.Add((message.Chat, user => Sees(message, user), line));
}
