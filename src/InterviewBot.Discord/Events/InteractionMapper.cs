using InterviewBot.Discord.Client.Model;
using InterviewBot.Discord.Commands;
using InterviewBot.Discord.Rendering.Controls;
using InterviewBot.Engine.Chat;

namespace InterviewBot.Discord.Events;

/// <summary>Understands interactions: commands, what is typed into their options, presses and forms.</summary>
/// <seealso href="https://discord.com/developers/docs/interactions/receiving-and-responding"/>
internal sealed class InteractionMapper(MappingOptions options, CommandCatalogue catalogue)
{
    private readonly PickedMessages _pickedMessages = new(options);

    /// <summary>What the person wants; null when Discord does not say who, or it is of a kind that is not known.</summary>
    public Mapped? Map(Interaction interaction, Place place)
    {
        if (Caller.Of(interaction, place) is not { } caller || interaction.Data is not { } data)
        {
            return null;
        }

        return interaction.Type switch
        {
            InteractionType.ApplicationCommand when data is { Type: ApplicationCommandType.Message, Name: var name } && name == SaveAsComment.Name
                => _pickedMessages.Map(data, caller),
            InteractionType.ApplicationCommand when data.Name is { } name => MapCommand(name, data, caller),
            InteractionType.ApplicationCommandAutocomplete when data.Name is { } name => MapCompletion(name, data, caller),
            InteractionType.MessageComponent when data is { ComponentType: ComponentType.ChannelSelect, CustomId: { } select }
                => MapPress(select, caller, InteractionValues.PickedIn(data)),
            InteractionType.MessageComponent when data.Values is [var picked, ..] => MapPress(picked, caller),
            InteractionType.MessageComponent when data.CustomId is { } pressed => MapPress(pressed, caller),
            InteractionType.ModalSubmit when data.CustomId is { } form => MapForm(form, data, caller),
            _ => null,
        };
    }

    private Mapped.Event MapCommand(string name, InteractionData data, Caller caller)
    {
        var spec = catalogue.Find(name)?.Spec;
        var values = InteractionValues.OfOptions(data);
        var text = spec?.Options.FirstOrDefault(option => option.Kind is OptionKind.Text)?.Name;
        var isWithText = text is not null && values.TryGetValue(text, out var given) && !string.IsNullOrWhiteSpace(given);
        return new(
            new CommandCalled(caller.Origin, name, new NamedOptions(values) { Places = InteractionValues.PlacesOf(data) }),
            caller.Context with { IsExpectedEphemeral = IsAnsweredAlone(spec, caller), MayOpenForm = spec is { MayAskForWords: true } && !isWithText });
    }

    private static Mapped.Event? MapCompletion(string name, InteractionData data, Caller caller)
        => InteractionValues.Focused(data.Options) is { } option
            ? new(new CompletionsWanted(caller.Origin, name, option.Name, InteractionValues.TextOf(option) ?? ""), caller.Context)
            : null;

    /// <summary>What is not of the bot's making is for the engine to explain.</summary>
    private Mapped.Event MapPress(string pressed, Caller caller, ChosenPlace? picked = null)
    {
        var (action, page) = Read(pressed);
        var button = ButtonAction.Decode(action);
        var spec = SpecOf(button);
        var message = caller.Context.PressedMessageId is { } id ? caller.Place.Message(id) : (MessageRef?)null;
        return new(
            new ButtonPressed(caller.Origin, action, message) { Picked = picked },
            caller.Context with
            {
                Page = page > 0 ? page : null,
                IsExpectedEphemeral = IsAnsweredAlone(spec, caller),
                MayOpenForm = spec is { MayAskForWords: true } && string.IsNullOrWhiteSpace(button?.Arguments.Text),
            });
    }

    /// <summary>Discord takes no form in answer to a form.</summary>
    private Mapped.Event MapForm(string form, InteractionData data, Caller caller)
    {
        var (action, _) = Read(form);
        return new(
            new FormSubmitted(caller.Origin, action, InteractionValues.OfFields(data.Components)),
            caller.Context with { IsExpectedEphemeral = IsAnsweredAlone(SpecOf(ButtonAction.Decode(action)), caller) });
    }

    private static (string Action, int Page) Read(string customId)
        => CustomId.TryDecode(customId, out var action, out var page) ? (action, page) : (customId, 0);

    private CommandSpec? SpecOf(ButtonAction? action) => action is null ? null : catalogue.Find(action.Command)?.Spec;

    /// <summary>
    /// Whom the answer is for, before there is one. Of a command that asks a person for words the rest of the answers is theirs too, and so is
    /// what explains a command or a button that nobody knows. In private there is nobody it could be kept from.
    /// </summary>
    private static bool IsAnsweredAlone(CommandSpec? spec, Caller caller)
        => !caller.Origin.IsPrivate && (spec is null or { Audience: Audience.OnlyYou } or { MayAskForWords: true });
}
