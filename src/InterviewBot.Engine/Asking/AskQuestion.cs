using System.Collections.Immutable;
using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Asking;

/// <summary><c>/question</c>: one that this chat has not had, until all that match have been had.</summary>
internal sealed class AskQuestion(QuestionLibrary library, ShuffleBag bag, QuestionCards cards) : ICommand
{
    public CommandSpec Spec { get; } =
        new("question", CommandGroup.Practise, Audience.Everyone, CommandOption.Topic, CommandOption.Level);

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var bank = library.Current;
        var arguments = call.Arguments;
        var filter = new QuestionFilter(arguments.Topic, arguments.Level);
        if (bank.Matching(filter).IsEmpty)
        {
            return NoneMatches(bank, call);
        }

        var drawn = await call.Effects.OnceAsync(connection =>
        {
            var chat = ChatStore.EnsureChat(connection, call.Origin);
            return bag.Draw(connection, chat, bank, filter)!.Id.Value;
        });

        // A repeat of the event may find that the question has left the bank since it was drawn.
        return bank.Find(QuestionId.Parse(drawn)) is { } question
            ? cards.Post(question, bank, call, arguments.Topic is null && arguments.Level is null ? Arguments.None : arguments)
            : new Notice(call.Yours.Say("wrong.question.gone", drawn)) { Choices = [CurrentQuestion.Ask(call)] };
    }

    private static Notice NoneMatches(QuestionBank bank, CommandCall call)
    {
        var (texts, arguments) = (call.Yours, call.Arguments);
        var topics = new Choice(ChoiceMeaning.Other, texts["choice.topics"], new ButtonAction("topics"));
        if (arguments.Topic is not { } id || bank.Find(id) is not { } topic)
        {
            return arguments.Level is { } level && arguments.Topic is null
                ? new Notice(texts.Say("question.none.level", level.Name)) { Choices = [topics] }
                : new Notice(texts.Say("wrong.topic", arguments.Topic?.Value ?? "")) { Choices = [topics] };
        }

        var levels = OtherLevels(bank, topic, texts);
        return new Notice(arguments.Level is { } wanted
            ? texts.Say("question.none.topic-level", topic.Name[texts.Language], wanted.Name)
            : texts.Say("question.none.topic", topic.Name[texts.Language]))
        {
            Choices = [.. levels, topics],
        };
    }

    private static ImmutableArray<Choice> OtherLevels(QuestionBank bank, Topic topic, Texts texts)
        =>
        [
            .. LevelExtensions.Ladder
                .Where(level => !bank.Matching(new QuestionFilter(topic.Id, level)).IsEmpty)
                .Select(level => new Choice(
                    ChoiceMeaning.AskTopic,
                    texts["choice.ask-level", level.Name],
                    new ButtonAction("question", new Arguments { Topic = topic.Id, Level = level }))),
        ];
}
