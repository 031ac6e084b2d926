namespace InterviewBot.Engine.Localization;

/// <summary>A short plain text in both languages.</summary>
public sealed record Localized(string English, string Vietnamese)
{
    public string this[Language language] => language is Language.Vietnamese ? Vietnamese : English;
}
