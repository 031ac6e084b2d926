using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Asking;

/// <summary><c>/answer</c>: the whole answer, for the one who asks for it, so that others can try first.</summary>
internal sealed class ShowAnswer(QuestionLibrary library, QuestionCards cards) : ICommand
{
    private const int SuggestionCount = 3;

    public CommandSpec Spec { get; } = new("answer", CommandGroup.Practise, Audience.OnlyYou, CommandOption.Question) { IsLinkable = true };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var bank = library.Current;
        var (question, missing) = CurrentQuestion.Find(call, bank);
        return Task.FromResult<Reply>(question is null ? missing! : Answer(question, bank, call));
    }

    private Card Answer(Question question, QuestionBank bank, CommandCall call)
    {
        var texts = call.Texts;
        var language = question.Vietnamese is null ? Language.English : call.Arguments.Language ?? call.Language;
        var text = question.In(language);
        var comments = cards.CountComments(question.Id, call.Origin.Chat);
        return new Card
        {
            Heading = QuestionCards.Heading(question, bank, texts),
            Title = text.Title,
            Level = question.Level,
            Body = Body(text, Texts.In(language), Untranslated(question, texts)),
            Menu = Suggestions(question, bank, texts),
            Footer = comments == 0 ? texts.Say("comments.none") : Markdown.Escape(texts.Count("comments.count", comments)),
            Buttons =
            [
                QuestionCards.Comments(question, comments, texts),
                QuestionCards.WriteComment(question, texts),
                QuestionCards.Another(new Arguments { Topic = question.Topic }, texts),
                .. OtherLanguage(question, language, texts),
            ],
            About = question.Id,

            // The other language takes the place of the one that was read.
            InPlace = call.Pressed && call.Arguments.Language is not null,
        };
    }

    /// <summary>One document, so that footnotes count through all its parts.</summary>
    private static Markdown Body(QuestionText text, Texts chrome, Markdown remark)
        => Markdown.Blocks(
            remark,
            Markdown.Of($"**{chrome["answer.short"]}** {text.ShortAnswer}"),
            text.Answer,
            Markdown.Of($"### {chrome["answer.key-points"]}"),
            text.KeyPoints,
            text.Sources);

    private static Markdown Untranslated(Question question, Texts texts)
        => question.Vietnamese is null && texts.Language is Language.Vietnamese ? texts.Say("answer.untranslated") : Markdown.Empty;

    private static Menu? Suggestions(Question question, QuestionBank bank, Texts texts)
    {
        var suggested = bank.Suggestions.For(question, SuggestionCount);
        return suggested.IsEmpty
            ? null
            : new Menu(texts["suggestions.heading"], [.. suggested.Select(next => QuestionChoice.Open(next, bank, texts))]);
    }

    private static ImmutableArray<Choice> OtherLanguage(Question question, Language shown, Texts texts)
        => question.Vietnamese is null
            ? []
            :
            [
                new(
                    ChoiceMeaning.Language,
                    texts[$"button.in-{shown.Other.Code}"],
                    new ButtonAction("answer", new Arguments { Question = question.Id, Language = shown.Other })),
            ];
}
