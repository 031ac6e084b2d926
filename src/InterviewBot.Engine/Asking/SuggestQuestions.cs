using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Asking;

/// <summary><c>/suggestions</c>: what an interviewer might ask next, one press away.</summary>
internal sealed class SuggestQuestions(QuestionLibrary library) : ICommand
{
    private const int Count = 5;

    public CommandSpec Spec { get; } = new("suggestions", CommandGroup.Practise, Audience.Everyone, CommandOption.Question);

    public Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var bank = library.Current;
        var (question, missing) = CurrentQuestion.Find(call, bank);
        return Task.FromResult(question is null ? missing! : Suggest(question, bank, call));
    }

    private static Reply Suggest(Question question, QuestionBank bank, CommandCall call)
    {
        var texts = call.Texts;
        var suggested = bank.Suggestions.For(question, Count);
        return suggested.IsEmpty
            ? new Notice(call.Yours.Say("suggestions.none")) { Choices = [CurrentQuestion.Ask(call)] }
            : new Card
            {
                Heading = texts["suggestions.heading"],
                Title = question.In(call.Language).Title,
                Menu = new Menu(Label: null, [.. suggested.Select(next => QuestionChoice.Open(next, bank, texts))]),
            };
    }
}
