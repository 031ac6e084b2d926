using InterviewBot.Engine.Chat;

namespace InterviewBot.Engine.Account;

/// <summary><c>/privacy</c>: what is kept, why, for how long, and how to have it or be rid of it.</summary>
internal sealed class ShowPrivacy(EngineOptions options) : ICommand
{
    public CommandSpec Spec { get; } = new("privacy", CommandGroup.About, Audience.OnlyYou) { IsLinkable = true };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var texts = call.Texts;
        return Task.FromResult<Reply>(new Card
        {
            Heading = texts["privacy.heading"],
            Body = texts.Say("privacy.body", texts.Count("time.days", (int)options.BackupsKeptFor.TotalDays)),
            Buttons =
            [
                new(ChoiceMeaning.Other, texts["privacy.data"], new ButtonAction("mydata")),
                new(ChoiceMeaning.Other, texts["privacy.forget"], new ButtonAction("forgetme")),
            ],
        });
    }
}
