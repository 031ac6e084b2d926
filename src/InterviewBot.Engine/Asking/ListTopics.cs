using InterviewBot.Engine.Chat;
using InterviewBot.Engine.Localization;
using InterviewBot.Engine.Markup;
using InterviewBot.Engine.Questions;

namespace InterviewBot.Engine.Asking;

/// <summary><c>/topics</c>: what there is to practise, with the number of questions at each level; one press asks one.</summary>
internal sealed class ListTopics(QuestionLibrary library) : ICommand
{
    public CommandSpec Spec { get; } = new("topics", CommandGroup.Practise, Audience.Everyone) { IsLinkable = true };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var (bank, texts) = (library.Current, call.Texts);
        var topics = bank.Topics.Where(topic => !bank.Matching(new QuestionFilter(topic.Id, level: null)).IsEmpty).ToList();
        if (topics.Count == 0)
        {
            return Task.FromResult<Reply>(new Notice(call.Yours.Say("topics.none")));
        }

        return Task.FromResult<Reply>(new Card
        {
            Heading = texts["topics.heading"],
            Menu = new Menu(Label: null, [.. topics.Select(topic => Ask(topic, bank, texts))]),
            Footer = Markdown.Escape(texts.Count("topics.questions", bank.Questions.Length)),
        });
    }

    private static Choice Ask(Topic topic, QuestionBank bank, Texts texts)
        => new(
            ChoiceMeaning.AskTopic,
            topic.Name[texts.Language],
            new ButtonAction("question", new Arguments { Topic = topic.Id }),
            string.Join(" · ", LevelExtensions.Ladder.Select(level => $"{CountOf(topic, level, bank)} {level.Name}")));

    private static int CountOf(Topic topic, Level level, QuestionBank bank)
        => bank.Matching(new QuestionFilter(topic.Id, level)).Length;
}
