using InterviewBot.Engine.Adapters.Pages;

namespace InterviewBot.Discord.Rendering;

/// <summary>What Discord takes.</summary>
/// <seealso href="https://discord.com/developers/docs/components/reference"/>
internal static class MessageLimits
{
    public const int ButtonsInRow = 5;
    public const int ButtonLabel = 80;
    public const int CustomId = 100;
    public const int OptionsInSelect = 25;
    public const int OptionText = 100;
    public const int Placeholder = 150;
    public const int ChoiceText = 100;
    public const int Choices = 25;
    public const int ModalTitle = 45;
    public const int ModalLabel = 45;
    public const int InputPlaceholder = 100;
    public const int InputText = 4000;

    /// <summary>
    /// What a message holds: characters of all texts in UTF-16 code units (no way to count gives more), bytes of JSON, and components, those
    /// inside others included. The server was seen to fail above some 10,000 bytes, so we stay well below.
    /// </summary>
    public static readonly Extent Message = new(Characters: 4000, Weight: 8000, Parts: 40);

    /// <summary>The JSON around the components: flags, mentions, nonce, and what an answer to an interaction adds.</summary>
    public static readonly Extent Envelope = new(Characters: 0, Weight: 300, Parts: 0);
}
