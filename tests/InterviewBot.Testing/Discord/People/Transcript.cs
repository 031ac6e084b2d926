using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.Looks;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Testing.Discord.People;

/// <summary>What happened, in words, to be read and to be compared. Used under the world's lock.</summary>
internal sealed class Transcript
{
    private readonly List<(Func<User, bool> IsSeenBy, string Line)> _lines = [];
    private readonly Dictionary<ulong, int> _numbers = [];

    public void Posted(Message message)
        => Add(message, $"{Who(message.Author)} in {Place(message.Channel)}, {Name(message)}:\n{Indent(Shown(message))}");

    public void Edited(Message message) => Add(message, $"{Name(message)} in {Place(message.Channel)} becomes:\n{Indent(Shown(message))}");

    public void Deleted(Message message) => Add(message, $"{Name(message)} in {Place(message.Channel)} is taken away.");

    public void Reacted(Message message, string? emoji)
        => Add(message, emoji is null ? $"Bot takes its reaction from {Name(message)}." : $"Bot reacts to {Name(message)}: {emoji}");

    public void Did(Interaction interaction)
    {
        if (interaction.Type != InteractionType.Autocomplete)
        {
            AddFor(interaction, $"{interaction.User.Name} in {Place(interaction.Channel)}: {interaction.Words}");
        }
    }

    /// <summary>What is answered with a message tells of itself.</summary>
    public void Responded(Interaction interaction, InteractionResponse response, JsonObject data)
    {
        switch (response)
        {
            case InteractionResponse.Opened:
                AddFor(interaction, $"{interaction.User.Name} is shown a form:\n{Indent(ModalLooks.Of(data))}");
                break;
            case InteractionResponse.Offered:
                var choices = Indent(ChoicesLooks.Of(data, interaction.User.Locale));
                AddFor(interaction, $"{interaction.User.Name} in {Place(interaction.Channel)} types {interaction.Words}:\n{choices}");
                break;
            default:
                break;
        }
    }

    public string For(User user)
    {
        var text = new StringBuilder();
        foreach (var (isSeenBy, line) in _lines)
        {
            if (isSeenBy(user))
            {
                text.Append(line).Append("\n\n");
            }
        }

        return text.ToString();
    }

    private static string Who(User user) => user.IsBot ? "Bot" : user.Name;

    private static string Place(Channel channel)
        => channel.Guild is null ? "private"
            : channel.Parent is { } parent ? $"#{parent.Name} / {channel.Name}"
            : $"#{channel.Name}";

    private string Shown(Message message) => message.Type switch
    {
        MessageType.ChannelPinnedMessage when message.Reference is { } pinned => $"(pins {Name(pinned)})",
        MessageType.ThreadStarterMessage when message.Reference is { } origin => $"(a thread starts from {Name(origin)})",
        _ => MessageLooks.Of(message.Json),
    };

    private static string Indent(string text) => "  " + text.Replace("\n", "\n  ", StringComparison.Ordinal);

    /// <summary>Messages are counted as they come, since their ids tell the time.</summary>
    private string Name(Message message)
    {
        if (!_numbers.TryGetValue(message.Id, out var number))
        {
            _numbers[message.Id] = number = _numbers.Count + 1;
        }

        return string.Create(CultureInfo.InvariantCulture, $"message {number}");
    }

    private void AddFor(Interaction interaction, string line) => _lines.Add((user => user == interaction.User, line));

    /// <summary>Whoever sees the place saw it, also when it is deleted by now.</summary>
    private void Add(Message message, string line)
        => _lines.Add((user => (message.Receiver is null || message.Receiver == user) && message.Channel.IsSeenBy(user), line));
}
