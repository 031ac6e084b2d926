namespace InterviewBot.Telegram.Rendering.Pages;

/// <summary>What a text is in its card.</summary>
internal enum TextRole
{
    Title,
    Body,
    Hidden,
    Footer,
}
