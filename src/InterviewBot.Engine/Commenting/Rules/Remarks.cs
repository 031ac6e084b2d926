using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;

namespace InterviewBot.Engine.Commenting.Rules;

/// <summary>The sentences for what the rules do not let pass, or not at once.</summary>
internal static class Remarks
{
    /// <summary>
    /// What its writer is told in place of a confirmation; null when there is nothing to tell. Before others nobody is told what a moderator
    /// did to them, and nobody who goes on and on is answered each time.
    /// </summary>
    public static Notice? Of(Verdict verdict, Texts texts) => Say(verdict, texts) is { } notice
        ? notice with
        {
            InPublic = verdict.IsAgain ? Reply.None
                : verdict.Ruling is Ruling.Silenced or Ruling.Blocked ? new Notice(texts.Say("comment.refused")) { Choices = [WhyRefused.Button(texts)] }
                : null,
        }
        : null;

    private static Notice? Say(Verdict verdict, Texts texts) => verdict.Ruling switch
    {
        Ruling.Held => new Notice(texts.Say("comment.held")),
        Ruling.TooOften => new Notice(texts.Say("comment.too-often", Waiting(verdict.Wait, texts))),
        Ruling.Repeated => new Notice(texts.Say("comment.repeated")),
        Ruling.HasLink => new Notice(texts.Say("comment.has-link")),
        Ruling.Silenced => new Notice(texts.Say("comment.silenced")),
        Ruling.Blocked => new Notice(texts.Say("comment.blocked")),
        _ => null,
    };

    private static string Waiting(TimeSpan wait, Texts texts)
        => wait < TimeSpan.FromMinutes(2)
            ? texts.Count("time.seconds", (int)wait.TotalSeconds)
            : texts.Count("time.minutes", (int)Math.Ceiling(wait.TotalMinutes));
}
