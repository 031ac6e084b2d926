using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Asking;

/// <summary><c>/show</c>: that question.</summary>
internal sealed class ShowQuestion(QuestionLibrary library, QuestionCards cards) : ICommand
{
    public CommandSpec Spec { get; } = new("show", CommandGroup.Practise, Audience.Everyone, CommandOption.Question) { IsLinkable = true };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var bank = library.Current;
        var (question, missing) = CurrentQuestion.Find(call, bank);
        if (question is null)
        {
            return missing!;
        }

        if (call.Pressed && Placement.IsInPlace(call.Arguments.Keyword))
        {
            // What was opened in place of the post is closed: the question was had when it was posted.
            var post = Placement.SharedLanguage(call.Arguments.Keyword) is { } language
                ? QuestionCards.Shared(question, bank, language)
                : cards.Post(question, bank, call, QuestionCards.FilterOf(question, call.Arguments));
            return post with { InPlace = true };
        }

        await call.Effects.OnceAsync(connection =>
            ShuffleBag.Had(connection, ChatStore.EnsureChat(connection, call.Origin), question.Id));
        return cards.Post(question, bank, call);
    }
}
