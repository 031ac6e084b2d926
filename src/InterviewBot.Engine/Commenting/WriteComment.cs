using InterviewBot.Engine.Asking;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting.Rules;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Commenting;

/// <summary><c>/comment</c>: records what follows; with nothing after it, asks for the words by a form.</summary>
internal sealed class WriteComment(QuestionLibrary library, CommentWriter writer, QuestionCards cards) : ICommand
{
    internal const string Name = "comment";
    internal static readonly CommandOption Text = new("text", OptionKind.Text);

    public CommandSpec Spec { get; } = new(Name, CommandGroup.Discuss, Audience.Everyone, Text, CommandOption.Question)
    {
        MayAskForWords = true,
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (question, missing) = CurrentQuestion.Find(call, library.Current);
        if (question is null)
        {
            return missing!;
        }

        var texts = call.Yours;
        if (string.IsNullOrWhiteSpace(call.Arguments.Text))
        {
            // No platform takes a form as the answer to a form.
            return call.Submitted ? new Notice(texts.Say("comment.empty")) : new Form(
                QuestionCards.On(Spec.Name, question),
                texts["comment.form"],
                new FormField(Text.Name, texts["comment.form.label"], texts["comment.form.hint"], Comment.MaxLength));
        }

        var text = call.Arguments.Text.Trim();
        if (CommentWriter.Refuse(text, texts) is { } refusal)
        {
            return refusal;
        }

        var verdict = await writer.WriteAsync(call.Origin, call.Effects, question.Id, text, call.Message);
        if (Remarks.Of(verdict, texts) is { } remark)
        {
            return remark;
        }

        return new Notice(texts.Say("comment.saved", question.In(texts.Language).Title.ToPlainText()))
        {
            Choices = [cards.Comments(question, call, texts)],
        };
    }
}
