using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using InterviewBot.Testing.Discord.State;

namespace InterviewBot.Testing.Discord.People;

/// <summary>Commands and components. What begins is not waited for; <see cref="Interaction.Answered"/> waits.</summary>
public sealed partial class Person
{
    /// <summary>Presses a button of a message by its words, all of them or some.</summary>
    public Task<Interaction> Presses(Message message, string label) => BeginsPress(message, label).Answered();

    /// <summary>Picks an option of a message's select by its words.</summary>
    public Task<Interaction> Selects(Message message, string label)
    {
        var component = Select(message, label)
            ?? throw new InvalidOperationException($"{User.Name} finds no option '{label}' in:\n{message.Text}");
        return Uses(component, $"picks ({label})", Find(component, label)!.Value).Answered();
    }

    /// <summary>Picks a channel in a message's list of channels.</summary>
    public Task<Interaction> Picks(Message message, Channel channel)
    {
        var select = message.Components.FirstOrDefault(component => component.IsChannelSelect)
            ?? throw new InvalidOperationException($"{User.Name} finds no channels to pick from in:\n{message.Text}");
        if (!channel.IsSeenBy(User) || !select.Lists(channel))
        {
            throw new InvalidOperationException($"{User.Name} does not find {channel.Name} among the channels.");
        }

        return Uses(message, select.ToData(channel, User), $"picks #{channel.Name}").Answered();
    }

    /// <summary>Uses a message command.</summary>
    public Task<Interaction> UsesOnMessage(string command, Message message)
    {
        lock (_world.Gate)
        {
            var found = new CommandLine(_world, User, message.Channel).FindMessageCommand(command);
            var target = message.ToJson(withContent: true, _world.Bot);
            var data = new JsonObject
            {
                ["id"] = found["id"]?.DeepClone(),
                ["name"] = found.TextOf("name"),
                ["type"] = CommandLine.MessageCommand,
                ["target_id"] = message.Id.ToJson(),
                ["resolved"] = new JsonObject
                {
                    ["messages"] = new JsonObject { [message.Id.ToString(CultureInfo.InvariantCulture)] = target },
                },
            };
            var owners = InteractionMaking.Owners(_world, User, message.Channel, found);
            var words = $"uses «{command}»";
            return Begin(InteractionType.ApplicationCommand, message.Channel, words, owners, data, target: message).Answered();
        }
    }

    public Interaction BeginsPress(Message message, string label)
    {
        var button = Button(message, label)
            ?? throw new InvalidOperationException($"{User.Name} finds no button '{label}' in:\n{message.Text}");
        return button.Url is null
            ? Uses(button, $"presses [{button.Label}]", value: null)
            : throw new InvalidOperationException($"'{label}' does not call the bot: it leads to {button.Url}.");
    }

    /// <summary>Presses a button that may no longer stand there, or never did: clients can be old.</summary>
    public Interaction PressesData(Message message, string customId)
    {
        var data = new JsonObject { ["component_type"] = ComponentTree.Button, ["id"] = 1, ["custom_id"] = customId };
        return Uses(message, data, $"presses {customId}");
    }

    internal Interaction Begins(Channel channel, string line, IReadOnlyList<(string Name, object Value)> values)
    {
        lock (_world.Gate)
        {
            var (command, data) = new CommandLine(_world, User, channel).Read(line, values);
            var owners = InteractionMaking.Owners(_world, User, channel, command);
            return Begin(InteractionType.ApplicationCommand, channel, Words(line, values), owners, data);
        }
    }

    internal async Task<ImmutableArray<Choice>> Completes(Channel channel, string line, IReadOnlyList<(string Name, object Value)> values)
    {
        Interaction interaction;
        lock (_world.Gate)
        {
            var (command, data) = new CommandLine(_world, User, channel).Read(line, values, focused: values[^1].Name);
            var owners = InteractionMaking.Owners(_world, User, channel, command);
            interaction = Begin(InteractionType.Autocomplete, channel, Words(line, values), owners, data);
        }

        await interaction.Answered();
        return ((InteractionResponse.Offered)interaction.Response).Choices;
    }

    internal static Component? Button(Message message, string label)
    {
        var buttons = message.Components.Where(component => component.IsButton).ToList();
        var found = buttons.Find(button => button.Label == label)
            ?? buttons.Find(button => button.Label.Contains(label, StringComparison.Ordinal));
        return found is { IsDisabled: true } ? throw new InvalidOperationException($"The button '{label}' is disabled.") : found;
    }

    internal static Component? Select(Message message, string label)
        => message.Components.FirstOrDefault(component => component.IsSelect && Find(component, label) is not null);

    private static Choice? Find(Component select, string label)
        => select.Options.FirstOrDefault(option => option.Name == label)
        ?? select.Options.FirstOrDefault(option => option.Name.Contains(label, StringComparison.Ordinal));

    private static string Words(string line, IReadOnlyList<(string Name, object Value)> values)
        => string.Join(' ', [line, .. values.Select(value => $"{value.Name}:{value.Value}")]);

    private Interaction Uses(Component component, string words, string? value)
    {
        if (component.IsDisabled)
        {
            throw new InvalidOperationException($"'{component.Label}' is disabled.");
        }

        return Uses(component.Message, component.ToData(value is null ? null : new JsonArray(value)), words);
    }

    private Interaction Uses(Message message, JsonObject data, string words)
    {
        lock (_world.Gate)
        {
            if (message.Receiver is { } receiver && receiver != User)
            {
                throw new InvalidOperationException($"{User.Name} does not see that message.");
            }

            var owners = message.InteractionMetadata?["authorizing_integration_owners"]?.DeepClone().AsObject()
                ?? InteractionMaking.Owners(_world, User, message.Channel, command: null);
            return Begin(InteractionType.MessageComponent, message.Channel, words, owners, data, source: message);
        }
    }

    private Interaction Begin(
        InteractionType type,
        Channel channel,
        string words,
        JsonObject owners,
        JsonObject data,
        Message? source = null,
        Message? target = null,
        Interaction? trigger = null)
    {
        var id = _world.Ids.Next();
        var interaction = new Interaction(id, InteractionMaking.Token(_world, id), type, this, channel, _world.Now)
        {
            Source = source,
            Target = target,
            Trigger = trigger,
            Words = words,
            Owners = owners,
        };
        InteractionMaking.Send(_world, interaction, data);
        return interaction;
    }
}
