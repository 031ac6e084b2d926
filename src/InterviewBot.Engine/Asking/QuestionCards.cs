using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Commenting;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;
using InterviewBot.Engine.Storage;

namespace InterviewBot.Engine.Asking;

/// <summary>How a question is shown, and the buttons that belong to one.</summary>
internal sealed class QuestionCards(Database database)
{
    /// <param name="question">What is shown.</param>
    /// <param name="bank">Where it is from.</param>
    /// <param name="call">Where it is shown.</param>
    /// <param name="filter">What "another" keeps to; the question's topic where nothing was chosen.</param>
    public Card Post(Question question, QuestionBank bank, CommandCall call, Arguments? filter = null)
    {
        var texts = call.Texts;
        var text = question.In(call.Language);
        return new Card
        {
            Heading = Heading(question, bank, texts),
            Title = text.Title,
            Level = question.Level,
            Tags = question.Tags,
            Body = Original(question, call.Language),
            Hidden = text.Context is { } context ? new HiddenPart(texts["question.context"], Markdown.Blocks(context, text.Sources)) : null,
            Buttons =
            [
                Answer(question, texts),
                Suggestions(question, texts),
                Comments(question, call, texts),
                WriteComment(question, texts),
                Another(filter ?? new Arguments { Topic = question.Topic }, texts),
            ],
            About = question.Id,
        };
    }

    public static string Heading(Question question, QuestionBank bank, Texts texts)
        => texts["question.heading", bank.TopicOf(question).Name[texts.Language]];

    public Choice Comments(Question question, CommandCall call, Texts texts)
        => new(
            ChoiceMeaning.Comments,
            texts["button.comments", CountComments(question.Id, call.Origin.Chat)],
            On("comments", question));

    public static Choice WriteComment(Question question, Texts texts)
        => new(ChoiceMeaning.WriteComment, texts["button.comment"], On("comment", question));

    public static Choice Another(Arguments filter, Texts texts)
        => new(ChoiceMeaning.AnotherQuestion, texts["button.another"], new ButtonAction("question", filter));

    public static Choice Answer(Question question, Texts texts)
        => new(ChoiceMeaning.Answer, texts["button.answer"], On("answer", question));

    public static Choice Suggestions(Question question, Texts texts)
        => new(ChoiceMeaning.Suggestions, texts["button.suggestions"], On("suggestions", question));

    public int CountComments(QuestionId question, ChatAddress chat)
        => database.Read(connection => CommentStore.Count(connection, chat, question));

    public static ButtonAction On(string command, Question question) => new(command, new Arguments { Question = question.Id });

    /// <summary>Interviews are often held in English: beside a translated question its original wording stands.</summary>
    private static Markdown Original(Question question, Language language)
        => language is Language.Vietnamese && question.Vietnamese is not null
            ? Markdown.Of($"*{question.English.Title}*")
            : Markdown.Empty;
}
