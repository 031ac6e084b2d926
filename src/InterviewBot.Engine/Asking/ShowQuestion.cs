using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Asking;

/// <summary><c>/show</c>: that question.</summary>
internal sealed class ShowQuestion(QuestionLibrary library, CurrentQuestion current, QuestionCards cards) : ICommand
{
    public CommandSpec Spec { get; } = new("show", CommandGroup.Practise, Audience.Everyone, CommandOption.Question);

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (current.Find(call) is not { Question: { } question })
        {
            return current.Find(call).Missing!;
        }

        await call.Effects.OnceAsync(connection =>
        {
            var chat = ChatStore.EnsureChat(connection, call.Origin);
            ShuffleBag.Had(connection, chat, question.Id);
            ChatStore.SetLastQuestion(connection, chat, question.Id);
            return question.Id.Value;
        });
        return cards.Post(question, library.Current, call);
    }
}
