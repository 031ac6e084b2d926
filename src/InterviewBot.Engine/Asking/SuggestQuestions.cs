using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Asking;

/// <summary><c>/suggestions</c>: what an interviewer might ask next, one press away.</summary>
internal sealed class SuggestQuestions(QuestionLibrary library, QuestionCards cards) : ICommand
{
    public CommandSpec Spec { get; } = new("suggestions", CommandGroup.Practise, Audience.Everyone, CommandOption.Question) { IsLinkable = true };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var bank = library.Current;
        var (question, missing) = CurrentQuestion.Find(call, bank);
        return Task.FromResult(question is null ? missing! : Suggest(question, bank, call));
    }

    private Reply Suggest(Question question, QuestionBank bank, CommandCall call)
    {
        var suggested = QuestionCards.Suggested(question, bank, call.Texts);
        if (suggested.IsEmpty)
        {
            return new Notice(call.Yours.Say("suggestions.none")) { Choices = [CurrentQuestion.Ask(call)] };
        }

        return call.Pressed && Placement.IsInPlace(call.Arguments.Keyword)
            ? cards.PostWithSuggestions(question, bank, call)
            : new Card
            {
                Heading = call.Texts["suggestions.heading"],
                Title = question.In(call.Language).Title,
                Menu = new Menu(Label: null, suggested),
            };
    }
}
