using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Asking;

/// <summary>The question a call is about: the one it names, else the last one shown in the chat.</summary>
internal static class CurrentQuestion
{
    /// <summary>The question, or the sentence that says why there is none.</summary>
    /// <param name="call">Who asks, where.</param>
    /// <param name="bank">The one that the caller goes on with: a reload in between must not mix two.</param>
    public static (Question? Question, Notice? Missing) Find(CommandCall call, QuestionBank bank)
    {
        if ((call.Arguments.Question ?? call.Conversation.LastQuestion) is not { } id)
        {
            return (null, new Notice(call.Yours.Say("wrong.question.none")) { Choices = [Ask(call)] });
        }

        return bank.Find(id) is { } question
            ? (question, null)
            : (null, new Notice(call.Yours.Say("wrong.question.gone", id.Value)) { Choices = [Ask(call)] });
    }

    public static Choice Ask(CommandCall call)
        => new(ChoiceMeaning.AnotherQuestion, call.Yours["choice.ask"], new ButtonAction("question"));
}
