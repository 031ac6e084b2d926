using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Storage;

namespace InterviewBot.Engine.Commenting.Rules;

/// <summary>
/// Tells whoever presses, and nobody else, what keeps them from commenting in the chat: where others see the sentence above the button, it
/// says only that nothing was saved. For buttons only.
/// </summary>
internal sealed class WhyRefused(Database database) : ICommand
{
    private const string Name = "why";

    public CommandSpec Spec { get; } = new(Name, CommandGroup.Discuss, Audience.OnlyYou) { IsListed = false };

    public static Choice Button(Texts texts) => new(ChoiceMeaning.Other, texts["why.button"], new ButtonAction(Name));

    public Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (texts, origin) = (call.Yours, call.Origin);
        var (isBlocked, isSilenced) = database.Read(connection => ChatStore.FindPerson(connection, origin.Person.Id) is { } person
            ? WriterStore.VoiceOf(connection, ChatStore.FindChat(connection, origin.Chat) ?? 0, person)
            : default);
        return Task.FromResult<Reply>(new Notice(texts.Say(
            isBlocked ? "comment.blocked" : isSilenced ? "comment.silenced" : "why.nothing")));
    }
}
