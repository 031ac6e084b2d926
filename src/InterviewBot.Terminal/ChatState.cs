using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Terminal.Rendering;

namespace InterviewBot.Terminal;

/// <summary>What the next line may refer to. Immutable; replaced with every reply, of which some come unasked from another thread.</summary>
/// <param name="Language">Of the latest reply.</param>
/// <param name="Choices">Of the latest reply that had any.</param>
/// <param name="ChoicesMessage">The message they stand under.</param>
/// <param name="Form">What the next line fills; null when nothing waits.</param>
internal sealed record ChatState(
    Language Language, ImmutableArray<NumberedChoice> Choices, MessageRef? ChoicesMessage, Form? Form)
{
    public TerminalTexts Texts => TerminalTexts.In(Language);

    public ChatState After(Reply reply, RenderedReply rendered, MessageRef message) => new(
        reply.Language,
        rendered.Choices.IsEmpty ? Choices : rendered.Choices,
        rendered.Choices.IsEmpty ? ChoicesMessage : message,
        reply as Form ?? Form);
}
