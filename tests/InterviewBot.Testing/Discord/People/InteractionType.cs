namespace InterviewBot.Testing.Discord.People;

/// <summary>Kinds of interactions, by Discord's numbers.</summary>
public enum InteractionType
{
    ApplicationCommand = 2,
    MessageComponent = 3,
    Autocomplete = 4,
    ModalSubmit = 5,
}
