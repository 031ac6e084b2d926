using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Testing.Discord.People;

/// <summary>What happened, in words, to be read and to be compared. Used under the world's lock.</summary>
internal sealed class Transcript
{
    private readonly List<(Func<User, bool> IsSeenBy, string Line)> _lines = [];
    private readonly Dictionary<ulong, int> _numbers = [];

    public void Posted(Message message)
    {
        var to = message.Type == MessageType.Reply && !message.IsResponse && message.Reference is { } reference ? $", replying to {Name(reference)}" : "";
        var only = message.Receiver is null ? "" : $", for {message.Receiver.Name}'s eyes only";
        Add(message, $"{Who(message.Author)} in {Place(message.Channel)}{to}{only} ({Name(message)}):\n{Indent(Shown(message))}");
    }

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

    public void Responded(Interaction interaction, InteractionResponse response)
    {
        switch (response)
        {
            case InteractionResponse.Opened opened:
                AddFor(interaction, $"{interaction.User.Name} is shown a form:\n{Indent(Shown(opened.Form))}");
                break;
            case InteractionResponse.Offered offered:
                AddFor(interaction, $"{interaction.User.Name} in {Place(interaction.Channel)}: {interaction.Words} is offered:\n{Indent(Shown(offered.Choices))}");
                break;
            default:
                // A message tells of itself.
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

    private static string Shown(Message message) => message.Text;

    private static string Shown(Form form) => string.Join('\n', [form.Title, .. form.Fields.Select(field => $"{field.Label}: {field.Value}")]);

    private static string Shown(ImmutableArray<Choice> choices) => string.Join('\n', choices.Select(choice => choice.Name));

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
