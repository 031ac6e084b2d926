using System.Collections.Immutable;
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
    private const int SuggestionCount = 5;

    /// <param name="question">What is shown.</param>
    /// <param name="bank">Where it is from.</param>
    /// <param name="call">Where it is shown.</param>
    /// <param name="filter">What "another" keeps to; the question's topic where nothing was chosen.</param>
    public Card Post(Question question, QuestionBank bank, CommandCall call, Arguments? filter = null)
        => Post(
            question,
            bank,
            call.Language,
            new ShownNumber(CountComments(question.Id, call.Origin.Chat), AnotherAction(filter ?? new Arguments { Topic = question.Topic })));

    /// <param name="question">What is shown.</param>
    /// <param name="bank">Where it is from.</param>
    /// <param name="language">Of all who see it.</param>
    /// <param name="number">How many comments there are, and what "another" keeps to.</param>
    public static Card Post(Question question, QuestionBank bank, Language language, ShownNumber number)
    {
        var (texts, another) = (Texts.In(language), number.Another.Arguments);
        return Bare(question, bank, language) with
        {
            Buttons =
            [
                Answer(question, texts),
                Suggestions(question, another, texts),
                Comments(question, number.Comments, texts, Placed(another)),
                WriteComment(question, texts),
                Another(another, texts),
            ],
            Number = number,
            Again = new ButtonAction("show", new Arguments { Question = question.Id, Language = language }),
        };
    }

    /// <summary>The post again, with what to ask next; its Suggestions button closes them.</summary>
    /// <param name="question">What is shown.</param>
    /// <param name="bank">Where it is from.</param>
    /// <param name="call">A press on one of its buttons, which says what "another" keeps to.</param>
    public Card PostWithSuggestions(Question question, QuestionBank bank, CommandCall call)
    {
        var arguments = call.Arguments;
        var shared = Placement.SharedLanguage(arguments.Keyword);
        var texts = Texts.In(shared ?? call.Language);
        var post = shared is { } language ? Shared(question, bank, language) : Post(question, bank, call, FilterOf(question, arguments));
        var close = new Choice(ChoiceMeaning.Suggestions, texts["button.suggestions.close"], InPlace("show", question, arguments.Keyword ?? Placement.Here, texts.Language, arguments.Level));
        return post with
        {
            Menu = new Menu(texts["suggestions.heading"], Suggested(question, bank, texts)),
            Buttons = [.. post.Buttons.Select(button => button.Meaning is ChoiceMeaning.Suggestions ? close : button)],
            InPlace = true,

            // A number that followed would close what was opened.
            Number = null,
        };
    }

    /// <summary>For a chat that the bot may not be in: nothing of any chat shows in it.</summary>
    public static Card Shared(Question question, QuestionBank bank, Language language)
    {
        var texts = Texts.In(language);
        return Bare(question, bank, language) with
        {
            Buttons =
            [
                Answer(question, texts),
                new(ChoiceMeaning.Suggestions, texts["button.suggestions"], new ButtonAction("suggestions", new Arguments { Question = question.Id, Keyword = Placement.Shared(language) })),
            ],
        };
    }

    public static ImmutableArray<Choice> Suggested(Question question, QuestionBank bank, Texts texts)
        => [.. bank.Suggestions.For(question, SuggestionCount).Select(next => QuestionChoice.Open(next, bank, texts))];

    /// <summary>What "another" keeps to, as a button of the post carried it.</summary>
    public static Arguments FilterOf(Question question, Arguments carried)
        => new() { Topic = carried.Keyword is Placement.HereAny ? null : question.Topic, Level = carried.Level };

    public static string Heading(Question question, QuestionBank bank, Texts texts)
        => texts["question.heading", bank.TopicOf(question).Name[texts.Language]];

    /// <param name="question">What the comments are on.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="texts">Of the reader.</param>
    /// <param name="placement">A <see cref="Placement"/>; null opens them in a message of their own.</param>
    public static Choice Comments(Question question, int count, Texts texts, string? placement = null)
        => new(
            ChoiceMeaning.Comments,
            texts["button.comments", count],
            placement is null ? On("comments", question) : InPlace("comments", question, placement, texts.Language));

    public static Choice WriteComment(Question question, Texts texts)
        => new(ChoiceMeaning.WriteComment, texts["button.comment"], On("comment", question));

    public static Choice Another(Arguments filter, Texts texts)
        => new(ChoiceMeaning.AnotherQuestion, texts["button.another"], AnotherAction(filter));

    public int CountComments(QuestionId question, ChatAddress chat)
        => database.Read(connection => Discussions.Count(connection, chat, question).Comments);

    public static ButtonAction On(string command, Question question)
        => new(command, new Arguments { Question = question.Id });

    /// <summary>For a button of the post whose answer takes the post's place, in its language.</summary>
    /// <param name="command">What is opened.</param>
    /// <param name="question">What the post shows.</param>
    /// <param name="placement">A <see cref="Placement"/>.</param>
    /// <param name="language">Of the post; left out where the bytes of a button do not allow it.</param>
    /// <param name="level">What "another" keeps to; left out first.</param>
    public static ButtonAction InPlace(string command, Question question, string placement, Language language, Level? level = null)
    {
        var all = new Arguments { Question = question.Id, Keyword = placement, Language = language, Level = level };
        return ButtonAction.FirstFitting(command, all, all with { Level = null }, all with { Level = null, Language = null });
    }

    private static ButtonAction AnotherAction(Arguments filter) => new("question", filter);

    private static Choice Answer(Question question, Texts texts)
        => new(ChoiceMeaning.Answer, texts["button.answer"], On("answer", question));

    private static Choice Suggestions(Question question, Arguments filter, Texts texts)
        => new(
            ChoiceMeaning.Suggestions,
            texts["button.suggestions"],
            InPlace("suggestions", question, Placed(filter), texts.Language, filter.Level));

    private static string Placed(Arguments filter) => filter.Topic is null ? Placement.HereAny : Placement.Here;

    private static Card Bare(Question question, QuestionBank bank, Language language)
    {
        var texts = Texts.In(language);
        var text = question.In(language);
        return new Card
        {
            Heading = Heading(question, bank, texts),
            Title = text.Title,
            Level = question.Level,
            Tags = question.Tags,
            Body = Original(question, language),
            Hidden = text.Context is { } context ? new HiddenPart(texts["question.context"], Markdown.Blocks(context, text.Sources)) : null,
            About = question.Id,
        };
    }

    /// <summary>Interviews are often held in English: beside a translated question its original wording stands.</summary>
    private static Markdown Original(Question question, Language language)
        => language is Language.Vietnamese && question.Vietnamese is not null
            ? Emphasized(question.English.Title)
            : Markdown.Empty;

    /// <summary>A title may hold a star of its own (the search called A*), which must not end the emphasis.</summary>
    public static Markdown Emphasized(Markdown title)
    {
        var source = title.Source;
        return !source.Contains('*', StringComparison.Ordinal) ? Markdown.Of($"*{title}*")
            : !source.Contains('_', StringComparison.Ordinal) ? Markdown.Of($"_{title}_")
            : title;
    }
}
