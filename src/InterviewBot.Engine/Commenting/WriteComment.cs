using InterviewBot.Engine.Asking;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;

namespace InterviewBot.Engine.Commenting;

/// <summary><c>/comment</c>: records what follows, on a question or as an answer to a comment; with nothing after it, asks for the words by a form.</summary>
internal sealed class WriteComment(QuestionLibrary library, CommentWriter writer, QuestionCards cards, Database database) : ICommand
{
    internal const string Name = "comment";
    internal static readonly CommandOption Text = new("text", OptionKind.Text);

    public CommandSpec Spec { get; } = new(Name, CommandGroup.Discuss, Audience.Everyone, Text, CommandOption.Question)
    {
        MayAskForWords = true,
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        if (call.Arguments.Comment is not { } answered)
        {
            var (question, missing) = CurrentQuestion.Find(call, library.Current);
            return question is null ? missing! : await WriteAsync(question, AnsweredBy(call, question), call, Ask(question, call));
        }

        var comment = database.Read(connection => Discussions.Find(connection, call.Origin.Chat, answered));
        return comment is not null && library.Current.Find(comment.Question) is { } about
            ? await WriteAsync(about, comment.Id, call, Answer(comment, call))
            : ThreadCards.Gone(call.Yours);
    }

    /// <summary>What was written as a reply to a comment answers it, unless another question is named outright.</summary>
    private static long? AnsweredBy(CommandCall call, Question question)
        => call.RepliedTo is { Comment: { } comment } repliedTo && repliedTo.Question == question.Id ? comment : null;

    private static Form Ask(Question question, CommandCall call)
        => FormOf(QuestionCards.On(Name, question), call.Yours["comment.form"], call);

    private static Form Answer(Comment comment, CommandCall call)
        => FormOf(new ButtonAction(Name, new Arguments { Comment = comment.Id }), call.Yours["comment.form.answer", comment.Author], call);

    private static Form FormOf(ButtonAction submit, string title, CommandCall call)
        => new(submit, title, new FormField(Text.Name, call.Yours["comment.form.label"], call.Yours["comment.form.hint"], Comment.MaxLength));

    private async Task<Reply> WriteAsync(Question question, long? under, CommandCall call, Form form)
    {
        var texts = call.Yours;
        if (string.IsNullOrWhiteSpace(call.Arguments.Text))
        {
            // No platform takes a form as the answer to a form.
            return call.Submitted ? new Notice(texts.Say("comment.empty")) : form;
        }

        var draft = new CommentDraft(question.Id, call.Arguments.Text.Trim(), call.Message?.Id, under);
        return CommentWriter.Refuse(draft.Text, texts)
            ?? await writer.WriteAsync(call.Origin, call.Effects, draft, texts)
            ?? new Notice(texts.Say("comment.saved", question.In(texts.Language).Title.ToPlainText()))
            {
                Choices = [QuestionCards.Comments(question, cards.CountComments(question.Id, call.Origin.Chat), texts)],
            };
    }
}
