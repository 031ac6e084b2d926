using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Asking;

/// <summary>The question a call is about: the one it names, else the last one shown in the chat.</summary>
internal sealed class CurrentQuestion(QuestionLibrary library)
{
    /// <summary>The question, or the sentence that says why there is none.</summary>
    public (Question? Question, Notice? Missing) Find(CommandCall call)
    {
        var bank = library.Current;
        var texts = call.Texts;
        if (call.Arguments.Question is { } named)
        {
            return bank.Find(named) is { } question
                ? (question, null)
                : (null, new Notice(texts.Say("wrong.question.gone", named.Value)) { Choices = [Ask(call)] });
        }

        return call.Conversation.LastQuestion is { } last && bank.Find(last) is { } shown
            ? (shown, null)
            : (null, new Notice(texts.Say("wrong.question.none")) { Choices = [Ask(call)] });
    }

    public static Choice Ask(CommandCall call)
        => new(ChoiceMeaning.AnotherQuestion, call.Texts["choice.ask"], new ButtonAction("question"));
}
